using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Group exchanges whose time has come.</summary>
internal sealed class GroupExchangesClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.GroupExchanges.Where(group => group.AlarmAt <= now).OrderBy(group => group.AlarmAt).Select(group => group.Id).ToListAsync(ct);

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new SettleGroupExchange(item), ct);

    public string LinkTo(Guid item) => GroupExchangesPages.One(item);
}
