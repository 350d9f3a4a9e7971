using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Give one's place up before it starts.</summary>
[May(Who.Resident)]
public sealed record LeaveGroupExchange : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }
}

internal sealed class LeaveGroupExchangeHandler(GroupMoving moving) : IRequestHandler<LeaveGroupExchange, Unit>
{
    public async Task<Unit> Handle(LeaveGroupExchange request, CancellationToken ct)
    {
        var group = await moving.OwnAsync(request.GroupExchangeId, seen: null, ct);
        group.Leave(moving.By);
        await moving.SettleAsync(group, ct);
        return Unit.Value;
    }
}
