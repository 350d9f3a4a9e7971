using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Questionnaires;

/// <summary>
/// All answers of a questionnaire. A value: compared part by part with <see cref="SameIn"/>. Every answer may be missing, and holds no
/// health, ethnicity, religion or other special-category question (C-4).
/// </summary>
public sealed record QuestionnaireAnswers
{
    /// <summary>What the person can do; at most <see cref="QuestionnaireRules.MostSkills"/>, each skill once.</summary>
    public IReadOnlyList<SkillHeld> Skills { get; init; } = [];

    /// <summary>What the person likes: codes of skills or of categories; at most <see cref="QuestionnaireRules.MostInterests"/>.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>What the person asks for: codes of skills; at most <see cref="QuestionnaireRules.MostNeeds"/>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Languages with levels, each once, codes of <see cref="SpokenLanguages"/>.</summary>
    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    /// <summary>When the person is free in an ordinary week, Kaunas time; <see cref="WeekTimes.None"/> when not told.</summary>
    public WeekTimes Week { get; init; }

    /// <summary>Code of the part of the eldership, or null when not told.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>How far the person goes, metres, 0–<see cref="QuestionnaireRules.MostMetres"/>, or null when not told.</summary>
    public int? DistanceMetres { get; init; }

    /// <summary>How the person is ready to meet, or null when not told.</summary>
    public MeetingMode? Mode { get; init; }

    /// <summary>Limits in the person's own words, at most <see cref="QuestionnaireRules.LongestLimits"/> characters, or null. Only the person and their worker read it.</summary>
    public string? Limits { get; init; }

    /// <summary>These answers with the named parts taken from others.</summary>
    /// <param name="sections">Parts to take.</param>
    /// <param name="said">Where they are taken from.</param>
    public QuestionnaireAnswers With(QuestionnaireSection sections, QuestionnaireAnswers said)
    {
        var mixed = this;
        if (sections.HasFlag(QuestionnaireSection.Skills))
        {
            mixed = mixed with { Skills = said.Skills };
        }

        if (sections.HasFlag(QuestionnaireSection.Wishes))
        {
            mixed = mixed with { Interests = said.Interests, Needs = said.Needs };
        }

        if (sections.HasFlag(QuestionnaireSection.Languages))
        {
            mixed = mixed with { Languages = said.Languages };
        }

        if (sections.HasFlag(QuestionnaireSection.Times))
        {
            mixed = mixed with { Week = said.Week };
        }

        return !sections.HasFlag(QuestionnaireSection.Meeting) ? mixed : mixed with
        {
            Neighbourhood = said.Neighbourhood,
            DistanceMetres = said.DistanceMetres,
            Mode = said.Mode,
            Limits = said.Limits,
        };
    }

    /// <summary>Whether one part says the same in both.</summary>
    /// <param name="section">One part.</param>
    /// <param name="other">The answers compared with.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not exactly one part.</exception>
    public bool SameIn(QuestionnaireSection section, QuestionnaireAnswers other) => section switch
    {
        QuestionnaireSection.Skills => Skills.SequenceEqual(other.Skills),
        QuestionnaireSection.Wishes => Interests.SequenceEqual(other.Interests) && Needs.SequenceEqual(other.Needs),
        QuestionnaireSection.Languages => Languages.SequenceEqual(other.Languages),
        QuestionnaireSection.Times => Week == other.Week,
        QuestionnaireSection.Meeting => (Neighbourhood, DistanceMetres, Mode, Limits) == (other.Neighbourhood, other.DistanceMetres, other.Mode, other.Limits),
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };
}
