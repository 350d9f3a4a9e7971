using Exchange.Api.Features.Questionnaires;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;

namespace Exchange.Web.Infrastructure;

/// <summary>The pages of the questionnaire: a part each, in the order they are asked, and the check at the end.</summary>
public static class QuestionnaireSteps
{
    /// <summary>Pages, the check among them.</summary>
    public const int Count = 6;

    /// <summary>Distances offered, metres; a program may have told another.</summary>
    public static readonly int[] Distances = [500, 1_000, 2_000, 5_000, 20_000];

    /// <summary>Page of a part; without a part, the check.</summary>
    public static string Address(QuestionnaireSection? section) => section switch
    {
        QuestionnaireSection.Skills => QuestionnairesPages.Skills,
        QuestionnaireSection.Wishes => QuestionnairesPages.Wishes,
        QuestionnaireSection.Languages => QuestionnairesPages.Languages,
        QuestionnaireSection.Times => QuestionnairesPages.Times,
        QuestionnaireSection.Meeting => QuestionnairesPages.Meeting,
        _ => QuestionnairesPages.MyQuestionnaire,
    };

    public static int Number(QuestionnaireSection section) => Questionnaire.Each(QuestionnaireSection.All).TakeWhile(one => one != section).Count() + 1;

    /// <summary>The page before.</summary>
    public static string Before(QuestionnaireSection section) => Address(Questionnaire.Each(QuestionnaireSection.All).TakeWhile(one => one != section).Cast<QuestionnaireSection?>().LastOrDefault());

    /// <summary>The skills as a form shows them.</summary>
    public static IReadOnlyList<SkillAnswer> SkillsSaid(this QuestionnaireView questionnaire) => [.. questionnaire.Skills.Select(skill => new SkillAnswer { Code = skill.Code, Level = skill.Level })];

    /// <summary>Every language of the list, with the level told or none.</summary>
    public static IReadOnlyList<LanguageAnswer> LanguagesSaid(this QuestionnaireView questionnaire) =>
        [.. SpokenLanguages.Codes.Select(code => new LanguageAnswer { Code = code, Level = questionnaire.Languages.Where(told => told.Code == code).Select(told => (Domain.Skills.LanguageLevel?)told.Level).FirstOrDefault() })];

    /// <summary>The whole questionnaire as a form.</summary>
    public static TellQuestionnaire Whole(this QuestionnaireView questionnaire) => new()
    {
        PersonId = questionnaire.PersonId,
        ExpectedVersion = questionnaire.Version,
        Skills = questionnaire.SkillsSaid(),
        Interests = questionnaire.Interests,
        Needs = questionnaire.Needs,
        Languages = questionnaire.LanguagesSaid(),
        Week = questionnaire.Week,
        Neighbourhood = questionnaire.Neighbourhood,
        DistanceMetres = questionnaire.DistanceMetres,
        Mode = questionnaire.Mode,
        Limits = questionnaire.Limits,
    };
}

/// <summary>Skills to tick, by category and by the words that were searched for.</summary>
/// <param name="Field">Name the ticked codes are sent under.</param>
/// <param name="Ticked">Codes ticked now.</param>
/// <param name="Hidden">Codes shown elsewhere on the page.</param>
/// <param name="Search">Words searched for.</param>
/// <param name="Found">Codes found for them; null when nothing was searched.</param>
public sealed record SkillPicking(string Field, IReadOnlyList<string> Ticked, IReadOnlyList<string> Hidden, string? Search, IReadOnlyList<string>? Found);
