using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>A worker lets the people of a ring be asked (R10).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ApproveRing : IRequest<Unit>, IChange
{
    public Guid RingId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses.</summary>
    public int? ExpectedVersion { get; init; }
}

internal sealed class ApproveRingHandler(RingAccess access, RingConditions conditions) : IRequestHandler<ApproveRing, Unit>
{
    public async Task<Unit> Handle(ApproveRing request, CancellationToken ct)
    {
        var ring = await access.StaffAsync(request.RingId, request.ExpectedVersion, ct);
        ring.Approve(await conditions.CheckAsync(ring, ct), access.By);
        return Unit.Value;
    }
}
