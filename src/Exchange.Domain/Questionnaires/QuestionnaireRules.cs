using Exchange.Domain.Language;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Questionnaires;

/// <summary>What answers must be like before a questionnaire keeps them.</summary>
public sealed class QuestionnaireRules(Vocabulary vocabulary, Neighbourhoods neighbourhoods)
{
    /// <summary>Most skills a person names.</summary>
    public const int MostSkills = 40;

    /// <summary>Most interests a person names.</summary>
    public const int MostInterests = 40;

    /// <summary>Most needs a person names.</summary>
    public const int MostNeeds = 20;

    /// <summary>Furthest a person can say they go, metres: from one edge of Kaunas to the other.</summary>
    public const int MostMetres = 20_000;

    /// <summary>Longest text of the person's own limits, characters.</summary>
    public const int LongestLimits = 500;

    /// <summary>The answers as they are kept: each thing once, text cleaned of what nobody can see.</summary>
    /// <exception cref="Refused">
    /// <c>questionnaires.too-many-skills</c>, <c>questionnaires.too-many-interests</c>, <c>questionnaires.too-many-needs</c> over the most;
    /// <c>questionnaires.unknown-skill</c>, <c>questionnaires.unknown-level</c>, <c>questionnaires.unknown-language</c>,
    /// <c>questionnaires.unknown-place</c>, <c>questionnaires.unknown-mode</c> for what is not in the lists;
    /// <c>questionnaires.needs-licence</c> for a skill that cannot be offered (S10); <c>questionnaires.distance</c> outside the range;
    /// <c>questionnaires.limits-long</c> for a text that is too long.
    /// </exception>
    public QuestionnaireAnswers Check(QuestionnaireAnswers said)
    {
        var limits = CleanText.CleanLines(said.Limits);
        var kept = said with
        {
            Skills = [.. said.Skills.GroupBy(skill => skill.Code).Select(same => same.Last())],
            Interests = [.. said.Interests.Distinct()],
            Needs = [.. said.Needs.Distinct()],
            Languages = [.. said.Languages.GroupBy(language => language.Code).Select(same => same.Last())],
            Neighbourhood = said.Neighbourhood is { Length: > 0 } place ? place : null,
            Limits = limits.Length > 0 ? limits : null,
        };
        return FaultIn(kept) is { } fault ? throw fault : kept;
    }

    private Refused? FaultIn(QuestionnaireAnswers kept) =>
        kept.Skills.Count > MostSkills ? new Refused("questionnaires.too-many-skills", MostSkills)
        : kept.Interests.Count > MostInterests ? new Refused("questionnaires.too-many-interests", MostInterests)
        : kept.Needs.Count > MostNeeds ? new Refused("questionnaires.too-many-needs", MostNeeds)
        : Named(kept).Any(code => vocabulary.Find(code) is null) || kept.Interests.Any(IsUnknownInterest) ? new Refused("questionnaires.unknown-skill")
        : Named(kept).Any(code => vocabulary.SafetyOf(code) == SafetyLevel.Excluded) ? new Refused("questionnaires.needs-licence")
        : kept.Skills.Any(skill => !Enum.IsDefined(skill.Level)) || kept.Languages.Any(language => !Enum.IsDefined(language.Level)) ? new Refused("questionnaires.unknown-level")
        : kept.Languages.Any(language => !SpokenLanguages.Codes.Contains(language.Code)) ? new Refused("questionnaires.unknown-language")
        : kept.Neighbourhood is { } place && neighbourhoods.Find(place) is null ? new Refused("questionnaires.unknown-place")
        : kept.Mode is { } mode && mode is not (MeetingMode.InPerson or MeetingMode.Remote or MeetingMode.Both) ? new Refused("questionnaires.unknown-mode")
        : kept.DistanceMetres is < 0 or > MostMetres ? new Refused("questionnaires.distance")
        : kept.Limits?.Length > LongestLimits ? new Refused("questionnaires.limits-long", LongestLimits)
        : null;

    private bool IsUnknownInterest(string code) => vocabulary.Find(code) is null && vocabulary.FindCategory(code) is null;

    private static IEnumerable<string> Named(QuestionnaireAnswers answers) => answers.Skills.Select(skill => skill.Code).Concat(answers.Needs);
}
