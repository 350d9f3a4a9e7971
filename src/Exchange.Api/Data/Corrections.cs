using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>What stands in the ledger for an agreement or a group exchange, and who may decide about it.</summary>
internal static class Corrections
{
    /// <summary>Everything booked for it: help, mirrors, corrections.</summary>
    public static Task<List<Posting>> BookedForAsync(this ExchangeDb db, Guid id, CancellationToken ct) => db.Postings.Include(posting => posting.Entries)
        .Where(posting => (posting.CauseId == id && (posting.Kind == PostingKind.Exchange || posting.Kind == PostingKind.Group)) || posting.AboutId == id).ToListAsync(ct);

    /// <summary>A worker who speaks for one of the two, or ever spoke for one in this agreement, does not decide about it (D4, P4).</summary>
    /// <exception cref="Refused"><c>agreements.own-decision</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Agreement agreement, Guid worker, DateTimeOffset now, CancellationToken ct) =>
        await db.MustBeImpartialAsync(await db.MatterOfAsync(agreement, ct), worker, now, ct);
}
