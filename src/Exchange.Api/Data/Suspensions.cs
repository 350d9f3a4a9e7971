using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who takes no part in exchanges now (X10). The clock alone ends it.</summary>
internal static class Suspensions
{
    /// <summary>Those that hold on a day.</summary>
    /// <param name="suspensions">All.</param>
    /// <param name="today">Day in Kaunas.</param>
    public static IQueryable<Suspension> HoldingOn(this IQueryable<Suspension> suspensions, DateOnly today) => suspensions.Where(one => one.LiftedAt == null && one.EndsOn > today);

    public static Task<Suspension?> SuspensionOfAsync(this ExchangeDb db, Guid person, DateOnly today, CancellationToken ct) =>
        db.Suspensions.HoldingOn(today).Where(one => one.PersonId == person).OrderByDescending(one => one.EndsOn).FirstOrDefaultAsync(ct);

    public static Task<bool> IsSuspendedAsync(this ExchangeDb db, Guid person, DateOnly today, CancellationToken ct) =>
        db.Suspensions.HoldingOn(today).AnyAsync(one => one.PersonId == person, ct);

    /// <exception cref="Refused"><c>identity.suspended</c>, with the first day of taking part again.</exception>
    public static async Task MustTakePartAsync(this ExchangeDb db, Guid person, DateOnly today, CancellationToken ct)
    {
        if (await db.WhyNoPartAsync(person, today, ct) is { } why)
        {
            throw why;
        }
    }

    /// <summary><c>identity.suspended</c>, with the first day of taking part again; null for whoever takes part.</summary>
    public static async Task<Refused?> WhyNoPartAsync(this ExchangeDb db, Guid person, DateOnly today, CancellationToken ct) =>
        await db.SuspensionOfAsync(person, today, ct) is { } suspension ? new Refused("identity.suspended", suspension.EndsOn) : null;

    /// <summary>Decides for whom the worker is not too near (D4): not a person they may act for, nor one they have said to be close to.</summary>
    /// <exception cref="Refused"><c>suspensions.near</c>.</exception>
    public static async Task MustBeImpartialAsync(this ExchangeDb db, Guid person, Guid worker, DateTimeOffset now, CancellationToken ct)
    {
        if (person != worker && (await db.NearToAsync(new Parties(person), now, ct)).Contains(worker))
        {
            throw new Refused("suspensions.near");
        }
    }

    /// <summary>What staff let through while its author is suspended waits, put aside, until the author takes it up.</summary>
    /// <returns>Whether it was put aside.</returns>
    public static async Task<bool> PutAsideAsync(this ExchangeDb db, Listing listing, Guid by, TimeProvider clock, CancellationToken ct)
    {
        if (listing.State != ListingState.Active || !await db.IsSuspendedAsync(listing.OwnerId, clock.TodayInKaunas(), ct))
        {
            return false;
        }

        listing.Pause(by, clock.GetUtcNow());
        return true;
    }
}
