using Exchange.Domain.Language;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Questionnaires;

/// <summary>What answers must be like before an anketa keeps them.</summary>
public sealed class AnketaRules(Vocabulary vocabulary, Neighbourhoods neighbourhoods)
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
    public AnketaAnswers Check(AnketaAnswers said)
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
        Require(kept.Skills.Count <= MostSkills, "questionnaires.too-many-skills", MostSkills);
        Require(kept.Interests.Count <= MostInterests, "questionnaires.too-many-interests", MostInterests);
        Require(kept.Needs.Count <= MostNeeds, "questionnaires.too-many-needs", MostNeeds);
        foreach (var skill in kept.Skills.Select(skill => skill.Code).Concat(kept.Needs))
        {
            Require(vocabulary.Find(skill) is not null, "questionnaires.unknown-skill");
            Require(vocabulary.SafetyOf(skill) != SafetyLevel.Excluded, "questionnaires.needs-licence");
        }

        Require(kept.Interests.All(code => vocabulary.Find(code) is not null || vocabulary.FindCategory(code) is not null), "questionnaires.unknown-skill");
        Require(kept.Skills.All(skill => Enum.IsDefined(skill.Level)) && kept.Languages.All(language => Enum.IsDefined(language.Level)), "questionnaires.unknown-level");
        Require(kept.Languages.All(language => SpokenLanguages.Codes.Contains(language.Code)), "questionnaires.unknown-language");
        Require(kept.Neighbourhood is null || neighbourhoods.Find(kept.Neighbourhood) is not null, "questionnaires.unknown-place");
        Require(kept.Mode is null or Meeting.InPerson or Meeting.Remote or Meeting.Both, "questionnaires.unknown-mode");
        Require(kept.DistanceMetres is null or (>= 0 and <= MostMetres), "questionnaires.distance");
        Require(limits.Length <= LongestLimits, "questionnaires.limits-long", LongestLimits);
        return kept;
    }

    private static void Require(bool holds, string code, params object[] args)
    {
        if (!holds)
        {
            throw new Refused(code, args);
        }
    }
}
