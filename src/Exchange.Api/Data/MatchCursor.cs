using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>
/// How far the changes were followed. PostgreSQL gives a number when a row is written and shows the row when it is committed, so a number
/// that is missing may still come: it is asked for again until its transaction must be over.
/// </summary>
/// <param name="Last">Highest number that was seen.</param>
/// <param name="Missing">Lower ones that were not, and when that was noticed.</param>
internal sealed record MatchCursor(long Last, ImmutableDictionary<long, DateTimeOffset> Missing)
{
    private const int LookBack = 1_000;

    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(10);

    /// <summary>Before everything that is read after it.</summary>
    public static async Task<MatchCursor> NowAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var newest = await db.MatchChanges.OrderByDescending(change => change.Number).Take(LookBack).Select(change => change.Number).ToListAsync(ct);
        var before = newest.Count < LookBack ? 0 : newest[^1] - 1;
        return new MatchCursor(before, ImmutableDictionary<long, DateTimeOffset>.Empty).After(newest, now);
    }

    /// <summary>What came since.</summary>
    public IQueryable<MatchChange> NewIn(ExchangeDb db)
    {
        if (Missing.IsEmpty)
        {
            return db.MatchChanges.AsNoTracking().Where(change => change.Number > Last);
        }

        var missing = Missing.Keys.ToList();
        return db.MatchChanges.AsNoTracking().Where(change => change.Number > Last || missing.Contains(change.Number));
    }

    /// <summary>Whether rows it has not seen are forgotten already.</summary>
    public async Task<bool> IsTooOldAsync(ExchangeDb db, CancellationToken ct) =>
        await db.MatchChanges.MinAsync(change => (long?)change.Number, ct) is { } oldest && oldest > Last + 1;

    public MatchCursor After(IReadOnlyCollection<long> seen, DateTimeOffset now)
    {
        var missing = Missing.RemoveRange(seen).RemoveRange(Missing.Where(one => now - one.Value > LongestTransaction).Select(one => one.Key));
        var last = Last;
        foreach (var number in seen.Where(number => number > Last).Order())
        {
            for (var between = last + 1; between < number; between++)
            {
                missing = missing.Add(between, now);
            }

            last = number;
        }

        return new(last, missing);
    }
}
