using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>
/// Ask the people of a ring that could come about with oneself in it; one's own yes is in the asking. A ring that a worker has to look at first only waits for the worker (R10).
/// </summary>
[May(Who.Resident)]
public sealed record ProposeRing : IRequest<Guid>, ITakesPart
{
    /// <summary>Needs that it answers, in the order of the ring, as a suggestion tells them.</summary>
    [MinLength(RingWeights.Shortest, ErrorMessage = "Rings.fits-no-longer")]
    [MaxLength(RingWeights.Longest, ErrorMessage = "Rings.fits-no-longer")]
    public IReadOnlyList<Guid> Needs { get; init; } = [];

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class ProposeRingHandler(ExchangeDb db, CurrentActor actor, RingAccess access, RingConditions conditions) : IRequestHandler<ProposeRing, Guid>
{
    public async Task<Guid> Handle(ProposeRing request, CancellationToken ct)
    {
        var consent = access.ConsentTo(request.Consent);
        var found = await conditions.FindAsync(request.Needs, ct);

        // S7: what a worker must see first is not told to its people, so it is not there.
        if (found is null || found.ForWorker || !found.People.Contains(actor.Me))
        {
            throw new Refused("rings.fits-no-longer");
        }

        if (await WaitingAsync(request.Needs, ct) is { } waiting)
        {
            return waiting;
        }

        var ring = Ring.Suggest(found, await conditions.HoursAsync(found, ct), access.By);
        db.Rings.Add(ring);
        await conditions.MustCarryAsync(ring, actor.Me, ct);
        if (!ring.NeedsApproval)
        {
            ring.Propose(await conditions.CheckAsync(ring, found, ct), access.By);
            ring.Accept(access.By, consent);
        }

        return ring.Id;
    }

    // The same people pressing twice, or two of them at once, wait for one worker's word.
    private async Task<Guid?> WaitingAsync(IReadOnlyList<Guid> needs, CancellationToken ct) => await db.Rings
        .Where(ring => ring.State == RingState.Suggested && ring.WithStaffSince != null && ring.Promises.Count == needs.Count && ring.Promises.All(promise => needs.Contains(promise.NeedId)))
        .Select(ring => (Guid?)ring.Id).FirstOrDefaultAsync(ct);
}
