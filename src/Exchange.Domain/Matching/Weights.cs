using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>
/// The published numbers of matching, all of them, in basis points (1/100 of a point of the 0–100 score).
/// <c>docs/matching.md</c> shows the same tables, and a test holds the two together.
/// </summary>
public static class Weights
{
    /// <summary>The whole score: 100 points.</summary>
    public const int Whole = 10_000;

    /// <summary>Time in common that earns the whole part, minutes a week: choice enough to agree on an hour.</summary>
    public const int FullMinutes = 240;

    /// <summary>Days after which a listing or profile no longer counts as fresh.</summary>
    public const int StaleDays = 60;

    /// <summary>Share of the place part for help at a distance: no way to go, but nobody is met either.</summary>
    public const int RemoteShare = 5_000;

    /// <summary>Share of the level when a level is wished for and the other side's is not told.</summary>
    public const int LevelNotTold = 7_000;

    /// <summary>The lowest level at which a language counts as shared.</summary>
    public const LanguageLevel SharedFrom = LanguageLevel.A2;

    /// <summary>Most a part can give, basis points; Skill or Need, never both, with the other five make <see cref="Whole"/>.</summary>
    public static int Of(Part part) => part switch
    {
        Part.Skill or Part.Need => 4_000,
        Part.Interest => 1_000,
        Part.Time => 1_500,
        Part.Place => 1_500,
        Part.Language => 1_000,
        Part.Freshness => 1_000,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>Share of the part for the tie of two skills in the vocabulary, basis points.</summary>
    public static int Of(Kinship kinship) => kinship switch
    {
        Kinship.Same => 10_000,
        Kinship.ParentOrChild => 7_000,
        Kinship.Siblings => 5_000,
        Kinship.Grandparent => 4_500,
        Kinship.Category => 2_000,
        _ => 0,
    };

    /// <summary>Share left by the step between the level there is and the level wished for, basis points.</summary>
    /// <param name="has">Level there is, or null when not told.</param>
    /// <param name="wanted">Level wished for, or null when any will do.</param>
    public static int Of(SkillLevel? has, SkillLevel? wanted)
    {
        if (wanted is null)
        {
            return Whole;
        }

        return (has - wanted) switch
        {
            null => LevelNotTold,
            >= 2 => 9_000,
            0 or 1 => Whole,
            -1 => 6_000,
            -2 => 3_000,
            _ => 1_000,
        };
    }

    /// <summary>Share of the language part, by the lower of the two levels, basis points.</summary>
    public static int Of(LanguageLevel weaker) => weaker switch
    {
        LanguageLevel.A1 => 0,
        LanguageLevel.A2 => 4_000,
        LanguageLevel.B1 => 6_000,
        LanguageLevel.B2 => 8_000,
        _ => Whole,
    };

    /// <summary>Share of the interest part, basis points.</summary>
    public static int Of(Liking liking) => liking switch
    {
        Liking.Skill => 10_000,
        Liking.WiderSkill => 8_000,
        Liking.Category => 6_000,
        _ => 0,
    };

    /// <summary>Contribution of a part: its weight times the share, rounded half up, basis points.</summary>
    internal static int Points(Part part, int share) => ((Of(part) * share) + (Whole / 2)) / Whole;
}
