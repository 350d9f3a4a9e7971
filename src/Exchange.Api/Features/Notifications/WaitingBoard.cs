using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Needs that nobody has answered for two weeks: since when, what is missing, and who could be asked. Who waits longest comes first.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record WaitingBoard : IRequest<PageOf<WaitingNeed>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="ListingId">The need.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Language of the title.</param>
/// <param name="Skill">Skill needed.</param>
/// <param name="Author">First name and initial.</param>
/// <param name="Since">Since when it is on show.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Missing">When nobody fits: what change would help, the easiest first.</param>
/// <param name="CouldAsk">Neighbours who fit, best first, and whether they were asked.</param>
public sealed record WaitingNeed(
    Guid ListingId, string Title, string Language, string Skill, string Author, DateTimeOffset Since, int Days, IReadOnlyList<string> Missing, IReadOnlyList<CouldAsk> CouldAsk);

/// <param name="PersonId">Whom.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="WorkerFirst">A worker looks first (S7).</param>
/// <param name="Asked">Has been told of this need.</param>
public sealed record CouldAsk(Guid PersonId, string Name, bool WorkerFirst, bool Asked);

internal sealed class WaitingBoardHandler(ExchangeDb db, MatchIndex index, MatchWords matchWords, Names names, TimeProvider clock) : IRequestHandler<WaitingBoard, PageOf<WaitingNeed>>
{
    private const int Size = 20;
    private const int MostNames = 3;

    public async Task<PageOf<WaitingNeed>> Handle(WaitingBoard request, CancellationToken ct)
    {
        var (page, now) = (Math.Clamp(request.Page ?? 1, 1, 100_000), clock.GetUtcNow());
        var waiting = db.Waiting(now).AsNoTracking().IgnoreAutoIncludes();
        var needs = await waiting.OrderBy(listing => listing.PublishedAt).ThenBy(listing => listing.Id).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        var matcher = await index.CurrentAsync(ct);
        var fits = needs.ConvertAll(need => matcher.PeopleFor(MatchReader.Of(need, now), index.Moment(), MostNames));
        var ids = fits.SelectMany(fit => fit.Fitting.Concat(fit.ForWorker).Select(match => match.Id)).Concat(needs.Select(need => need.OwnerId)).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.PublicName, ct);
        var topic = ListingTopics.AskedToHelp;
        var links = needs.ConvertAll(need => topic.LinkTo(need.Id));
        var asked = (await db.Notices.AsNoTracking().Where(notice => notice.Key == topic.Key && links.Contains(notice.Link)).Select(notice => new { notice.PersonId, notice.Link }).ToListAsync(ct))
            .Select(notice => (notice.PersonId, notice.Link)).ToHashSet();
        WaitingNeed Dress(Listing need, Matches<Match> fit) => new(
            need.Id,
            need.Title,
            need.Language,
            names.Skill(need.SkillCode),
            people[need.OwnerId],
            need.PublishedAt!.Value,
            (int)(now - need.PublishedAt.Value).TotalDays,
            [.. fit.NearMisses.Take(MostNames).Select(miss => matchWords.Say(miss, "people"))],
            [.. fit.Fitting.Select(match => (match, first: false)).Concat(fit.ForWorker.Select(match => (match, first: true))).Where(one => people.ContainsKey(one.match.Id)).Take(MostNames)
                .Select(one => new CouldAsk(one.match.Id, people[one.match.Id], one.first, asked.Contains((one.match.Id, topic.LinkTo(need.Id)))))]);
        return new([.. needs.Zip(fits, Dress)], page, Size, await waiting.CountAsync(ct));
    }
}
