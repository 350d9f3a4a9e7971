using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>What stands in the ledger for an agreement or a group exchange.</summary>
internal static class Corrections
{
    /// <summary>Everything booked for it: help, mirrors, corrections.</summary>
    public static Task<List<Posting>> BookedForAsync(this ExchangeDb db, Guid id, CancellationToken ct) => db.Postings.Include(posting => posting.Entries)
        .Where(posting => (posting.CauseId == id && (posting.Kind == PostingKind.Exchange || posting.Kind == PostingKind.Group)) || posting.AboutId == id).ToListAsync(ct);
}
