using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Rings;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>A worker asks the people of a ring from the worker's list; that is also the approval (R10).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record StartRing : IRequest<Guid>, IChange
{
    /// <summary>Needs that it answers, in the order of the ring.</summary>
    [MinLength(RingWeights.Shortest, ErrorMessage = "Rings.fits-no-longer")]
    [MaxLength(RingWeights.Longest, ErrorMessage = "Rings.fits-no-longer")]
    public IReadOnlyList<Guid> Needs { get; init; } = [];
}

internal sealed class StartRingHandler(ExchangeDb db, RingAccess access, RingConditions conditions) : IRequestHandler<StartRing, Guid>
{
    public async Task<Guid> Handle(StartRing request, CancellationToken ct)
    {
        var found = await conditions.FindAsync(request.Needs, ct) ?? throw new Refused("rings.fits-no-longer");
        var ring = Ring.Suggest(found, await conditions.HoursAsync(found, ct), access.By);
        db.Rings.Add(ring);
        ring.Approve(await conditions.CheckAsync(ring, found, ct), access.By);
        return ring.Id;
    }
}
