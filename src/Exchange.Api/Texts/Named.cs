using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Api.Texts;

/// <summary>A language in the reader's words.</summary>
/// <param name="Code">Two letters.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Level">Level.</param>
public sealed record NamedLanguage(string Code, string Name, LanguageLevel Level);

/// <summary>A skill in the reader's words.</summary>
/// <param name="Code">Code of the vocabulary.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Level">Level, or null when any will do.</param>
public sealed record NamedSkill(string Code, string Name, SkillLevel? Level);

/// <summary>Codes with the reader's words beside them.</summary>
internal static class Named
{
    public static IReadOnlyList<NamedLanguage> With(this Names names, IEnumerable<LanguageSpoken> languages) =>
        [.. languages.Select(language => new NamedLanguage(language.Code, names.Language(language.Code), language.Level))];

    public static IReadOnlyList<NamedSkill> With(this Names names, IEnumerable<SkillWanted> skills) =>
        [.. skills.Select(skill => new NamedSkill(skill.Code, names.Skill(skill.Code), skill.Level))];

    public static IReadOnlyList<NamedSkill> With(this Names names, IEnumerable<SkillHeld> skills) =>
        [.. skills.Select(skill => new NamedSkill(skill.Code, names.Skill(skill.Code), skill.Level))];
}
