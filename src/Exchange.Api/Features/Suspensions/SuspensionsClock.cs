using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>Suspensions that are over, of people who have not been told yet that they take part again.</summary>
internal sealed class SuspensionsClock : IClockWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.OverAndUntold(now.InKaunas().Date()).OrderBy(one => one.EndsOn).Select(one => one.Id).ToListAsync(ct);

    public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => scopes.SendAsync(new TellSuspensionOver(item), ct);

    public string LinkTo(Guid item) => SuspensionsPages.Now;
}

internal static class SuspensionsOver
{
    public static IQueryable<Suspension> OverAndUntold(this ExchangeDb db, DateOnly today) => db.Suspensions.Where(one =>
        one.LiftedAt == null && one.EndsOn <= today && one.EndToldAt == null && db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null));
}
