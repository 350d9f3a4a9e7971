using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Rings;
using MediatR;

namespace Exchange.Api.Features.Rings;

/// <summary>
/// Does what the clock has to do for one ring: ends it when its time is over (R4); reminds whoever has not answered, then asks a worker (N2); fills an open place once (R9), asks a worker when only a worker may (R10), ends it when nobody
/// fits (R6). Twice changes nothing.
/// </summary>
/// <param name="RingId">Which.</param>
/// <param name="Comers">Who could take the place, found just before.</param>
[May(Who.System)]
public sealed record SettleRing(Guid RingId, IReadOnlyList<RingSubstitute> Comers) : IRequest<Unit>, IChange;

internal sealed class SettleRingHandler(RingAccess access, RingReplacement filling, RingNotices notices) : IRequestHandler<SettleRing, Unit>
{
    public async Task<Unit> Handle(SettleRing request, CancellationToken ct)
    {
        var ring = await access.StaffAsync(request.RingId, expectedVersion: null, ct);
        notices.Remind(ring, ring.Tick(access.By.At));
        if (ring is { State: RingState.Proposed, OpenPlaceOf: not null, WithStaffSince: null })
        {
            await FillAsync(ring, request.Comers, ct);
        }

        return Unit.Value;
    }

    private async Task FillAsync(Ring ring, IReadOnlyList<RingSubstitute> comers, CancellationToken ct)
    {
        var by = Acting.Program(access.By.At);
        foreach (var comer in comers.Where(comer => !comer.NeedsApproval))
        {
            try
            {
                await filling.FillAsync(ring, comer.ReceivedNeedId, comer.GivenNeedId, by, ct);
                return;
            }
            catch (Refused)
            {
                // Somebody else asked them meanwhile, or they fit no longer: the next one may. Everything is looked up before anything changes, so nothing is left of this one.
            }
        }

        if (comers.Any(comer => comer.NeedsApproval))
        {
            ring.HandOver(by);
        }
        else
        {
            ring.GiveUp(by);
        }
    }
}
