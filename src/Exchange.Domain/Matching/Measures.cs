using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>A share of a part, basis points, with the language it rests on. Share 0 and no code: nothing shared.</summary>
internal readonly record struct LanguageShare(int Share, string? Code, LanguageLevel Level);

/// <summary>A share of a part with the way of meeting it rests on.</summary>
internal readonly record struct PlaceShare(bool Passes, int Share, int? Metres, bool Remote);

/// <summary>A share of a part with the two skills it rests on, by number; −1 when there is no tie.</summary>
internal readonly record struct SkillShare(int Share, int Held, int Asked)
{
    public static SkillShare None => new(0, SkillTree.Unknown, SkillTree.Unknown);
}

/// <summary>The measures that read the same from both ends.</summary>
internal static class Measures
{
    /// <summary>The best shared language: highest lower level, then by code.</summary>
    public static LanguageShare Language(LanguageSpoken[] a, LanguageSpoken[] b)
    {
        var best = default(LanguageShare);
        foreach (var mine in a)
        {
            foreach (var theirs in b)
            {
                if (mine.Code != theirs.Code)
                {
                    continue;
                }

                var weaker = mine.Level < theirs.Level ? mine.Level : theirs.Level;
                if (weaker > best.Level || (weaker == best.Level && string.CompareOrdinal(mine.Code, best.Code) < 0))
                {
                    best = new(Weights.Of(weaker), mine.Code, weaker);
                }
            }
        }

        return best;
    }

    /// <summary>In person within both limits, or remote for both, whichever earns more; in person when equal.</summary>
    public static PlaceShare Place(Side a, Side b, Distances distances)
    {
        var modes = a.Meeting & b.Meeting;
        var limit = Math.Min(a.Goes, b.Goes);
        var metres = distances.Between(a.Place, b.Place);
        var near = (modes & MeetingMode.InPerson) != 0 && metres <= limit ? Near(metres.Value, limit) : -1;
        var remote = (modes & MeetingMode.Remote) != 0 ? Weights.RemoteShare : -1;
        return near < 0 && remote < 0 ? default : near >= remote ? new(true, near, metres, false) : new(true, remote, null, true);
    }

    /// <summary>Whole share next door, none at the limit.</summary>
    public static int Near(int metres, int limit) => limit == 0 ? Weights.Whole : (int)(((long)Weights.Whole * (limit - metres)) / limit);

    public static int Time(int minutes, int full) => (int)((long)Weights.Whole * Math.Min(minutes, full) / full);

    public static int Freshness(int? days) => days is not { } old ? Weights.Whole : Weights.Whole * (Weights.StaleDays - Math.Min(old, Weights.StaleDays)) / Weights.StaleDays;

    /// <summary>Whole days from an instant to the moment asked about; what lies ahead is as fresh as now. Null when not counted.</summary>
    public static int? Days(DateTimeOffset since, MatchMoment at) => at.AsOf is { } asOf ? Math.Max(0, (asOf - since).Days) : null;

    /// <summary>The longest stretch of a week, the first of equals, Monday first; null when it is empty. Midnight ends a stretch.</summary>
    public static Stretch? Longest(WeekTimes week)
    {
        Stretch? best = null;
        for (var i = 1; i <= 7 && !week.IsEmpty; i++)
        {
            var day = (DayOfWeek)(i % 7);
            for (var from = 0; from < WeekTimes.SlotsPerDay; from++)
            {
                var to = from;
                while (to < WeekTimes.SlotsPerDay && week.Has(day, to))
                {
                    to++;
                }

                if (to - from > (best is { } b ? b.To - b.From : 0))
                {
                    best = new(day, from, to);
                }

                from = to;
            }
        }

        return best;
    }
}
