using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Matching;

/// <summary>Ona and Jonas, next door to each other, free on Tuesday mornings, with a handful of skills between them.</summary>
public sealed class SmallCommunity
{
    private static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string> { ["lt"] = "x", ["en"] = "x" };
    private static readonly WeekTimes Mornings = WeekTimes.None.With(DayOfWeek.Tuesday, 9, 12);

    public Vocabulary Vocabulary { get; } = new(
        [Category("arts", SafetyLevel.PublicPlace), Category("household", SafetyLevel.Home), Category("family", SafetyLevel.ChildrenOrCare), Category("licensed", SafetyLevel.Excluded)],
        [Skill("music", "arts"), Skill("singing", "arts", "music"), Skill("guitar", "arts", "music"), Skill("choir", "arts", "singing"), Skill("painting", "arts"), Skill("cleaning", "household"), Skill("babysitting", "family"), Skill("wiring", "licensed")]);

    public Neighbourhoods Parts { get; } = new([new("park", 0, 0, Labels), new("square", 300, 400, Labels), new("station", 1200, 0, Labels)]);

    public MatchPerson Ona { get; } = new(new Guid(1, 0, 0, new byte[8]))
    {
        Age = Age.StatedAdult,
        Languages = [new("lt", LanguageLevel.Native)],
        Week = Mornings,
        Neighbourhood = "park",
        GoesMetres = 1000,
    };

    public MatchPerson Jonas { get; } = new(new Guid(2, 0, 0, new byte[8]))
    {
        Age = Age.StatedAdult,
        Languages = [new("lt", LanguageLevel.B2)],
        Week = Mornings,
        Neighbourhood = "square",
        GoesMetres = 1000,
    };

    public MatchListing Need(string skill) => new(new Guid(9, 0, 0, new byte[8]), Ona.Id, MatchKind.Need, skill);

    public Matcher Matcher() => With(Ona, Jonas);

    public Matcher With(MatchPerson ona, MatchPerson jonas, params MatchListing[] listings) => new(Vocabulary, Parts, [ona, jonas], listings, []);

    private static SkillCategory Category(string code, SafetyLevel level) => new(code, level, Labels, "icon");

    private static Skill Skill(string code, string category, string? parent = null) => new(code, category, parent, null, Labels, new Dictionary<string, IReadOnlyList<string>>(), null);
}
