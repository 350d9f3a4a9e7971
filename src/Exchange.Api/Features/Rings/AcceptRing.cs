using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>Say yes to one's own two edges. The last yes of all makes agreements of the ring (R5).</summary>
[May(Who.Resident)]
public sealed record AcceptRing : IRequest<Unit>, ITakesPart
{
    public Guid RingId { get; init; }

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class AcceptRingHandler(CurrentActor actor, RingAccess access, RingConditions conditions) : IRequestHandler<AcceptRing, Unit>
{
    public async Task<Unit> Handle(AcceptRing request, CancellationToken ct)
    {
        // Others answer meanwhile, and their yes is no reason to ask this one again: only changed edges are (R9).
        var ring = await access.OwnAsync(request.RingId, expectedVersion: null, ct);
        var consent = access.ConsentTo(request.Consent);
        ring.Accept(access.By, consent);
        await conditions.MustCarryAsync(ring, actor.Me, ct);
        return Unit.Value;
    }
}
