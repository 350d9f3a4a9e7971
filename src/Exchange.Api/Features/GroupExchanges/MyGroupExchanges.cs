using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Group exchanges one has called or has a place in, the latest first.</summary>
[May(Who.Resident)]
public sealed record MyGroupExchanges : IRequest<PageOf<GroupCard>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Cards on a page, 1 to 100.</summary>
    public int? Size { get; init; }
}

internal sealed class MyGroupExchangesHandler(ExchangeDb db, CurrentActor actor, GroupCards cards) : IRequestHandler<MyGroupExchanges, PageOf<GroupCard>>
{
    public async Task<PageOf<GroupCard>> Handle(MyGroupExchanges request, CancellationToken ct)
    {
        var (page, size) = (Math.Clamp(request.Page ?? 1, 1, 100_000), Math.Clamp(request.Size ?? 20, 1, 100));
        var mine = db.GroupExchanges.AsNoTracking().OwnOf(actor);
        var rows = await mine.OrderByDescending(group => group.StartsAt).ThenBy(group => group.Id).Skip((page - 1) * size).Take(size).Include(group => group.Places).AsSplitQuery().ToListAsync(ct);
        return new(await cards.OfAsync(rows, ct), page, size, await mine.CountAsync(ct));
    }
}
