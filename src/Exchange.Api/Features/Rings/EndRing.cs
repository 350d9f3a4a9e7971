using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>A worker does not let a ring happen. Its people are told only that it did not come about (R6).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record EndRing : IRequest<Unit>, IChange
{
    public Guid RingId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses.</summary>
    public int? ExpectedVersion { get; init; }
}

internal sealed class EndRingHandler(RingAccess access) : IRequestHandler<EndRing, Unit>
{
    public async Task<Unit> Handle(EndRing request, CancellationToken ct)
    {
        var ring = await access.StaffAsync(request.RingId, request.ExpectedVersion, ct);
        ring.GiveUp(access.By);
        return Unit.Value;
    }
}
