using System.Globalization;
using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A fair as a calendar file (RFC 5545): only the fair, never who meets whom (T-10).</summary>
[May(Who.Anyone)]
public sealed record FairCalendar(Guid Id) : IRequest<string>;

internal sealed class FairCalendarHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<FairCalendar, string>
{
    // A line of a calendar file is at most 75 bytes long; what goes on starts with a space.
    private const int LongestLine = 75;

    public async Task<string> Handle(FairCalendar request, CancellationToken ct)
    {
        var fair = await db.FairsVisibleTo(actor).AsNoTracking().OneAsync(request.Id, ct);
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Mainu birza//Muges//LT",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{fair.Id}@muges.birza",
            $"SEQUENCE:{fair.Revision}",
            $"DTSTAMP:{Instant(fair.ChangedAt)}",
            $"DTSTART:{Instant(KaunasTime.At(fair.Date, fair.Opens))}",
            $"DTEND:{Instant(KaunasTime.At(fair.Date, fair.Closes))}",
            $"SUMMARY:{Text(fair.Title)}",
            $"LOCATION:{Text(fair.Place)}",
            .. fair.GetThere.Length > 0 ? [$"DESCRIPTION:{Text(fair.GetThere)}"] : Array.Empty<string>(),
            $"STATUS:{(fair.State == FairState.Cancelled ? "CANCELLED" : "CONFIRMED")}",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(Folded));
    }

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
