using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Puts the booked hours of an agreement right (G6, G7).</summary>
internal static class Corrections
{
    /// <summary>Takes back what stands and books the right amount, in the caller's transaction; the agreement then says the new amount.</summary>
    /// <param name="db">The database.</param>
    /// <param name="agreement">A completed agreement.</param>
    /// <param name="quarters">What should have been booked, 0–32; 0 for nothing.</param>
    /// <param name="reason">For both to read.</param>
    /// <param name="now">Now.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>ledger.nothing-booked</c>, <c>ledger.same-amount</c>, <c>ledger.correct-alone</c>, <c>agreements.not-now</c>, <c>agreements.amount-range</c>.</exception>
    public static async Task CorrectAsync(this ExchangeDb db, Agreement agreement, int quarters, string reason, DateTimeOffset now, CancellationToken ct)
    {
        agreement.Rebook(quarters);
        var booked = await db.Postings.Include(posting => posting.Entries)
            .Where(posting => (posting.CauseId == agreement.Id && posting.Kind == PostingKind.Exchange) || posting.AboutId == agreement.Id).ToListAsync(ct);
        db.Postings.AddRange(Correction.Of(agreement.Id, booked, quarters, reason, now));
    }

    /// <summary>Takes back everything that stands for a group exchange and books its hours anew, whole or not at all (G6, G8).</summary>
    /// <param name="db">The database.</param>
    /// <param name="group">A completed group exchange; its lines say what is right.</param>
    /// <param name="reason">For all to read.</param>
    /// <param name="now">Now.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task CorrectAsync(this ExchangeDb db, GroupExchange group, string reason, DateTimeOffset now, CancellationToken ct)
    {
        var accounts = new Dictionary<Guid, Guid>();
        foreach (var person in group.Lines.Select(line => line.PersonId).Append(group.OrganiserId))
        {
            accounts[person] = (await db.AccountOfAsync(person, now, ct)).Id;
        }

        var booked = await db.Postings.Include(posting => posting.Entries)
            .Where(posting => (posting.CauseId == group.Id && posting.Kind == PostingKind.Group) || posting.AboutId == group.Id).ToListAsync(ct);
        db.Postings.AddRange(Correction.OfGroup(group.Id, booked, group.Hours(accounts), reason, now));
    }

    /// <summary>A worker who speaks for one of the two, or ever spoke for one in this agreement, does not decide about it (D4, P4).</summary>
    /// <exception cref="Refused"><c>agreements.own-decision</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Agreement agreement, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        await db.MustBeImpartialAsync(await db.MatterOfAsync(agreement, ct), worker, now, ct);
}
