using Exchange.Domain.Identity;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Questionnaires;

/// <summary>What matching may know of a person, made from the questionnaire.</summary>
public static class Profile
{
    /// <summary>How far somebody goes who has not told, metres: a quarter of an hour on foot.</summary>
    public const int MetresNotTold = 1_000;

    /// <summary>
    /// A person for the matching engine. The person's own limits, name and contacts stay behind. A language outside the list is left
    /// out: two people of "another language" do not understand each other because of it.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="answers">Their answers, or null when there are none.</param>
    /// <param name="confirmedAt">When the person last stood by them, or null.</param>
    /// <param name="blocked">People kept apart from this person, whoever asked for it.</param>
    public static MatchPerson Of(Person person, QuestionnaireAnswers? answers, DateTimeOffset? confirmedAt, IReadOnlyCollection<Guid> blocked)
    {
        answers ??= new();
        return new(person.Id)
        {
            Age = person.BirthDate is { } born ? Age.BornOn(born) : Age.NotKnown,
            Protected = person.Protected,
            Skills = answers.Skills,
            Needs = [.. answers.Needs.Select(code => new SkillWanted(code))],
            Interests = answers.Interests,
            Languages = [.. answers.Languages.Where(language => language.Code != SpokenLanguages.Other)],
            Week = answers.Week,
            Neighbourhood = answers.Neighbourhood,
            GoesMetres = answers.DistanceMetres ?? MetresNotTold,
            Meeting = answers.Mode ?? MeetingMode.Both,
            Blocked = blocked,
            ConfirmedAt = confirmedAt,
        };
    }
}
