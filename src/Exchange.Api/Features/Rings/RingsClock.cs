using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>Rings whose time is over, in which somebody has to be reminded, or a place waits to be filled.</summary>
internal sealed class RingsClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.Rings.Where(ring => ring.EndsBy <= now || ring.RemindAt <= now || (ring.State == RingState.Proposed && ring.OpenPlaceOf != null && ring.WithStaffSince == null))
            .OrderBy(ring => ring.EndsBy).Select(ring => ring.Id).ToListAsync(ct);

    public async Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) =>
        await scopes.SendAsync(new SettleRing(item, await scopes.SendAsync(new RingSubstitutes(item), ct)), ct);

    public string LinkTo(Guid item) => RingsPages.One(item);
}
