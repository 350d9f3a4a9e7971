using Exchange.Api.Data;
using Exchange.Api.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <param name="Id">The suspension.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Worker who decided it.</param>
/// <param name="Reason">Why.</param>
/// <param name="EndsOn">First day of taking part again, if it is not lifted before.</param>
/// <param name="Holds">It holds today.</param>
/// <param name="LiftedAt">When it was lifted before its time, or null.</param>
/// <param name="LiftedBy">Worker who lifted it, or null.</param>
/// <param name="LiftedReason">Why, or null.</param>
public sealed record SuspensionLine(Guid Id, DateTimeOffset At, string By, string Reason, DateOnly EndsOn, bool Holds, DateTimeOffset? LiftedAt, string? LiftedBy, string? LiftedReason);

internal static class SuspensionLines
{
    /// <summary>All of a person, newest first.</summary>
    public static async Task<IReadOnlyList<SuspensionLine>> SuspensionsOfAsync(this ExchangeDb db, Guid person, DateOnly today, CancellationToken ct)
    {
        var rows = await db.Suspensions.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.At).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var named = await db.NamesOfAsync(rows.SelectMany(one => new[] { one.ById, one.LiftedById }), ct);
        return [.. rows.Select(one => new SuspensionLine(
            one.Id, one.At, named[one.ById].Name, one.Reason, one.EndsOn, one.HoldsOn(today), one.LiftedAt, one.LiftedById is { } by ? named[by].Name : null, one.LiftedReason))];
    }
}
