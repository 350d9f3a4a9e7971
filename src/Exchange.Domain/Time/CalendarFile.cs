using System.Globalization;
using System.Text;

namespace Exchange.Domain.Time;

/// <summary>Something that happens at a time, for a calendar file.</summary>
/// <param name="Uid">Stays the same when it moves.</param>
/// <param name="Sequence">Grows with every change, ≥ 0.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="StartsAt">Begin.</param>
/// <param name="EndsAt">End, after the begin.</param>
/// <param name="Title">What it is.</param>
/// <param name="Place">Where; empty when not known.</param>
/// <param name="More">What else to know; may be empty.</param>
/// <param name="Cancelled">It will not happen.</param>
public sealed record CalendarEvent(
    string Uid, int Sequence, DateTimeOffset ChangedAt, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Title, string Place, string More, bool Cancelled);

/// <summary>
/// A calendar file (RFC 5545). Times are written in universal time: every calendar shows them by its own clock, and no rule about summer
/// time can be wrong.
/// </summary>
public static class CalendarFile
{
    // A line of a calendar file is at most 75 bytes long; what goes on starts with a space.
    private const int LongestLine = 75;

    /// <summary>Writes a file.</summary>
    /// <param name="product">What made it, a word without special letters.</param>
    /// <param name="events">What is in it, in this order; may be none.</param>
    /// <param name="name">Name of the calendar, for one that is read again and again; null for a single event.</param>
    public static string Of(string product, IEnumerable<CalendarEvent> events, string? name = null)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            $"PRODID:-//Mainu birza//{product}//LT",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            .. name is null ? Array.Empty<string>() : [$"X-WR-CALNAME:{Text(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"],
            .. events.SelectMany(Lines),
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(Folded));
    }

    private static IEnumerable<string> Lines(CalendarEvent one) =>
    [
        "BEGIN:VEVENT",
        $"UID:{one.Uid}",
        $"SEQUENCE:{one.Sequence}",
        $"DTSTAMP:{Instant(one.ChangedAt)}",
        $"DTSTART:{Instant(one.StartsAt)}",
        $"DTEND:{Instant(one.EndsAt)}",
        $"SUMMARY:{Text(one.Title)}",
        .. one.Place.Length > 0 ? [$"LOCATION:{Text(one.Place)}"] : Array.Empty<string>(),
        .. one.More.Length > 0 ? [$"DESCRIPTION:{Text(one.More)}"] : Array.Empty<string>(),
        $"STATUS:{(one.Cancelled ? "CANCELLED" : "CONFIRMED")}",
        "END:VEVENT",
    ];

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var bytes = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (bytes + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(letter);
            bytes += letter.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
