using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;
using Exchange.Domain.Time;

namespace Exchange.Api.Features.Imports;

/// <summary>
/// Reads when somebody is free as people write it: days first, then times that go with them ("pirm., treč. 9-12; savaitgaliais"),
/// or times alone for every day.
/// </summary>
internal sealed partial class WeekCell(ImportWords words)
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The week, and the words that were not understood.</summary>
    public (WeekTimes Week, IReadOnlyList<string> Strange) Read(string cell)
    {
        var strange = new List<string>();
        var week = cell.Split(';', '\n').Select(part => ReadPart(part, strange)).Aggregate(WeekTimes.None, (sum, part) => sum | part);
        return (week, strange);
    }

    private WeekTimes ReadPart(string cell, List<string> strange)
    {
        var tokens = Token().Matches(Folding.Fold(cell).Replace('–', '-').Replace('—', '-')).Select(match => match.Value.TrimEnd('.')).Where(token => token.Length > 0).ToList();
        var reading = new Reading();
        for (var i = 0; i < tokens.Count;)
        {
            i += Step(tokens, i, reading) is var read and > 0 ? read : Unknown(tokens[i], strange);
        }

        return reading.End();
    }

    private int Step(List<string> tokens, int i, Reading reading)
    {
        if (words.And.LengthAt(tokens, i) is var linking and > 0)
        {
            return linking;
        }

        foreach (var (name, group) in words.DayGroups)
        {
            if (group.LengthAt(tokens, i) is var length and > 0)
            {
                reading.Days(name switch { "workdays" => Week[..5], "weekend" => Week[5..], _ => Week });
                return length;
            }
        }

        if (Times(tokens, i) is { } time)
        {
            reading.Time(time.From, time.To);
            return time.Taken;
        }

        foreach (var (name, part) in words.Parts)
        {
            if (part.LengthAt(tokens, i) is var length and > 0)
            {
                var start = name switch { "morning" => 8, "afternoon" => 12, _ => 16 };
                reading.Time(start, start + 4);
                return length;
            }
        }

        return Days(tokens, i, reading);
    }

    private int Days(List<string> tokens, int i, Reading reading)
    {
        if (DayAt(tokens[i]) is not { } first)
        {
            return 0;
        }

        // "Monday - Friday", or "Monday to Friday".
        var link = i + 1 < tokens.Count && (tokens[i + 1] == "-" || words.Until.Has(tokens[i + 1]));
        if (link && i + 2 < tokens.Count && DayAt(tokens[i + 2]) is { } last && last > first)
        {
            reading.Days(Week[first..(last + 1)]);
            return 3;
        }

        reading.Days(Week[first..(first + 1)]);
        return 1;
    }

    private int? DayAt(string token) => words.Days.Select((day, i) => (day.Value, Index: i)).Where(day => day.Value.Has(token)).Select(day => (int?)day.Index).FirstOrDefault();

    private (double From, double To, int Taken)? Times(List<string> tokens, int i)
    {
        var from = words.From.Has(tokens[i]) && Hour(tokens, i + 1) is not null;
        var until = words.Until.Has(tokens[i]) && Hour(tokens, i + 1) is not null;
        if (until)
        {
            return (8, Math.Max(8, Hour(tokens, i + 1)!.Value), 2 + Unit(tokens, i + 2));
        }

        var start = from ? i + 1 : i;
        if (Hour(tokens, start) is not { } begins)
        {
            return null;
        }

        var after = start + 1 + Unit(tokens, start + 1);
        var linked = after < tokens.Count && (tokens[after] == "-" || words.Until.Has(tokens[after]));
        return linked && Hour(tokens, after + 1) is { } ends && ends > begins ? (begins, ends, after + 2 + Unit(tokens, after + 2) - i)
            : from ? (begins, Math.Max(20, begins), after - i)
            : null;
    }

    private static int Unit(List<string> tokens, int i) => i < tokens.Count && tokens[i] is "val" or "h" ? 1 : 0;

    private static double? Hour(List<string> tokens, int i)
    {
        if (i >= tokens.Count || Clock().Match(tokens[i]) is not { Success: true } clock)
        {
            return null;
        }

        var hour = int.Parse(clock.Groups[1].Value, CultureInfo.InvariantCulture);
        var half = clock.Groups[2].Success && int.Parse(clock.Groups[2].Value, CultureInfo.InvariantCulture) is >= 15 and < 45 ? 0.5 : 0;
        return hour + half <= 24 ? hour + half : null;
    }

    private static int Unknown(string token, List<string> strange)
    {
        if (token is not ("-" or "val" or "h" or "d"))
        {
            strange.Add(token);
        }

        return 1;
    }

    [GeneratedRegex(@"\d{1,2}(?:[:.]\d{2})?(?!\p{L})|\d?[\p{L}](?:[\p{L}.]*)|-")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(\d{1,2})(?:[:.](\d{2}))?$")]
    private static partial Regex Clock();

    // Days wait for their times; times that come before any day wait for days.
    private sealed class Reading
    {
        private readonly HashSet<DayOfWeek> days = [];
        private readonly List<(double From, double To)> early = [];
        private WeekTimes week;
        private bool timed;

        public void Days(IEnumerable<DayOfWeek> more)
        {
            if (timed)
            {
                days.Clear();
                timed = false;
            }

            days.UnionWith(more);
        }

        public void Time(double from, double to)
        {
            if (days.Count == 0)
            {
                early.Add((from, to));
                return;
            }

            timed = true;
            Put(days, from, to);
        }

        public WeekTimes End()
        {
            if (days.Count == 0)
            {
                early.ForEach(time => Put(Week, time.From, time.To));
            }
            else if (!timed)
            {
                (early.Count > 0 ? early : [(8, 20)]).ForEach(time => Put(days, time.From, time.To));
            }

            return week;
        }

        private void Put(IEnumerable<DayOfWeek> on, double from, double to) => week = on.Aggregate(week, (sum, day) => sum.With(day, from, to));
    }
}
