using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Matching;

/// <summary>An invented community from a seed: the same seed, the same community.</summary>
public sealed class RandomCommunity
{
    public static readonly DateOnly Today = new(2026, 3, 18);
    public static readonly MatchMoment Now = new(Today, new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.Zero));

    private static readonly string[] Tongues = ["lt", "en", "uk", "ru"];
    private readonly Random random;
    private readonly bool sparse;

    /// <param name="seed">Seed.</param>
    /// <param name="people">How many people.</param>
    /// <param name="listings">How many listings.</param>
    /// <param name="vacancies">How many vacancies.</param>
    /// <param name="sparse">Few kinds of skill, little time, short ways, few languages: most things nearly fit.</param>
    /// <param name="plain">Adults only, nobody protected or blocked.</param>
    public RandomCommunity(int seed, int people = 40, int listings = 120, int vacancies = 30, bool sparse = false, bool plain = false)
    {
        random = new(seed);
        this.sparse = sparse;
        Vocabulary = MakeVocabulary();
        Parts = new([.. Enumerable.Range(0, 12).Select(i => new Neighbourhood($"part-{i}", (i % 4 * 450) + random.Next(60), (i / 4 * 450) + random.Next(60), Labels($"part {i}")))]);
        var ids = Enumerable.Range(0, people).Select(_ => NewId()).ToArray();
        People = [.. ids.Select(id => MakePerson(id, ids, plain))];
        Listings = [.. Enumerable.Range(0, listings).Select(_ => MakeListing(ids))];
        Vacancies = [.. Enumerable.Range(0, vacancies).Select(_ => MakeVacancy())];
    }

    public Vocabulary Vocabulary { get; }

    public Neighbourhoods Parts { get; }

    public IReadOnlyList<MatchPerson> People { get; }

    public IReadOnlyList<MatchListing> Listings { get; }

    public IReadOnlyList<MatchVacancy> Vacancies { get; }

    public Matcher Matcher() => new(Vocabulary, Parts, People, Listings, Vacancies);

    public Oracle Oracle() => new(Vocabulary, Parts, People, Listings, Vacancies);

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }

    private static Dictionary<string, string> Labels(string name) => new() { ["lt"] = name, ["en"] = name };

    private Vocabulary MakeVocabulary()
    {
        var categories = Enumerable.Range(0, sparse ? 3 : 10).Select(i => new SkillCategory($"c{i}", i == 9 ? SafetyLevel.Excluded : i == 8 ? SafetyLevel.ChildrenOrCare : i >= 6 ? SafetyLevel.Home : SafetyLevel.PublicPlace, Labels($"c{i}"), "icon")).ToList();
        var skills = new List<Skill>();
        foreach (var category in categories.Select(category => category.Code))
        {
            for (var top = 0; top < 3; top++)
            {
                Add($"{category}-{top}", null);
                for (var middle = 0; middle < top; middle++)
                {
                    Add($"{category}-{top}-{middle}", $"{category}-{top}");
                    for (var leaf = 0; leaf < middle + 1; leaf++)
                    {
                        Add($"{category}-{top}-{middle}-{leaf}", $"{category}-{top}-{middle}");
                    }
                }
            }

            void Add(string code, string? parent) =>
                skills.Add(new(code, category, parent, random.Next(15) == 0 ? SafetyLevel.Home : null, Labels(code), new Dictionary<string, IReadOnlyList<string>>(), null));
        }

        return new(categories, skills);
    }

    private MatchPerson MakePerson(Guid id, Guid[] ids, bool plain) => new(id)
    {
        Age = plain || random.Next(10) < 7 ? Age.StatedAdult : random.Next(5) == 0 ? Age.NotKnown : Age.BornOn(Today.AddYears(-random.Next(12, 22)).AddDays(random.Next(-200, 200))),
        GuardianConsentUntil = random.Next(3) == 0 ? Today.AddDays(random.Next(-3, 4)) : null,
        Protected = !plain && random.Next(8) == 0,
        Skills = Several(6, () => new SkillHeld(AnySkill(), (SkillLevel)random.Next(1, 5))),
        Needs = Several(5, () => new SkillWanted(AnySkill(), Perhaps(() => (SkillLevel)random.Next(1, 5)))),
        Interests = Several(3, () => random.Next(3) == 0 ? $"c{random.Next(10)}" : AnySkill()),
        Languages = [.. Tongues.Where(_ => random.Next(sparse ? 3 : 2) == 0).Select(code => new LanguageSpoken(code, (LanguageLevel)random.Next(1, 8)))],
        Week = AnyWeek(),
        Neighbourhood = random.Next(25) == 0 ? null : AnyPart(),
        GoesMetres = random.Next(20) == 0 ? 0 : random.Next(sparse ? 800 : 2500),
        Meeting = (MeetingMode)random.Next(1, 4),
        Blocked = plain ? [] : Several(2, () => ids[random.Next(ids.Length)]),
        ConfirmedAt = Perhaps(AnyInstant),
    };

    private MatchListing MakeListing(Guid[] owners) => new(NewId(), random.Next(40) == 0 ? NewId() : owners[random.Next(owners.Length)], (MatchKind)random.Next(2), random.Next(50) == 0 ? "no-such-skill" : AnySkill())
    {
        Level = Perhaps(() => (SkillLevel)random.Next(1, 5)),
        Languages = random.Next(2) == 0 ? [] : Several(2, () => Tongues[random.Next(Tongues.Length)]),
        Week = random.Next(3) == 0 ? WeekTimes.None : AnyWeek(),
        Neighbourhood = random.Next(3) == 0 ? null : AnyPart(),
        Meeting = (MeetingMode)random.Next(1, 4),
        Safety = random.Next(12) == 0 ? (SafetyLevel)random.Next(4) : SafetyLevel.PublicPlace,
        Open = random.Next(12) != 0,
        CapacityLeft = random.Next(10) == 0 ? 0 : random.Next(1, 4),
        PublishedAt = AnyInstant(),
    };

    private MatchVacancy MakeVacancy() => new(NewId())
    {
        Skills = Several(3, () => new SkillWanted(AnySkill(), Perhaps(() => (SkillLevel)random.Next(1, 5)))),
        Languages = random.Next(2) == 0 ? [] : Several(2, () => new LanguageSpoken(Tongues[random.Next(Tongues.Length)], (LanguageLevel)random.Next(1, 6))),
        Week = random.Next(5) == 0 ? WeekTimes.None : AnyWeek(),
        Neighbourhood = random.Next(4) == 0 ? null : AnyPart(),
        RemotePossible = random.Next(4) == 0,
        Open = random.Next(12) != 0,
        SeatsLeft = random.Next(10) == 0 ? 0 : 2,
        PublishedAt = AnyInstant(),
    };

    private WeekTimes AnyWeek()
    {
        var week = WeekTimes.None;
        for (var i = random.Next(sparse ? 4 : 6); i >= 0; i--)
        {
            var from = random.Next(10, 46);
            week = week.With((DayOfWeek)random.Next(7), from / 2.0, Math.Min(48, from + random.Next(1, 10)) / 2.0);
        }

        return random.Next(20) == 0 ? WeekTimes.None : week;
    }

    private List<T> Several<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make()).Distinct()];

    private T? Perhaps<T>(Func<T> make)
        where T : struct => random.Next(2) == 0 ? null : make();

    private DateTimeOffset AnyInstant() => Now.AsOf!.Value.AddHours(-random.Next(-48, 24 * 90));

    private string AnySkill() => Vocabulary.Skills[random.Next(Vocabulary.Skills.Count)].Code;

    private string AnyPart() => Parts.All[random.Next(Parts.All.Count)].Code;

    private Guid NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
