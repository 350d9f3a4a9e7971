using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reviews;

/// <summary>What two of a group exchange, between whom hours went, wrote about each other, as far as it is shown. Nobody named stands for the organiser.</summary>
[May(Who.Resident)]
public sealed record GroupReview(Guid GroupExchangeId, Guid? PersonId) : IRequest<ReviewsView>;

internal sealed class GroupReviewHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, PairOfReviews pair) : IRequestHandler<GroupReview, ReviewsView>
{
    public async Task<ReviewsView> Handle(GroupReview request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var group = await db.GroupExchanges.AsNoTracking().ThreadsOf(me).Where(one => one.State == GroupExchangeState.Completed).Include(one => one.Places).OneAsync(request.GroupExchangeId, ct);
        var about = request.PersonId ?? group.OrganiserId;
        var ofTwo = db.Reviews.OfTwo(group.Id, me, about);
        if (!group.Exchanged(me, about) && !await ofTwo.AnyAsync(ct))
        {
            throw new Refused("access.not-found");
        }

        var other = await db.People.AsNoTracking().SingleAsync(person => person.Id == about, ct);
        var (mine, theirs) = await pair.ShownAsync(ofTwo, me, now, ct);
        return new(group.What, other.PublicName, mine is null && Review.IsOpen(group, me, other.Id, now), group.Since + Review.Within, now > group.Since + Review.Within, mine, theirs);
    }
}
