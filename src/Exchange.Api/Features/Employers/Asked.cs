using System.Globalization;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Employers;

/// <summary>A language a job cannot do without.</summary>
public sealed record AskedLanguage
{
    /// <summary>Two letters, e.g. <c>lt</c>; a line without a code asks nothing.</summary>
    public string? Code { get; init; }

    /// <summary>Lowest level that is enough.</summary>
    public LanguageLevel? Level { get; init; }
}

/// <summary>A skill a job needs.</summary>
public sealed record AskedSkill
{
    /// <summary>Code of the vocabulary; a line without a code asks nothing.</summary>
    public string? Code { get; init; }

    /// <summary>The level wished for; left out, any will do.</summary>
    public SkillLevel? Level { get; init; }
}

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

/// <summary>Codes into the reader's words.</summary>
internal static class Named
{
    private static string Reader => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Language(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    public static string Label(IReadOnlyDictionary<string, string> labels) => labels.GetValueOrDefault(Reader) ?? labels["lt"];

    public static IReadOnlyList<NamedLanguage> Of(IEnumerable<LanguageSpoken> languages) =>
        [.. languages.Select(language => new NamedLanguage(language.Code, Language(language.Code), language.Level))];

    public static IReadOnlyList<NamedSkill> Of(IEnumerable<SkillWanted> skills, Vocabulary vocabulary) =>
        [.. skills.Select(skill => new NamedSkill(skill.Code, vocabulary.Find(skill.Code) is { } known ? Label(known.Labels) : skill.Code, skill.Level))];
}
