using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>Tables that nobody came back to within a day.</summary>
internal sealed class ImportsClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var old = now - ImportDraft.Kept;
        return await db.ImportDrafts.Where(draft => draft.At <= old).OrderBy(draft => draft.At).Select(draft => draft.Id).ToListAsync(ct);
    }

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new ForgetDraft(item), ct);
}
