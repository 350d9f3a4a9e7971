using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>All measures of one pair. Score and reasons come from the same numbers, so they cannot disagree.</summary>
internal readonly record struct Weighing(
    Part Main,
    SkillShare Skill,
    Liking Liking,
    int LikedSkill,
    int TimeShare,
    WeekTimes Common,
    PlaceShare Place,
    LanguageShare Language,
    int? Days)
{
    public int Score =>
        Weights.Points(Main, Skill.Share)
        + Weights.Points(Part.Interest, Weights.Of(Liking))
        + Weights.Points(Part.Time, TimeShare)
        + Weights.Points(Part.Place, Place.Share)
        + Weights.Points(Part.Language, Language.Share)
        + Weights.Points(Part.Freshness, Measures.Freshness(Days));

    public IReadOnlyList<Reason> Reasons(SkillTree tree) =>
    [
        new(Main, Weights.Points(Main, Skill.Share))
        {
            Held = Skill.Held < 0 ? null : tree.Code(Skill.Held),
            Asked = Skill.Asked < 0 ? null : tree.Code(Skill.Asked),
        },
        new(Part.Interest, Weights.Points(Part.Interest, Weights.Of(Liking))) { Liking = Liking, Asked = Liking == Liking.None ? null : tree.Code(LikedSkill) },
        new(Part.Time, Weights.Points(Part.Time, TimeShare)) { When = Measures.Longest(Common), Minutes = Common.Minutes },
        new(Part.Place, Weights.Points(Part.Place, Place.Share)) { Metres = Place.Metres, Remote = Place.Remote },
        new(Part.Language, Weights.Points(Part.Language, Language.Share))
        {
            Language = Language.Code,
            LanguageLevel = Language.Code is null ? null : Language.Level,
        },
        new(Part.Freshness, Weights.Points(Part.Freshness, Measures.Freshness(Days))) { Days = Days },
    ];
}
