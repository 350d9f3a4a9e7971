using AutoMapper;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Group exchanges in which one gave one's place up, the latest first, while one may still say that one felt unsafe (D1). How they go on is not said.</summary>
[May(Who.Resident)]
public sealed record GroupExchangesILeft : IRequest<IReadOnlyList<GroupLeft>>;

/// <param name="Id">The group exchange.</param>
/// <param name="What">What was called.</param>
/// <param name="StartsAt">For when.</param>
[AutoMap(typeof(GroupExchange))]
public sealed record GroupLeft(Guid Id, string What, DateTimeOffset StartsAt);

internal sealed class GroupExchangesILeftHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<GroupExchangesILeft, IReadOnlyList<GroupLeft>>
{
    private const int Most = 50;
    private static readonly GroupExchangeState[] Ended = [.. GroupExchangeStates.Final];

    public async Task<IReadOnlyList<GroupLeft>> Handle(GroupExchangesILeft request, CancellationToken ct)
    {
        var (me, since) = (actor.Me, clock.GetUtcNow() - ExchangeTimes.Problem);
        return await db.GroupExchanges.AsNoTracking()
            .Where(group => group.Places.Any(place => place.PersonId == me && place.State == GroupPlaceState.Left) && (!Ended.Contains(group.State) || group.Since >= since))
            .OrderByDescending(group => group.StartsAt).ThenBy(group => group.Id).Take(Most).As<GroupLeft>().ToListAsync(ct);
    }
}
