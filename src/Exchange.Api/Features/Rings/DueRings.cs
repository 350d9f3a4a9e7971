using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>Rings for which the clock has something to do: their time is over, somebody has to be reminded, or a place waits to be filled. At most a hundred at a time.</summary>
[May(Who.System)]
public sealed record DueRings : IRequest<IReadOnlyList<Guid>>;

internal sealed class DueRingsHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<DueRings, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(DueRings request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Rings.Where(ring => ring.EndsBy <= now || ring.RemindAt <= now || (ring.State == RingState.Proposed && ring.OpenPlaceOf != null && ring.WithStaffSince == null))
            .OrderBy(ring => ring.EndsBy).Select(ring => ring.Id).Take(100).ToListAsync(ct);
    }
}
