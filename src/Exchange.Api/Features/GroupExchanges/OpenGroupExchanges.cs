using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Calls of neighbours that have not started, the nearest first.</summary>
[May(Who.Resident)]
public sealed record OpenGroupExchanges : IRequest<PageOf<GroupCard>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Cards on a page, 1 to 100.</summary>
    public int? Size { get; init; }
}

internal sealed class OpenGroupExchangesHandler(ExchangeDb db, CurrentActor actor, GroupCards cards, TimeProvider clock) : IRequestHandler<OpenGroupExchanges, PageOf<GroupCard>>
{
    public async Task<PageOf<GroupCard>> Handle(OpenGroupExchanges request, CancellationToken ct)
    {
        var (page, size) = (Math.Clamp(request.Page ?? 1, 1, 100_000), Math.Clamp(request.Size ?? 20, 1, 100));
        var me = actor.Me;
        var open = db.GroupExchanges.AsNoTracking().OpenTo(db, actor, clock.GetUtcNow())
            .Where(group => !group.Places.Any(place => place.PersonId == me && place.State != GroupPlaceState.Left));
        var rows = await open.OrderBy(group => group.StartsAt).ThenBy(group => group.Id).Skip((page - 1) * size).Take(size).Include(group => group.Places).AsSplitQuery().ToListAsync(ct);
        return new(await cards.OfAsync(rows, ct), page, size, await open.CountAsync(ct));
    }
}
