using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;

namespace Exchange.Api.Features.Notifications;

/// <summary>Listings that end soon, and needs that wait long, whose authors do not know it yet.</summary>
internal sealed class AuthorsClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        [.. (await db.AuthorsToTellAsync(now, only: null, ct)).Select(due => due.Listing.Id).Distinct()];

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new TellAuthor(item), ct);

    public string LinkTo(Guid item) => ListingsPages.Show(item);
}
