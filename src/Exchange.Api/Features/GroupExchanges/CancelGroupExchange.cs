using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Call it off before it starts.</summary>
[May(Who.Resident)]
public sealed record CancelGroupExchange : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }
}

internal sealed class CancelGroupExchangeHandler(GroupMoving moving) : IRequestHandler<CancelGroupExchange, Unit>
{
    public async Task<Unit> Handle(CancelGroupExchange request, CancellationToken ct)
    {
        var group = await moving.OwnAsync(request.GroupExchangeId, seen: null, ct);
        group.Cancel(moving.By);
        await moving.SettleAsync(group, ct);
        return Unit.Value;
    }
}
