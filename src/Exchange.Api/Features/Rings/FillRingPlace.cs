using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>A worker puts another person in the open place of a ring; only the changed edges are asked about again (R9, R10).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record FillRingPlace : IRequest<Unit>, IChange
{
    public Guid RingId { get; init; }

    /// <summary>Number of steps that were read; another number by now refuses.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>The new person's need, as <see cref="RingSubstitutes"/> tells it.</summary>
    public Guid ReceivedNeedId { get; init; }

    /// <summary>The need that the new person would answer.</summary>
    public Guid GivenNeedId { get; init; }
}

internal sealed class FillRingPlaceHandler(RingAccess access, RingReplacement filling) : IRequestHandler<FillRingPlace, Unit>
{
    public async Task<Unit> Handle(FillRingPlace request, CancellationToken ct)
    {
        var ring = await access.StaffAsync(request.RingId, request.ExpectedVersion, ct);
        await filling.FillAsync(ring, request.ReceivedNeedId, request.GivenNeedId, access.By, ct);
        return Unit.Value;
    }
}
