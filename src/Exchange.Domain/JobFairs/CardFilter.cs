using Exchange.Domain.Skills;

namespace Exchange.Domain.JobFairs;

/// <summary>What an employer needs, in its own words: the only things cards can be filtered by (C-6). A value.</summary>
/// <param name="Skills">Codes of skills: any of them fits; empty asks none.</param>
/// <param name="Language">Two-letter code, or null.</param>
/// <param name="LanguageLevel">Lowest level of <paramref name="Language"/>.</param>
/// <param name="Time">Part of the week, or null.</param>
public sealed record CardFilter(IReadOnlySet<string> Skills, string? Language = null, LanguageLevel LanguageLevel = LanguageLevel.A1, FreeTime? Time = null)
{
    /// <summary>Asks for nothing.</summary>
    public static CardFilter None { get; } = new(new HashSet<string>());

    /// <summary>Whether a card meets every stated need.</summary>
    /// <param name="card">Card.</param>
    public bool Fits(CandidateCard card) =>
        (Skills.Count == 0 || card.Skills.Any(skill => Skills.Contains(skill.Code)))
        && (Language is null || card.Languages.Any(language => language.Code == Language && language.Level >= LanguageLevel))
        && (Time is not { } time || card.Times.Contains(time));
}
