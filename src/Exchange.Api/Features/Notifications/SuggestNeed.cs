using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>A worker asks a neighbour who fits to look at a need that waits. They are told as they chose, once.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record SuggestNeed : IRequest<Unit>, IChange
{
    public Guid ListingId { get; init; }

    public Guid PersonId { get; init; }
}

internal sealed class SuggestNeedHandler(ExchangeDb db, MatchIndex index, CurrentActor actor, TimeProvider clock) : IRequestHandler<SuggestNeed, Unit>
{
    public async Task<Unit> Handle(SuggestNeed request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var need = await db.Waiting(now).AsNoTracking().IgnoreAutoIncludes().OneAsync(request.ListingId, ct);
        var fit = (await index.CurrentAsync(ct)).PeopleFor(MatchReader.Of(need, now), index.Moment(), int.MaxValue);
        if (!fit.Fitting.Concat(fit.ForWorker).Any(match => match.Id == request.PersonId))
        {
            throw new Refused("letters.does-not-fit");
        }

        var (topic, link) = (ListingTopics.AskedToHelp, ListingTopics.AskedToHelp.LinkTo(need.Id));
        if (!await db.Notices.AnyAsync(notice => notice.PersonId == request.PersonId && notice.Key == topic.Key && notice.Link == link, ct))
        {
            db.Notices.Add(Notice.To(request.PersonId, topic, [need.Title], link, now));
        }

        (actor.Note.About, actor.Note.Target) = (request.PersonId, need.Id);
        return Unit.Value;
    }
}
