namespace Exchange.Domain.Time;

/// <summary>Days on which the office is open, as the calendar in Kaunas has them: Monday to Friday without the public holidays.</summary>
public static class WorkingDays
{
    /// <summary>The clock by which people in Kaunas live.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vilnius");

    // Labour Code of Lithuania, article 123: month and day. Easter Monday moves; the other movable ones are Sundays.
    private static readonly HashSet<(int Month, int Day)> Holidays =
    [
        (1, 1), (2, 16), (3, 11), (5, 1), (6, 24), (7, 6), (8, 15), (11, 1), (11, 2), (12, 24), (12, 25), (12, 26),
    ];

    /// <summary>The same hour of the clock in Kaunas so many working days later; what comes on a free day counts as come on the next working day.</summary>
    /// <param name="at">From when.</param>
    /// <param name="days">Working days, ≥ 1.</param>
    /// <returns>In universal time.</returns>
    public static DateTimeOffset After(DateTimeOffset at, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var local = TimeZoneInfo.ConvertTime(at, Zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        while (!IsOne(day))
        {
            day = day.AddDays(1);
        }

        for (var left = days; left > 0; left -= IsOne(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        var due = day.ToDateTime(TimeOnly.FromDateTime(local));
        return new DateTimeOffset(due, Zone.GetUtcOffset(due)).ToUniversalTime();
    }

    /// <summary>The office is open on this day.</summary>
    public static bool IsOne(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains((day.Month, day.Day)) && day != Easter(day.Year).AddDays(1);

    /// <summary>Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher).</summary>
    /// <param name="year">1583–9999.</param>
    public static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - moon - (year % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var days = moon + weekday - (7 * late) + 114;
        return new(year, days / 31, (days % 31) + 1);
    }
}
