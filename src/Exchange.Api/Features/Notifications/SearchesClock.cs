using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Saved searches that have new listings to look through.</summary>
internal sealed class SearchesClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.SavedSearches.Behind(db, now).OrderBy(one => one.LookedAt).Select(one => one.Id).ToListAsync(ct);

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new TellOfNewListings(item), ct);
}
