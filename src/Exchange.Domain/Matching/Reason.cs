using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>
/// One part of a score with what it rests on, so that a page can say it in words. Only what the reader may see anyway
/// (R12): skills, a stretch of the week, a distance between parts, a language.
/// </summary>
/// <param name="Part">Which part.</param>
/// <param name="Points">What it adds to the score, basis points, 0 to the part's weight. All reasons add up to the score.</param>
public sealed record Reason(Part Part, int Points)
{
    /// <summary>Skill, Need: code of what the helper can do or offers. Null when there is no tie.</summary>
    public string? Held { get; init; }

    /// <summary>Skill, Need: code of what is asked. Interest: code of the skill liked.</summary>
    public string? Asked { get; init; }

    /// <summary>Interest: how near the interest is.</summary>
    public Liking? Liking { get; init; }

    /// <summary>Time: the longest stretch in common, the first of equals, Monday first.</summary>
    public Stretch? When { get; init; }

    /// <summary>Time: all time in common, minutes a week.</summary>
    public int? Minutes { get; init; }

    /// <summary>Place: distance in metres; null when it is remote or the place is not told.</summary>
    public int? Metres { get; init; }

    /// <summary>Place: true when it would be at a distance.</summary>
    public bool? Remote { get; init; }

    /// <summary>Language: code of the language shared best.</summary>
    public string? Language { get; init; }

    /// <summary>Language: the lower of the two levels.</summary>
    public LanguageLevel? LanguageLevel { get; init; }

    /// <summary>Freshness: whole days since it was published or confirmed; null when not counted.</summary>
    public int? Days { get; init; }
}
