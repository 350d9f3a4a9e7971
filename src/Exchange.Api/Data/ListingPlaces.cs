using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>What is taken of listings: by agreements (L11), and kept by rings that wait for an answer (R4).</summary>
internal static class ListingPlaces
{
    private static readonly AgreementState[] Promised = [.. AgreementStates.Promised];

    /// <summary>Places taken of a listing, for all listings at once.</summary>
    /// <param name="db">The database.</param>
    /// <param name="week">When this week began: a standing offer counts by the week.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="only">Only these listings; null for all.</param>
    public static async Task<Func<Listing, int>> TakenAsync(this ExchangeDb db, DateTimeOffset week, CancellationToken ct, IReadOnlyCollection<Guid>? only = null)
    {
        var agreements = db.Agreements.AsNoTracking();
        var rows = await (only is null ? agreements : agreements.Where(a => only.Contains(a.OfferId!.Value) || only.Contains(a.NeedId!.Value)))
            .Where(a => Promised.Contains(a.State) || (a.State == AgreementState.Completed && a.BegunAt >= week))
            .Select(a => new { a.OfferId, a.NeedId, Open = a.State != AgreementState.Completed, ThisWeek = a.BegunAt >= week }).ToListAsync(ct);
        var taken = rows.SelectMany(row => new[] { row.OfferId, row.NeedId }.OfType<Guid>().Select(listing => (listing, row.Open, row.ThisWeek))).ToLookup(row => row.listing);
        return listing => taken[listing.Id].Count(row => listing.Standing ? row.ThisWeek : row.Open);
    }

    /// <summary>A ring with everything in it.</summary>
    public static IQueryable<Ring> Whole(this IQueryable<Ring> rings) =>
        rings.Include(ring => ring.Promises).Include(ring => ring.Consents).Include(ring => ring.Steps.OrderBy(step => step.Number)).Include(ring => ring.Places).AsSplitQuery();

    /// <summary>Whether a listing is kept for a ring whose answers are not all there yet (R4).</summary>
    public static async Task<bool> IsKeptForRingAsync(this ExchangeDb db, Guid listing, DateTimeOffset now, CancellationToken ct) =>
        (await db.Rings.AsNoTracking().Whole()
            .Where(ring => ring.State == RingState.Proposed && ring.Promises.Any(promise => promise.NeedId == listing || promise.OfferId == listing)).ToListAsync(ct))
        .Exists(ring => ring.Reserves(listing, now));
}
