using AutoMapper;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>
/// Tells the author of a listing that it ends in seven days or in one (L6), and, kindly, that a need has waited two weeks (3.8). Who has no
/// contact comes onto the workers' list by the channel. Each is told once; twice changes nothing.
/// </summary>
[May(Who.System)]
public sealed record TellAuthor(Guid ListingId) : IRequest<Unit>, IChange;

internal sealed class TellAuthorHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<TellAuthor, Unit>
{
    public async Task<Unit> Handle(TellAuthor request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (listing, topic) in await db.AuthorsToTellAsync(now, request.ListingId, ct))
        {
            db.Notices.Add(Notice.To(listing.OwnerId, topic, [listing.Title], listing.Id, now));
        }

        return Unit.Value;
    }
}

/// <summary>Of a listing only what is told: one that cannot be read whole keeps nobody else's news back.</summary>
[AutoMap(typeof(Listing))]
internal sealed record OwnListing(Guid Id, Guid OwnerId, string Title, DateTimeOffset? PublishedAt);

internal static class AuthorsToTell
{
    private static readonly AgreementState[] Answered = [AgreementState.Proposed, .. AgreementStates.Promised, AgreementState.Completed];

    /// <summary>Of which listings the author is to be told what now; of one alone when it is named.</summary>
    public static async Task<IReadOnlyList<(OwnListing Listing, NoticeTopic Topic)>> AuthorsToTellAsync(this ExchangeDb db, DateTimeOffset now, Guid? only, CancellationToken ct)
    {
        var today = now.InKaunas().Date();
        var listings = db.Listings.Where(listing => only == null || listing.Id == only);
        var waiting = db.Waiting(now).Where(listing => only == null || listing.Id == only);
        return
        [
            .. await EndingAsync(db, listings, ListingTopics.EndsInWeek, Day(today.AddDays(2)), Day(today.AddDays(8)), today, now, ct),
            .. await EndingAsync(db, listings, ListingTopics.EndsTomorrow, now, Day(today.AddDays(2)), today, now, ct),
            .. await UntoldAsync(db, await ToListAsync(waiting, ct), ListingTopics.NeedWaits, listing => listing.PublishedAt!.Value, ct),
        ];
    }

    /// <summary>Needs on show for two weeks that nobody has answered.</summary>
    public static IQueryable<Listing> Waiting(this ExchangeDb db, DateTimeOffset now)
    {
        var since = now.AddDays(-14);
        return db.Listings.Where(listing => listing.Kind == ListingKind.Need && listing.State == ListingState.Active && listing.EndsAt > now && listing.PublishedAt <= since
            && db.People.Any(person => person.Id == listing.OwnerId && person.LeftAt == null)
            && !db.Agreements.Any(agreement => agreement.NeedId == listing.Id && Answered.Contains(agreement.State)));
    }

    private static async Task<IEnumerable<(OwnListing Listing, NoticeTopic Topic)>> EndingAsync(ExchangeDb db, IQueryable<Listing> listings, NoticeTopic topic, DateTimeOffset from, DateTimeOffset to, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var away = db.Suspensions.HoldingOn(today); // they could not prolong it
        var ending = listings
            .Where(listing => (listing.State == ListingState.Active || listing.State == ListingState.Paused) && listing.EndsAt >= from && listing.EndsAt < to
                && !away.Any(one => one.PersonId == listing.OwnerId))
            .OrderBy(listing => listing.EndsAt);

        // What was said more than eight days ago was said of an earlier term.
        return await UntoldAsync(db, await ToListAsync(ending, ct), topic, _ => now.AddDays(-8), ct);
    }

    private static async Task<IEnumerable<(OwnListing Listing, NoticeTopic Topic)>> UntoldAsync(ExchangeDb db, List<OwnListing> listings, NoticeTopic topic, Func<OwnListing, DateTimeOffset> since, CancellationToken ct)
    {
        var links = listings.ConvertAll(listing => topic.LinkTo(listing.Id));
        var told = (await db.Notices.AsNoTracking().Where(notice => notice.Key == topic.Key && links.Contains(notice.Link)).ToListAsync(ct)).ToLookup(notice => notice.Link, notice => notice.At);
        return listings.Where(listing => !told[topic.LinkTo(listing.Id)].Any(at => at > since(listing))).Select(listing => (listing, topic));
    }

    private static Task<List<OwnListing>> ToListAsync(IQueryable<Listing> listings, CancellationToken ct) =>
        listings.As<OwnListing>().ToListAsync(ct);

    private static DateTimeOffset Day(DateOnly day) => KaunasTime.At(day, TimeOnly.MinValue);
}
