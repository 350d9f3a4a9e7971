using Exchange.Domain.Time;

namespace Exchange.Domain.JobFairs;

/// <summary>A coarse part of the week: enough to plan shifts, too coarse to know a person by (C-9).</summary>
public enum FreeTime
{
    /// <summary>Monday to Friday, 8–12.</summary>
    WorkdayMornings,

    /// <summary>Monday to Friday, 12–16.</summary>
    WorkdayAfternoons,

    /// <summary>Monday to Friday, 16–20.</summary>
    WorkdayEvenings,

    /// <summary>Saturday and Sunday, 8–20.</summary>
    Weekends,
}

/// <summary>Reads coarse parts out of a week.</summary>
public static class FreeTimes
{
    private const int FewestHalfHours = 4;

    /// <summary>Parts in which at least two hours of one day are free.</summary>
    /// <param name="week">When a person is free.</param>
    public static IReadOnlyList<FreeTime> In(WeekTimes week) => [.. Enum.GetValues<FreeTime>().Where(part => Covers(week, part))];

    private static bool Covers(WeekTimes week, FreeTime part)
    {
        var (from, to) = part switch
        {
            FreeTime.WorkdayMornings => (8, 12),
            FreeTime.WorkdayAfternoons => (12, 16),
            FreeTime.WorkdayEvenings => (16, 20),
            _ => (8, 20),
        };
        DayOfWeek[] days = part == FreeTime.Weekends
            ? [DayOfWeek.Saturday, DayOfWeek.Sunday]
            : [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        return days.Any(day => Enumerable.Range(from * 2, (to - from) * 2).Count(slot => week.Has(day, slot)) >= FewestHalfHours);
    }
}
