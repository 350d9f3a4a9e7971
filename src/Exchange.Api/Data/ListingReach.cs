using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who sees which listings: what is open is everybody's, the rest is its author's and staff's.</summary>
internal static class ListingReach
{
    /// <summary>Shown to everybody at an instant (L7): active, not past its end, of an author who is still here.</summary>
    public static IQueryable<Listing> OpenAt(this IQueryable<Listing> listings, ExchangeDb db, DateTimeOffset now) => listings.Where(listing =>
        listing.State == ListingState.Active && listing.EndsAt > now && db.People.Any(person => person.Id == listing.OwnerId && person.LeftAt == null));

    public static IQueryable<Listing> VisibleTo(this IQueryable<Listing> listings, CurrentActor actor, ExchangeDb db, DateTimeOffset now)
    {
        if (actor.May(Who.Staff))
        {
            return listings.Where(listing => listing.State != ListingState.Draft || listing.OwnerId == actor.SubjectId);
        }

        var open = listings.OpenAt(db, now).Select(listing => listing.Id);
        return listings.Where(listing => listing.OwnerId == actor.SubjectId || open.Contains(listing.Id));
    }

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
