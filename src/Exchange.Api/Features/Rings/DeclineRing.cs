using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>Say no to a ring, or take a yes back. No reason is asked, nobody is told who it was (R6).</summary>
[May(Who.Resident)]
public sealed record DeclineRing(Guid RingId) : IRequest<Unit>, IChange;

internal sealed class DeclineRingHandler(RingAccess access) : IRequestHandler<DeclineRing, Unit>
{
    public async Task<Unit> Handle(DeclineRing request, CancellationToken ct)
    {
        var ring = await access.OwnAsync(request.RingId, expectedVersion: null, ct);
        ring.Decline(access.By);
        return Unit.Value;
    }
}
