using System.Globalization;

namespace Exchange.Domain.Time;

/// <summary>Lengths and days as people type them from paper, with as few keys as will do.</summary>
public static class TypedTime
{
    private static readonly char[] Parting = ['-', '.', ' ', '/'];

    /// <summary>A length: "1:30", "1.30", "1,5", "2" (hours) or "0:45".</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="minutes">Minutes, 1–1440.</param>
    public static bool TryLength(string? typed, out int minutes)
    {
        minutes = 0;
        var text = (typed ?? "").Trim();
        if (text.Split(':') is [var hours, { Length: 2 } rest])
        {
            return Number(hours, 24, out var whole) && Number(rest, 59, out var more) && (minutes = (60 * whole) + more) is > 0 and <= 1440;
        }

        if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length) || length is <= 0 or > 24)
        {
            return false;
        }

        minutes = (int)Math.Round(length * 60, MidpointRounding.AwayFromZero);
        return minutes > 0;
    }

    /// <summary>A day gone by: "26" or "11-26" is the last one there was, "2026-11-26" is itself.</summary>
    /// <param name="typed">What was typed, parts with dashes, dots or spaces.</param>
    /// <param name="today">Today.</param>
    /// <param name="day">The day, today at the latest.</param>
    public static bool TryDay(string? typed, DateOnly today, out DateOnly day)
    {
        day = default;
        var parts = (typed ?? "").Split(Parting, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var d] => Number(d, 31, out var number) && LastThatIs(today, back => today.AddMonths(-back), (_, month) => (month.Year, month.Month, number), out day),
            [var m, var d] => Number(m, 12, out var month) && Number(d, 31, out var number)
                && LastThatIs(today, back => today.AddYears(-back), (_, year) => (year.Year, month, number), out day),
            [{ Length: 4 } y, var m, var d] => Number(y, 9999, out var year) && Number(m, 12, out var month) && Number(d, 31, out var number)
                && Exists((year, month, number), out day) && day <= today,
            _ => false,
        };
    }

    private static bool LastThatIs(DateOnly today, Func<int, DateOnly> back, Func<int, DateOnly, (int Year, int Month, int Day)> of, out DateOnly day)
    {
        for (var steps = 0; steps < 12; steps++)
        {
            if (Exists(of(steps, back(steps)), out day) && day <= today)
            {
                return true;
            }
        }

        day = default;
        return false;
    }

    private static bool Exists((int Year, int Month, int Day) date, out DateOnly day)
    {
        var there = date.Year >= 1 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month);
        day = there ? new(date.Year, date.Month, date.Day) : default;
        return there;
    }

    private static bool Number(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
