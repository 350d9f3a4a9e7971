using Exchange.Api.Areas;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>What waits for workers, whatever it is: who sees it, and how long it has waited.</summary>
internal static class StaffQueue
{
    /// <summary>What staff is asked about; nothing for whoever is not of the staff, or sits in another's seat.</summary>
    public static IQueryable<T> BeforeStaff<T>(this IQueryable<T> rows, CurrentActor actor)
        where T : class, IBeforeStaff
    {
        var may = actor.IsStaffInOwnSeat;
        return rows.Where(row => may && row.WithStaffSince != null);
    }

    /// <summary>All of it as it stands in the duty list.</summary>
    public static async Task<IEnumerable<Waits>> WaitsAsync<T>(this IQueryable<T> rows, DateTimeOffset now, CancellationToken ct)
        where T : class, IBeforeStaff =>
        (await rows.Where(row => row.WithStaffSince != null).Select(row => row.WithStaffSince!.Value).ToListAsync(ct)).Select(since => Waits.ForApproval(since, now));
}
