namespace Exchange.Domain.Ledger;

/// <summary>The unit of the exchange is a quarter of anybody's hour: whole numbers only, so nothing is ever lost to rounding.</summary>
public static class QuarterHours
{
    /// <summary>Quarters in an hour.</summary>
    public const int InHour = 4;

    /// <summary>Least of one exchange, in quarters: ¼ h (X9).</summary>
    public const int Least = 1;

    /// <summary>Most of one exchange without a worker, in quarters: 8 h (X9).</summary>
    public const int Most = 8 * InHour;

    /// <summary>Time to the nearest quarter, half up (G9): 22 minutes are 1 quarter, 23 are 2.</summary>
    /// <param name="minutes">Minutes, ≥ 0.</param>
    /// <returns>Quarters, ≥ 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative minutes.</exception>
    public static int FromMinutes(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        return ((2 * minutes) + 15) / 30;
    }

    /// <summary>Quarters as hours, exactly.</summary>
    public static decimal ToHours(int quarters) => quarters / 4m;
}
