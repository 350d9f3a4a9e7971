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
/// Tells authors that a listing ends in seven days and in one (L6), and, kindly, that a need has waited two weeks (3.8). Who has no
/// contact comes onto the workers' list by the channel. Each is told once; twice changes nothing.
/// </summary>
[May(Who.System)]
public sealed record TellAuthors : IRequest<Unit>, IChange;

internal sealed class TellAuthorsHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<TellAuthors, Unit>
{
    public async Task<Unit> Handle(TellAuthors request, CancellationToken ct)
    {
        db.Notices.AddRange(await AuthorsToTell.OfAsync(db, clock, ct));
        return Unit.Value;
    }
}

internal static class AuthorsToTell
{
    private static readonly AgreementState[] Answered = [AgreementState.Proposed, .. AgreementStates.Promised, AgreementState.Completed];

    /// <summary>What authors are to be told now, at most a hundred at a time.</summary>
    public static async Task<List<Notice>> OfAsync(ExchangeDb db, TimeProvider clock, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInKaunas());
        var due = await EndingAsync(db, ListingTopics.EndsInWeek, Day(today.AddDays(2)), Day(today.AddDays(8)), today, now, ct);
        due.AddRange(await EndingAsync(db, ListingTopics.EndsTomorrow, now, Day(today.AddDays(2)), today, now, ct));
        due.AddRange(await WaitingAsync(db, now, ct));
        return due;
    }

    /// <summary>Needs on show for two weeks that nobody has answered.</summary>
    public static IQueryable<Listing> Waiting(this ExchangeDb db, DateTimeOffset now)
    {
        var since = now.AddDays(-14);
        return db.Listings.Where(listing => listing.Kind == ListingKind.Need && listing.State == ListingState.Active && listing.EndsAt > now && listing.PublishedAt <= since
            && db.People.Any(person => person.Id == listing.OwnerId && person.LeftAt == null)
            && !db.Agreements.Any(agreement => agreement.NeedId == listing.Id && Answered.Contains(agreement.State)));
    }

    private static async Task<List<Notice>> EndingAsync(ExchangeDb db, NoticeTopic topic, DateTimeOffset from, DateTimeOffset to, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var away = db.Suspensions.HoldingOn(today); // they could not prolong it
        var ending = await db.Listings.AsNoTracking()
            .Where(listing => (listing.State == ListingState.Active || listing.State == ListingState.Paused) && listing.EndsAt >= from && listing.EndsAt < to
                && !away.Any(one => one.PersonId == listing.OwnerId))
            .OrderBy(listing => listing.EndsAt).ToListAsync(ct);

        // What was said more than eight days ago was said of an earlier term.
        return await UntoldAsync(db, ending, topic, _ => now.AddDays(-8), now, ct);
    }

    private static async Task<List<Notice>> WaitingAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await UntoldAsync(db, await db.Waiting(now).AsNoTracking().ToListAsync(ct), ListingTopics.NeedWaits, listing => listing.PublishedAt!.Value, now, ct);

    private static async Task<List<Notice>> UntoldAsync(ExchangeDb db, List<Listing> listings, NoticeTopic topic, Func<Listing, DateTimeOffset> since, DateTimeOffset now, CancellationToken ct)
    {
        var links = listings.ConvertAll(listing => topic.LinkTo(listing.Id));
        var told = (await db.Notices.AsNoTracking().Where(notice => notice.Key == topic.Key && links.Contains(notice.Link)).ToListAsync(ct)).ToLookup(notice => notice.Link, notice => notice.At);
        return [.. listings.Where(listing => !told[topic.LinkTo(listing.Id)].Any(at => at > since(listing))).Select(listing => Notice.To(listing.OwnerId, topic, [listing.Title], listing.Id, now))];
    }

    private static DateTimeOffset Day(DateOnly day) => KaunasTime.At(day, TimeOnly.MinValue);
}
