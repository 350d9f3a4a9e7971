using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Looks through what was published since the last time for one saved search, and tells whoever looks for it; each listing once. Twice changes nothing.</summary>
[May(Who.System)]
public sealed record TellOfNewListings(Guid SearchId) : IRequest<Unit>, IChange;

internal sealed class TellOfNewListingsHandler(ExchangeDb db, ListingSearch search, Vocabulary vocabulary, TimeProvider clock) : IRequestHandler<TellOfNewListings, Unit>
{
    private const int MostOfOne = 5;

    public async Task<Unit> Handle(TellOfNewListings request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.SavedSearches.Behind(db, now).SingleOrDefaultAsync(one => one.Id == request.SearchId, ct) is { } one)
        {
            foreach (var listing in await FoundAsync(one, now, ct))
            {
                await TellAsync(one.PersonId, listing, now, ct);
            }

            one.Look(now);
        }

        return Unit.Value;
    }

    private async Task<List<Listing>> FoundAsync(SavedSearch one, DateTimeOffset now, CancellationToken ct)
    {
        var fresh = db.Listings.AsNoTracking().OpenAt(now).Wanted(one.Wish, vocabulary).Where(listing =>
            listing.PublishedAt > one.LookedAt && listing.OwnerId != one.PersonId
            && !db.Blocks.Any(block => (block.ByPersonId == one.PersonId && block.PersonId == listing.OwnerId) || (block.ByPersonId == listing.OwnerId && block.PersonId == one.PersonId)));
        if (one.Search is { } words)
        {
            var ids = await search.FindExactlyAsync(words, fresh, ct);
            fresh = fresh.Where(listing => ids.Contains(listing.Id));
        }

        return await fresh.OrderByDescending(listing => listing.PublishedAt).ThenBy(listing => listing.Id).Take(MostOfOne).ToListAsync(ct);
    }

    private async Task TellAsync(Guid person, Listing listing, DateTimeOffset now, CancellationToken ct)
    {
        var (topic, link) = (ListingTopics.SearchFound, ListingTopics.SearchFound.LinkTo(listing.Id));
        if (!db.Notices.Local.Any(Same) && !await db.Notices.AnyAsync(notice => notice.PersonId == person && notice.Link == link && notice.Key == topic.Key, ct))
        {
            db.Notices.Add(Notice.To(person, topic, [listing.Title], link, now));
        }

        bool Same(Notice notice) => notice.PersonId == person && notice.Link == link && notice.Key == topic.Key;
    }
}

/// <summary>Which searches have something new to look through.</summary>
internal static class SearchReach
{
    public static IQueryable<SavedSearch> Behind(this IQueryable<SavedSearch> searches, ExchangeDb db, DateTimeOffset now)
    {
        var away = db.Suspensions.HoldingOn(now.InKaunas().Date()); // they could not answer
        return searches.Where(search => search.StoppedAt == null && !away.Any(one => one.PersonId == search.PersonId) && db.Listings.Any(listing => listing.State == ListingState.Active && listing.PublishedAt > search.LookedAt && listing.PublishedAt <= now));
    }
}
