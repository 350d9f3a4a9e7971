using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Give one's place up before it starts.</summary>
[May(Who.Resident)]
public sealed record LeaveGroupExchange : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }
}

internal sealed class LeaveGroupExchangeHandler(GroupExchangeAccess access) : IRequestHandler<LeaveGroupExchange, Unit>
{
    public async Task<Unit> Handle(LeaveGroupExchange request, CancellationToken ct)
    {
        var group = await access.OwnAsync(request.GroupExchangeId, expectedVersion: null, ct);
        group.Leave(access.By);
        return Unit.Value;
    }
}
