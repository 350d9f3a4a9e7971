using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>The reading of the ledger, once a day from 3 o'clock in Kaunas, when nobody writes.</summary>
internal sealed class LedgerClock : IClockWork
{
    private static readonly TimeOnly From = new(3, 0);

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = KaunasTime.At(now.InKaunas().Date(), From);
        return now >= since && !await db.LedgerInspections.AnyAsync(inspection => inspection.At >= since, ct) ? [Guid.Empty] : [];
    }

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new InspectLedger(), ct);

    public string LinkTo(Guid item) => LedgerPages.Inspection;
}
