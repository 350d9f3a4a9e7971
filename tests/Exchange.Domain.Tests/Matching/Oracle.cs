using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Matching;

/// <summary>What a plain scan says about one candidate.</summary>
/// <param name="Id">Candidate.</param>
/// <param name="Score">Basis points.</param>
/// <param name="Points">Main part, interest, time, place, language, freshness.</param>
/// <param name="Worker">Whether a worker sees it first.</param>
public sealed record Verdict(Guid Id, int Score, int[] Points, bool Worker);

/// <summary>What a plain scan says about two people.</summary>
public sealed record PairVerdict(Guid Id, int Score, int? Gives, int? Gets, bool Worker);

/// <summary>
/// The rules once more, written the slow way: by codes, in decimals, with its own copy of every published number.
/// Shares no code with the engine beyond the input records, the week and the distance.
/// </summary>
public sealed class Oracle(
    Vocabulary vocabulary,
    Neighbourhoods parts,
    IReadOnlyList<MatchPerson> people,
    IReadOnlyList<MatchListing> listings,
    IReadOnlyList<MatchVacancy> vacancies)
{
    private static readonly DayOfWeek[] Days = Enum.GetValues<DayOfWeek>();
    private readonly Dictionary<Guid, MatchPerson> byId = people.ToDictionary(person => person.Id);

    public List<Verdict> ListingsFor(MatchPerson person, MatchMoment at) =>
        [.. listings.Select(listing => Judge(person, listing, listing.Id, at)).OfType<Verdict>().OrderByDescending(v => v.Score).ThenBy(v => v.Id)];

    public List<Verdict> PeopleFor(MatchListing listing, MatchMoment at) =>
        [.. people.Select(person => Judge(person, listing, person.Id, at)).OfType<Verdict>().OrderByDescending(v => v.Score).ThenBy(v => v.Id)];

    public List<Verdict> VacanciesFor(MatchPerson person, MatchMoment at) =>
        [.. vacancies.Select(vacancy => Judge(person, vacancy, at)).OfType<Verdict>().OrderByDescending(v => v.Score).ThenBy(v => v.Id)];

    public List<PairVerdict> PartnersFor(MatchPerson person, MatchMoment at) =>
        [.. people.Select(other => Judge(person, other, at)).OfType<PairVerdict>()
            .OrderBy(v => v.Gives is null || v.Gets is null ? 1 : 0)
            .ThenByDescending(v => v.Score)
            .ThenByDescending(v => Math.Max(v.Gives ?? 0, v.Gets ?? 0))
            .ThenBy(v => v.Id)];

    private Verdict? Judge(MatchPerson person, MatchListing listing, Guid id, MatchMoment at)
    {
        if (!byId.TryGetValue(listing.OwnerId, out var owner) || owner.Id == person.Id || !listing.Open || listing.CapacityLeft < 1
            || person.Blocked.Contains(owner.Id) || owner.Blocked.Contains(person.Id))
        {
            return null;
        }

        var skill = vocabulary.Find(listing.Skill);
        decimal content = 0;
        if (skill is not null)
        {
            var ownLevel = owner.Skills.Where(s => s.Code == listing.Skill).Select(s => (int?)s.Level).Max();
            content = listing.Kind == MatchKind.Need
                ? person.Skills.Select(s => Kin(s.Code, listing.Skill) * Level((int)s.Level, (int?)listing.Level)).DefaultIfEmpty(0).Max()
                : person.Needs.Select(n => Kin(listing.Skill, n.Code) * Level((int?)listing.Level ?? ownLevel, (int?)n.Level)).DefaultIfEmpty(0).Max();
        }

        var interest = Interest(person, skill);
        var level = skill is null ? listing.Safety : (SafetyLevel)Math.Max((int)listing.Safety, (int)vocabulary.SafetyOf(skill.Code));
        if (content + interest == 0 || level == SafetyLevel.Excluded || (level != SafetyLevel.PublicPlace && (Years(person, at) < 18 || Years(owner, at) < 18))
            || TooYoung(person, at) || TooYoung(owner, at))
        {
            return null;
        }

        var spoken = listing.Languages.Count == 0
            ? owner.Languages
            : [.. listing.Languages.Select(code => new LanguageSpoken(code, (LanguageLevel)Math.Max(2, owner.Languages.Where(l => l.Code == code).Select(l => (int)l.Level).DefaultIfEmpty(0).Max())))];
        var language = Language(person.Languages, spoken);
        var place = Place(person.Meeting, person.GoesMetres, person.Neighbourhood, listing.Meeting, owner.GoesMetres, listing.Neighbourhood ?? owner.Neighbourhood);
        var minutes = Minutes(person.Week, listing.Week.IsEmpty ? owner.Week : listing.Week, Late(person, at) && Late(owner, at));
        return language is null || place is null || minutes < 30
            ? null
            : Sum(id, content, interest, Math.Min(1, minutes / 240m), place.Value, language.Value, Fresh(listing.PublishedAt, at), Careful(person, at) || Careful(owner, at));
    }

    private Verdict? Judge(MatchPerson person, MatchVacancy vacancy, MatchMoment at)
    {
        var wanted = vacancy.Skills.Select(n => person.Skills.Select(s => Kin(s.Code, n.Code) * Level((int)s.Level, (int?)n.Level)).DefaultIfEmpty(0).Max()).ToList();
        var content = wanted.Count == 0 ? 1 : Math.Round(wanted.Average() * 10000, MidpointRounding.AwayFromZero) / 10000;
        var interest = vacancy.Skills.Select(n => Interest(person, vocabulary.Find(n.Code))).DefaultIfEmpty(0).Max();
        var care = vacancy.Skills.Any(n => vocabulary.Find(n.Code) is not null && vocabulary.SafetyOf(n.Code) == SafetyLevel.ChildrenOrCare);
        if (!vacancy.Open || vacancy.SeatsLeft < 1 || content + interest == 0 || TooYoung(person, at) || (care && Years(person, at) < 18)
            || !vacancy.Languages.All(needed => person.Languages.Any(l => l.Code == needed.Code && l.Level >= needed.Level)))
        {
            return null;
        }

        var mode = vacancy.RemotePossible ? MeetingMode.Both : MeetingMode.InPerson;
        var place = vacancy.Neighbourhood is null
            ? (vacancy.RemotePossible && person.Meeting.HasFlag(MeetingMode.Remote) ? 0.5m : person.Meeting.HasFlag(MeetingMode.InPerson) ? 0 : null)
            : Place(person.Meeting, person.GoesMetres, person.Neighbourhood, mode, int.MaxValue, vacancy.Neighbourhood);
        var minutes = Minutes(person.Week, vacancy.Week, Late(person, at));
        if (place is null || (minutes == 0 && !vacancy.Week.IsEmpty))
        {
            return null;
        }

        var time = vacancy.Week.IsEmpty ? 0 : (decimal)minutes / vacancy.Week.Minutes;
        return Sum(vacancy.Id, content, interest, time, place.Value, 1, Fresh(vacancy.PublishedAt, at), Careful(person, at));
    }

    private PairVerdict? Judge(MatchPerson person, MatchPerson other, MatchMoment at)
    {
        if (person.Id == other.Id || person.Blocked.Contains(other.Id) || other.Blocked.Contains(person.Id) || TooYoung(person, at) || TooYoung(other, at))
        {
            return null;
        }

        var language = Language(person.Languages, other.Languages);
        var place = Place(person.Meeting, person.GoesMetres, person.Neighbourhood, other.Meeting, other.GoesMetres, other.Neighbourhood);
        var minutes = Minutes(person.Week, other.Week, Late(person, at) && Late(other, at));
        if (language is null || place is null || minutes == 0)
        {
            return null;
        }

        var minor = Years(person, at) < 18 || Years(other, at) < 18;
        var fresh = at.AsOf is null ? 1 : Math.Min(person.ConfirmedAt is { } a ? Fresh(a, at) : 0, other.ConfirmedAt is { } b ? Fresh(b, at) : 0);
        int? gives = Help(person, other), gets = Help(other, person);
        var mean = gives is { } x && gets is { } y ? (int)Math.Round(2m * x * y / (x + y), MidpointRounding.AwayFromZero) : 0;
        return gives is null && gets is null ? null : new(other.Id, mean, gives, gets, Careful(person, at) || Careful(other, at));

        int? Help(MatchPerson helper, MatchPerson helped)
        {
            var allowed = minor ? SafetyLevel.PublicPlace : SafetyLevel.ChildrenOrCare;
            var ties = from need in helped.Needs
                       from held in helper.Skills
                       where vocabulary.SafetyOf(need.Code) <= allowed && vocabulary.SafetyOf(held.Code) <= allowed
                       let share = Kin(held.Code, need.Code) * Level((int)held.Level, (int?)need.Level)
                       where share > 0
                       orderby share descending, need.Code, held.Code
                       select (share, need.Code);
            return ties.Select(tie => (int?)Sum(other.Id, tie.share, Interest(helper, vocabulary.Find(tie.Code)), Math.Min(1, minutes / 240m), place.Value, language.Value, fresh, false).Score).FirstOrDefault();
        }
    }

    private static Verdict Sum(Guid id, decimal content, decimal interest, decimal time, decimal place, decimal language, decimal fresh, bool worker)
    {
        int[] points =
        [
            Points(4000, content), Points(1000, interest), Points(1500, Math.Floor(time * 10000) / 10000),
            Points(1500, place), Points(1000, language), Points(1000, fresh),
        ];
        return new(id, points.Sum(), points, worker);
    }

    private static int Points(int weight, decimal share) => (int)Math.Round(weight * share, MidpointRounding.AwayFromZero);

    private decimal Kin(string a, string b)
    {
        if (vocabulary.Find(a) is not { } one || vocabulary.Find(b) is not { } two || one.Category != two.Category)
        {
            return 0;
        }

        var apart = Math.Max(Line(one).IndexOf(b), Line(two).IndexOf(a));
        return apart switch { 0 => 1, 1 => 0.7m, 2 => 0.45m, _ => one.Parent is { } parent && parent == two.Parent ? 0.5m : 0.2m };
    }

    private List<string> Line(Skill skill)
    {
        List<string> line = [skill.Code];
        while (vocabulary.Find(line[^1])!.Parent is { } parent)
        {
            line.Add(parent);
        }

        return line;
    }

    private static decimal Level(int? has, int? wanted) =>
        wanted is null ? 1 : has is null ? 0.7m : new[] { 0.1m, 0.3m, 0.6m, 1, 1, 0.9m, 0.9m }[has.Value - wanted.Value + 3];

    private decimal Interest(MatchPerson person, Skill? skill) =>
        skill is null ? 0
        : person.Interests.Contains(skill.Code) ? 1
        : Line(skill).Any(person.Interests.Contains) ? 0.8m
        : person.Interests.Contains(skill.Category) ? 0.6m : 0;

    private static decimal? Language(IReadOnlyList<LanguageSpoken> a, IReadOnlyList<LanguageSpoken> b)
    {
        var weaker = (from x in a from y in b where x.Code == y.Code select Math.Min((int)x.Level, (int)y.Level)).DefaultIfEmpty(0).Max();
        return weaker < 2 ? null : new[] { 0.4m, 0.6m, 0.8m, 1, 1, 1 }[weaker - 2];
    }

    private decimal? Place(MeetingMode a, int goesA, string? partA, MeetingMode b, int goesB, string? partB)
    {
        decimal? best = a.HasFlag(MeetingMode.Remote) && b.HasFlag(MeetingMode.Remote) ? 0.5m : null;
        if (a.HasFlag(MeetingMode.InPerson) && b.HasFlag(MeetingMode.InPerson) && partA is not null && partB is not null)
        {
            decimal metres = Neighbourhoods.Metres(parts.Find(partA)!, parts.Find(partB)!), limit = Math.Min(goesA, goesB);
            if (metres <= limit)
            {
                var near = limit == 0 ? 1 : Math.Floor(10000 * (1 - (metres / limit))) / 10000;
                best = best > near ? best : near;
            }
        }

        return best;
    }

    private static int Minutes(WeekTimes a, WeekTimes b, bool late)
    {
        var common = a & b;
        return late ? common.Minutes : 30 * Days.Sum(day => Enumerable.Range(12, 28).Count(slot => common.Has(day, slot)));
    }

    private static decimal Fresh(DateTimeOffset since, MatchMoment at)
    {
        if (at.AsOf is not { } asOf)
        {
            return 1;
        }

        var days = Math.Clamp(Math.Floor((asOf - since).TotalDays), 0, 60);
        return Math.Floor(10000 * (60 - (decimal)days) / 60) / 10000;
    }

    /// <summary>The youngest age of the band; −1 when not known. Birthdays have their own tests.</summary>
    private static int Years(MatchPerson person, MatchMoment at) => person.Age.On(at.Today) switch
    {
        AgeBand.Adult => 18,
        AgeBand.From16To17 => 16,
        AgeBand.From14To15 => 14,
        AgeBand.Under14 => 0,
        _ => -1,
    };

    private static bool TooYoung(MatchPerson person, MatchMoment at) => Years(person, at) is >= 0 and < 14;

    private static bool Late(MatchPerson person, MatchMoment at) => Years(person, at) >= 18 || (Years(person, at) >= 16 && person.GuardianConsentUntil >= at.Today);

    private static bool Careful(MatchPerson person, MatchMoment at) =>
        person.Protected || Years(person, at) < 0 || (Years(person, at) is 14 or 15 && !(person.GuardianConsentUntil >= at.Today));
}
