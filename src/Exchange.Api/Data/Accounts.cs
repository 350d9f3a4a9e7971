using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Accounts of members, opened when they are first needed.</summary>
internal static class Accounts
{
    private static readonly AgreementState[] Promised = [.. AgreementStates.Promised];
    private static readonly GroupExchangeState[] GroupPromised = [.. GroupExchangeStates.Promised];
    private static readonly GroupPlaceState[] Held = [GroupPlaceState.Waiting, GroupPlaceState.Taken];

    public static async Task<Account> AccountOfAsync(this ExchangeDb db, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        var account = db.Accounts.Local.FirstOrDefault(account => account.PersonId == personId)
            ?? await db.Accounts.SingleOrDefaultAsync(account => account.PersonId == personId, ct);
        return account ?? db.Accounts.Add(Account.OpenFor(personId, now)).Entity;
    }

    /// <summary>Where an account stands: its entries, and the promises of its owner's open agreements and group exchanges. A reservation is no row of its own, so none is left behind (C3).</summary>
    public static async Task<AccountState> StandingAsync(this ExchangeDb db, Account account, CancellationToken ct) => new(
        Hours.OfQuarters(await db.Entries.Where(entry => entry.AccountId == account.Id).SumAsync(entry => entry.Quarters, ct)),
        await db.Agreements.Where(agreement => agreement.ReceiverId == account.PersonId && Promised.Contains(agreement.State)).Select(agreement => agreement.Hours).SumAsync(ct)
            + await db.ReservedInGroups(account.PersonId, GroupExchangeKind.ManyHelp).SumAsync(ct),
        await db.Agreements.Where(agreement => agreement.GiverId == account.PersonId && Promised.Contains(agreement.State)).Select(agreement => agreement.Hours).SumAsync(ct)
            + await db.ReservedInGroups(account.PersonId, GroupExchangeKind.ManyAreHelped).SumAsync(ct),
        account.Floor,
        account.Cap);

    /// <summary>Times somebody has completed helping, alone or with others: what lowers the floor (C1).</summary>
    public static async Task<int> TimesHelpedAsync(this ExchangeDb db, Guid person, CancellationToken ct) =>
        await db.Agreements.CountAsync(agreement => agreement.GiverId == person && agreement.State == AgreementState.Completed, ct)
        + await db.GroupExchanges.CountAsync(
            group => group.State == GroupExchangeState.Completed && (group.Kind == GroupExchangeKind.ManyAreHelped
                ? group.OrganiserId == person
                : group.Places.Any(place => place.PersonId == person && place.State == GroupPlaceState.Taken && place.Hours > Hours.Zero)),
            ct);

    // Hours of every place on the side of one person: of the organiser in one kind, of whoever has the place in the other.
    private static IQueryable<Hours> ReservedInGroups(this ExchangeDb db, Guid? person, GroupExchangeKind ofOrganiser) =>
        from place in db.GroupPlaces
        join @group in db.GroupExchanges on place.GroupExchangeId equals @group.Id
        where Held.Contains(place.State) && GroupPromised.Contains(@group.State) && (@group.Kind == ofOrganiser ? @group.OrganiserId : place.PersonId) == person
        select @group.Hours;

    // The database adds up what it keeps: whole quarters.
    private static async Task<Hours> SumAsync(this IQueryable<Hours> hours, CancellationToken ct) => Hours.OfQuarters(await hours.Select(one => (int)(object)one).SumAsync(ct));
}
