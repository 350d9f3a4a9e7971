using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Call it off before it starts.</summary>
[May(Who.Resident)]
public sealed record CancelGroupExchange : IRequest<Unit>, IChange
{
    public Guid GroupExchangeId { get; init; }
}

internal sealed class CancelGroupExchangeHandler(GroupExchangeAccess access) : IRequestHandler<CancelGroupExchange, Unit>
{
    public async Task<Unit> Handle(CancelGroupExchange request, CancellationToken ct)
    {
        var group = await access.OwnAsync(request.GroupExchangeId, expectedVersion: null, ct);
        group.Cancel(access.By);
        return Unit.Value;
    }
}
