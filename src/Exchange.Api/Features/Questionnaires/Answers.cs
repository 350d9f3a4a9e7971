using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>A skill as it is told.</summary>
public sealed record SkillAnswer
{
    public string Code { get; init; } = "";

    /// <summary>How well; null when the person does not have it, or no longer.</summary>
    public SkillLevel? Level { get; init; }
}

/// <summary>A language as it is told.</summary>
public sealed record LanguageAnswer
{
    public string Code { get; init; } = "";

    /// <summary>How well; null when the person does not speak it.</summary>
    public LanguageLevel? Level { get; init; }
}

internal static class Answers
{
    /// <summary>Skills with levels, and newly ticked ones at the level most people have: everyday cases alone.</summary>
    public static IReadOnlyList<SkillHeld> Held(IEnumerable<SkillAnswer> skills, IEnumerable<string> added)
    {
        var told = skills.ToList();
        var known = told.Where(skill => skill.Level is not null).Select(skill => new SkillHeld(skill.Code, skill.Level!.Value)).ToList();
        return [.. known, .. added.Where(code => told.All(skill => skill.Code != code)).Select(code => new SkillHeld(code, SkillLevel.CanDo))];
    }

    public static IReadOnlyList<LanguageSpoken> Spoken(IEnumerable<LanguageAnswer> languages) =>
        [.. languages.Where(language => language.Level is not null).Select(language => new LanguageSpoken(language.Code, language.Level!.Value))];
}
