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
