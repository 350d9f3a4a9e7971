using System.Globalization;
using Exchange.Domain.Time;

namespace Exchange.Web.Infrastructure;

/// <summary>A part of the day as people say it.</summary>
/// <param name="Text">Key of its name.</param>
/// <param name="From">First hour.</param>
/// <param name="To">Hour it ends before.</param>
internal sealed record WeekPart(string Text, int From, int To)
{
    public string Hours => $"{From}–{To}";

    public bool IsFreeOn(WeekTimes week, int day) =>
        Enumerable.Range(From * 2, (To - From) * 2).All(slot => week.Has((DayOfWeek)(day % 7), slot));
}

/// <summary>The week as the form shows it: days 1 (Monday) to 7, three parts a day; a ticked box sends <c>day-hour</c>.</summary>
internal static class WeekParts
{
    public static readonly IReadOnlyList<WeekPart> All = [new("Layout.morning", 8, 12), new("Layout.afternoon", 12, 16), new("Layout.evening", 16, 20)];

    public static string Code(int day, WeekPart part) => string.Create(CultureInfo.InvariantCulture, $"{day}-{part.From}");

    /// <summary>The week of the ticked boxes; null when one of the codes is not a box of the form.</summary>
    public static WeekTimes? Read(IEnumerable<string?> codes)
    {
        var boxes = Enumerable.Range(1, 7).SelectMany(day => All.Select(part => (day, part))).ToDictionary(box => Code(box.day, box.part), StringComparer.Ordinal);
        var week = WeekTimes.None;
        foreach (var code in codes.Where(code => !string.IsNullOrEmpty(code)))
        {
            if (!boxes.TryGetValue(code!, out var box))
            {
                return null;
            }

            week = week.With((DayOfWeek)(box.day % 7), box.part.From, box.part.To);
        }

        return week;
    }
}
