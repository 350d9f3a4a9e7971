using Exchange.Api.Areas;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>What the areas keep no longer, each part by itself.</summary>
internal sealed class MessagesClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var due = new List<Guid>();
        foreach (var old in Area.All.SelectMany(area => area.Forgets))
        {
            if (await old.IsDueAsync(db, now, ct))
            {
                due.Add(old.Id);
            }
        }

        return due;
    }

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new ForgetOld(item), ct);
}
