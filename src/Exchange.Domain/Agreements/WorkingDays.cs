namespace Exchange.Domain.Agreements;

/// <summary>Days on which the office is open: Monday to Friday.</summary>
public static class WorkingDays
{
    /// <summary>The same hour so many working days later; what comes at the weekend counts as come on Monday.</summary>
    /// <param name="at">From when; its own offset says which day it is.</param>
    /// <param name="days">Working days, ≥ 1.</param>
    public static DateTimeOffset After(DateTimeOffset at, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        while (IsWeekend(at))
        {
            at = at.AddDays(1);
        }

        for (var left = days; left > 0; left -= IsWeekend(at) ? 0 : 1)
        {
            at = at.AddDays(1);
        }

        return at;
    }

    private static bool IsWeekend(DateTimeOffset at) => at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
