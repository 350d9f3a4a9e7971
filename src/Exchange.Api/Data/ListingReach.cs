using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who sees which listings: what is open is everybody's, the rest is its author's and staff's.</summary>
internal static class ListingReach
{
    /// <summary>Shown to everybody at an instant (L7): active and not past its end. Whoever leaves takes theirs along in the same change, so nobody is asked who wrote it.</summary>
    public static IQueryable<Listing> OpenAt(this IQueryable<Listing> listings, DateTimeOffset now) => listings.Where(listing => listing.State == ListingState.Active && listing.EndsAt > now);

    public static IQueryable<Listing> VisibleTo(this IQueryable<Listing> listings, CurrentActor actor, DateTimeOffset now) => actor.May(Who.Staff)
        ? listings.Where(listing => listing.State != ListingState.Draft || listing.OwnerId == actor.SubjectId)
        : listings.Where(listing => listing.OwnerId == actor.SubjectId || (listing.State == ListingState.Active && listing.EndsAt > now));

    /// <summary>One's own listing as it was last seen.</summary>
    /// <param name="listings">All.</param>
    /// <param name="actor">Whose.</param>
    /// <param name="id">Which.</param>
    /// <param name="expectedVersion">Version the writer has seen; null does not ask.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>access.not-found</c> for another's; <c>access.changed</c> when somebody wrote in between.</exception>
    public static async Task<Listing> OwnAsync(this IQueryable<Listing> listings, CurrentActor actor, Guid id, int? expectedVersion, CancellationToken ct)
    {
        var listing = await listings.Where(listing => listing.OwnerId == actor.Me).OneAsync(id, ct);
        actor.Note.Target = id;
        return expectedVersion is null || expectedVersion == listing.Version ? listing : throw new Refused("access.changed");
    }
}
