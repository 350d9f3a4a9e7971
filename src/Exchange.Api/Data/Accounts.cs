using Exchange.Domain.Agreements;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Accounts of members, opened when they are first needed.</summary>
internal static class Accounts
{
    private static readonly AgreementState[] Promised = [.. AgreementStates.Promised];

    public static async Task<Account> AccountOfAsync(this ExchangeDb db, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        var account = db.Accounts.Local.FirstOrDefault(account => account.PersonId == personId)
            ?? await db.Accounts.SingleOrDefaultAsync(account => account.PersonId == personId, ct);
        return account ?? db.Accounts.Add(Account.OpenFor(personId, now)).Entity;
    }

    /// <summary>Where an account stands: its entries, and the promises of its owner's open agreements. A reservation is no row of its own, so none is left behind (C3).</summary>
    public static async Task<AccountStanding> StandingAsync(this ExchangeDb db, Account account, CancellationToken ct) => new(
        await db.Entries.Where(entry => entry.AccountId == account.Id).SumAsync(entry => entry.Quarters, ct),
        await db.Agreements.Where(agreement => agreement.ReceiverId == account.PersonId && Promised.Contains(agreement.State)).SumAsync(agreement => agreement.Quarters, ct),
        await db.Agreements.Where(agreement => agreement.GiverId == account.PersonId && Promised.Contains(agreement.State)).SumAsync(agreement => agreement.Quarters, ct),
        account.Floor,
        account.Cap);
}
