using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>Agreements whose time has come.</summary>
internal sealed class AgreementsClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.Agreements.Where(a => a.AlarmAt <= now).OrderBy(a => a.AlarmAt).Select(a => a.Id).ToListAsync(ct);

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new SettleDue(item), ct);

    public string LinkTo(Guid item) => AgreementsPages.One(item);
}
