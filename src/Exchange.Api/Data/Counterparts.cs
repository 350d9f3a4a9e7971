using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Listings that say the same from the other side.</summary>
internal static class Counterparts
{
    public static async Task<List<Listing>> CounterpartsAsync(this IQueryable<Listing> listings, Listing listing, Guid owner, DateTimeOffset now, CancellationToken ct)
    {
        var (kind, skill) = (listing.Kind == ListingKind.Offer ? ListingKind.Need : ListingKind.Offer, listing.SkillCode);
        return [.. (await listings.AsNoTracking().Where(own => own.OwnerId == owner && own.Kind == kind && own.SkillCode == skill && own.State == ListingState.Active).OrderBy(own => own.BegunAt).ThenBy(own => own.Id).ToListAsync(ct))
            .Where(own => own.IsOpenAt(now))];
    }
}
