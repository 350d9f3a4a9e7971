using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>A skill that nobody offers enough of, and the needs one more helper would answer.</summary>
/// <param name="Skill">Code of the skill.</param>
/// <param name="Part">Code of the part of the eldership from which most of them are within reach.</param>
/// <param name="Needs">Ids of the needs, in order.</param>
/// <param name="Day">The day of the week on which most of them can be met; null when any day is as good.</param>
public sealed record NewOffer(string Skill, string? Part, IReadOnlyList<Guid> Needs, DayOfWeek? Day);

/// <summary>The mirror of a near miss: not what one person could change, but which one new helper would answer most needs that wait.</summary>
public static class OneNewOffer
{
    /// <summary>Every helpful skill, the one that answers most first; among equals the one that is asked for by its name, then by code.</summary>
    /// <param name="matcher">The community now.</param>
    /// <param name="vocabulary">Skills.</param>
    /// <param name="parts">Parts of the eldership.</param>
    /// <param name="waiting">Open needs that nobody fits.</param>
    /// <param name="at">When.</param>
    public static IReadOnlyList<NewOffer> Rank(Matcher matcher, Vocabulary vocabulary, Neighbourhoods parts, IReadOnlyCollection<MatchListing> waiting, MatchMoment at)
    {
        if (waiting.Count == 0)
        {
            return [];
        }

        var needs = waiting.ToDictionary(need => need.Id);
        var categories = waiting.Select(need => vocabulary.Find(need.Skill)?.Category).ToHashSet();
        var places = waiting.Select(need => need.Neighbourhood).Append(parts.All.Count > 0 ? parts.All[0].Code : null).Distinct().OfType<string>().Order(StringComparer.Ordinal).ToList();
        var helper = Anybody(waiting);
        return
        [
            .. from skill in vocabulary.Skills
               where categories.Contains(skill.Category)
               let best = places.Select(place => (Place: place, Needs: Answered(helper with { Neighbourhood = place, Skills = [new(skill.Code, SkillLevel.Good)] }))).MaxBy(reach => reach.Needs.Count)
               where best.Needs is { Count: > 0 }
               orderby best.Needs.Count descending, best.Needs.Count(id => needs[id].Skill == skill.Code) descending, skill.Code
               select new NewOffer(skill.Code, best.Place, best.Needs, BestDay([.. best.Needs.Select(id => needs[id])])),
        ];

        List<Guid> Answered(MatchPerson one)
        {
            var found = matcher.ListingsFor(one, at, int.MaxValue);
            return [.. found.Fitting.Concat(found.ForWorker).Select(match => match.Id).Where(needs.ContainsKey).Order()];
        }
    }

    /// <summary>Of a ranking, what each answers beside those before it: a skill near to a better one is not told twice.</summary>
    /// <param name="ranked">Answer of <see cref="Rank"/>.</param>
    public static IReadOnlyList<NewOffer> Apart(IReadOnlyList<NewOffer> ranked)
    {
        var answered = new HashSet<Guid>();
        return [.. ranked.Where(offer => offer.Needs.Count(answered.Add) > 0)];
    }

    // Somebody who could come at any time and in any language of the needs: what is left to ask for is the skill, and where they live.
    private static MatchPerson Anybody(IEnumerable<MatchListing> waiting) => new(Guid.Empty)
    {
        Age = Age.StatedAdult,
        Languages = [.. waiting.SelectMany(need => need.Languages).Concat(SpokenLanguages.Codes).Distinct().Select(code => new LanguageSpoken(code, LanguageLevel.Native))],
        Week = Enum.GetValues<DayOfWeek>().Aggregate(WeekTimes.None, (week, day) => week.With(day, 0, 24)),
        GoesMetres = 100_000,
        Meeting = MeetingMode.Both,
    };

    private static DayOfWeek? BestDay(IReadOnlyList<MatchListing> needs)
    {
        var told = needs.Where(need => need.Week != WeekTimes.None && need.Week != WeekTimes.AllDays).ToList();
        return told.Count == 0 ? null : Enum.GetValues<DayOfWeek>()
            .OrderByDescending(day => told.Count(need => (need.Week & WeekTimes.None.With(day, 0, 24)) != WeekTimes.None))
            .ThenBy(day => ((int)day + 6) % 7)
            .First();
    }
}
