using Exchange.Domain;
using Exchange.Domain.Agreements;
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

    /// <summary>A worker who speaks for one of the two, or ever spoke for one in this agreement, does not decide about it (D4, P4).</summary>
    /// <exception cref="Refused"><c>agreements.own-decision</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Agreement agreement, Guid worker, DateTimeOffset now, CancellationToken ct)
    {
        var mandates = await db.Mandates.AsNoTracking()
            .Where(mandate => mandate.WorkerId == worker && (mandate.PersonId == agreement.GiverId || mandate.PersonId == agreement.ReceiverId)).ToListAsync(ct);
        if (agreement.Has(worker)
            || mandates.Exists(mandate => mandate.HoldsAt(now))
            || await db.AgreementSteps.AnyAsync(step => step.AgreementId == agreement.Id && step.ActorId == worker && step.SubjectId != worker, ct))
        {
            throw new Refused("agreements.own-decision");
        }
    }
}
