using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>What was written or shared and is kept no longer.</summary>
internal sealed class MessagesClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.OldMessages(now).AnyAsync(ct) || await db.OldShares(now).AnyAsync(ct) || await db.OldReasons(now).AnyAsync(ct) ? [Guid.Empty] : [];

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new ForgetOld(), ct);
}
