using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>Something that one closed gate keeps away, and what would open it.</summary>
internal sealed class Candidate
{
    /// <summary>Half-hours that would do.</summary>
    public WeekTimes Free { get; init; }

    public MeetingMode Meeting { get; init; }

    public int? Metres { get; init; }

    public int Goes { get; init; }

    /// <summary>Languages of which any one, at its level, would do.</summary>
    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    public IReadOnlyList<int> Skills { get; init; } = [];

    public Change SkillChange { get; init; }

    /// <summary>Between two people: whether either is a minor, so that what is added must be safe too (S4). Null for a listing, whose own safety was asked.</summary>
    public bool? Minor { get; init; }

    public bool Worker { get; init; }
}

/// <summary>
/// Relaxes one gate at a time. Only what the asking side can change itself is tried: nobody else's limits, and never age,
/// safety, a block or whose it is.
/// </summary>
internal sealed class NearMissSearch(Side own, IReadOnlyList<LanguageSpoken> spoken, SkillTree tree)
{
    private readonly List<Candidate> time = [], place = [], language = [], skill = [];

    public void Add(Gate gate, Candidate candidate)
    {
        var list = gate switch
        {
            Gate.Time => time,
            Gate.Place => place,
            Gate.Language => language,
            Gate.Skill => skill,
            _ => throw new ArgumentOutOfRangeException(nameof(gate)),
        };
        list.Add(candidate);
    }

    /// <summary>At most one answer per kind, in the order of <see cref="Change"/>.</summary>
    /// <param name="skillsLast">Needs and skills only when nothing easier is found.</param>
    public IReadOnlyList<NearMiss> Answer(bool skillsLast = false)
    {
        NearMiss?[] easier = [MoreTime(), Another(MeetingMode.Remote), Another(MeetingMode.InPerson), Further(), MoreLanguage()];
        NearMiss?[] harder = skillsLast && easier.Any(miss => miss is not null) ? [] : [MoreSkill(Change.Need), MoreSkill(Change.Skill)];
        return [.. easier.Concat(harder).OfType<NearMiss>()];
    }

    private NearMiss? MoreTime()
    {
        var counts = new int[7 * WeekTimes.SlotsPerDay];
        foreach (var candidate in time)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += candidate.Free.Has(Day(i), i % WeekTimes.SlotsPerDay) ? 1 : 0;
            }
        }

        var best = Array.IndexOf(counts, counts.Max());
        if (counts[best] == 0)
        {
            return null;
        }

        var (day, slot) = (Day(best), best % WeekTimes.SlotsPerDay);
        var free = time.Where(candidate => candidate.Free.Has(day, slot)).ToList();
        var (from, to) = (slot, slot + 1);
        while (from > 0 && free.All(candidate => candidate.Free.Has(day, from - 1)))
        {
            from--;
        }

        while (to < WeekTimes.SlotsPerDay && free.All(candidate => candidate.Free.Has(day, to)))
        {
            to++;
        }

        return Told(Change.Time, free) with { Add = new(day, slot, slot + 1), Room = new(day, from, to) };
    }

    private NearMiss? Another(MeetingMode way)
    {
        if ((own.Meeting & way) != 0)
        {
            return null;
        }

        var open = place.Where(candidate => (candidate.Meeting & way) != 0
            && (way == MeetingMode.Remote || candidate.Metres <= Math.Min(own.Goes, candidate.Goes))).ToList();
        return open.Count == 0 ? null : Told(way == MeetingMode.Remote ? Change.Remote : Change.InPerson, open);
    }

    private NearMiss? Further()
    {
        if ((own.Meeting & MeetingMode.InPerson) == 0)
        {
            return null;
        }

        var within = place.Where(candidate => (candidate.Meeting & MeetingMode.InPerson) != 0 && candidate.Metres <= candidate.Goes).ToList();
        if (within.Count == 0)
        {
            return null;
        }

        var nearest = within.Min(candidate => candidate.Metres!.Value);
        return Told(Change.Distance, within.Where(candidate => candidate.Metres == nearest)) with { Metres = nearest - own.Goes };
    }

    private NearMiss? MoreLanguage()
    {
        var best = language
            .SelectMany(candidate => candidate.Languages)
            .Distinct()
            .Select(option => (Option: option, Climb: option.Level - Own(option.Code), Opened: language.Where(candidate => Opens(option, candidate)).ToList()))
            .OrderBy(option => option.Climb)
            .ThenByDescending(option => option.Opened.Count)
            .ThenBy(option => option.Option.Code, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Opened is null ? null : Told(Change.Language, best.Opened) with { Language = best.Option.Code, Level = best.Option.Level };
    }

    private NearMiss? MoreSkill(Change kind)
    {
        var ofKind = skill.Where(candidate => candidate.SkillChange == kind).ToList();
        var best = ofKind
            .SelectMany(candidate => candidate.Skills)
            .Distinct()
            .Select(added => (
                Added: added,
                Opened: ofKind.Where(candidate => candidate.Skills.Any(asked => tree.Between(added, asked) != Kinship.None && IsSafe(candidate, added, asked))).ToList(),
                Exact: ofKind.Count(candidate => candidate.Skills.Contains(added))))
            .Where(option => option.Opened.Count > 0)
            .OrderByDescending(option => option.Opened.Count)
            .ThenByDescending(option => option.Exact)
            .ThenBy(option => tree.Code(option.Added), StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Opened is null ? null : Told(kind, best.Opened) with { Skill = tree.Code(best.Added) };
    }

    private bool IsSafe(Candidate candidate, int added, int asked) => candidate.Minor is not { } minor
        || !(Safety.Forbids(tree.Safety(added), minor) || Safety.Forbids(tree.Safety(asked), minor));

    private static NearMiss Told(Change change, IEnumerable<Candidate> opened)
    {
        var all = opened.ToList();
        return new(change, all.Count, all.Count(candidate => candidate.Worker));
    }

    private static bool Opens(LanguageSpoken added, Candidate candidate) =>
        candidate.Languages.Any(option => option.Code == added.Code && option.Level <= added.Level);

    private int Own(string code) => spoken.Where(language => language.Code == code).Select(language => (int)language.Level).DefaultIfEmpty(0).Max();

    private static DayOfWeek Day(int index) => (DayOfWeek)(((index / WeekTimes.SlotsPerDay) + 1) % 7); // Monday first
}
