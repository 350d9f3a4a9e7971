using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Domain;
using Exchange.Domain.Time;

namespace Exchange.Api.Areas;

/// <summary>A week as lines that people can read and write: <c>mon 9-12.5</c>, hours after midnight in steps of a half.</summary>
internal static partial class FileWeek
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static WeekTimes Read(IReadOnlyList<string> lines) => lines.Aggregate(WeekTimes.None, (week, line) =>
        Line().Match(line) is { Success: true } read && Array.IndexOf(Days, read.Groups[1].Value) is var day and >= 0
            ? week.With((DayOfWeek)day, Hour(read.Groups[2].Value), Hour(read.Groups[3].Value))
            : throw new Refused("communities.time-wrong", line));

    public static IReadOnlyList<string> Write(WeekTimes week) =>
        [.. week.Stretches().Select(free => string.Create(CultureInfo.InvariantCulture, $"{Days[(int)free.Day]} {free.From / 2.0}-{free.To / 2.0}"))];

    private static double Hour(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\w{3}) (\d{1,2}(?:\.5)?)-(\d{1,2}(?:\.5)?)$")]
    private static partial Regex Line();
}
