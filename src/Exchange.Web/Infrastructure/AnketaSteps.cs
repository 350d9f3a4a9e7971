using Exchange.Api.Features.Questionnaires;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;

namespace Exchange.Web.Infrastructure;

/// <summary>The pages of the anketa: a part each, in the order they are asked, and the check at the end.</summary>
public static class AnketaSteps
{
    /// <summary>The page with all answers.</summary>
    public const string Check = "/mano-anketa";

    /// <summary>Pages, the check among them.</summary>
    public const int Count = 6;

    /// <summary>Distances offered, metres; a program may have told another.</summary>
    public static readonly int[] Distances = [500, 1_000, 2_000, 5_000, 20_000];

    /// <summary>Page of a part; without a part, the check.</summary>
    public static string Address(AnketaSection? section) => section switch
    {
        AnketaSection.Skills => Check + "/moku",
        AnketaSection.Wishes => Check + "/noriu",
        AnketaSection.Languages => Check + "/kalbos",
        AnketaSection.Times => Check + "/laikas",
        AnketaSection.Meeting => Check + "/susitikimai",
        _ => Check,
    };

    public static int Number(AnketaSection section) => Anketa.Each(AnketaSection.All).TakeWhile(one => one != section).Count() + 1;

    /// <summary>The page before.</summary>
    public static string Before(AnketaSection section) => Address(Anketa.Each(AnketaSection.All).TakeWhile(one => one != section).Cast<AnketaSection?>().LastOrDefault());

    /// <summary>The skills as a form shows them.</summary>
    public static IReadOnlyList<SkillSaid> SkillsSaid(this AnketaView anketa) => [.. anketa.Skills.Select(skill => new SkillSaid { Code = skill.Code, Level = skill.Level })];

    /// <summary>Every language of the list, with the level told or none.</summary>
    public static IReadOnlyList<LanguageSaid> LanguagesSaid(this AnketaView anketa) =>
        [.. SpokenLanguages.Codes.Select(code => new LanguageSaid { Code = code, Level = anketa.Languages.Where(told => told.Code == code).Select(told => (Domain.Skills.LanguageLevel?)told.Level).FirstOrDefault() })];

    /// <summary>The whole anketa as a form.</summary>
    public static TellAnketa Whole(this AnketaView anketa) => new()
    {
        PersonId = anketa.PersonId,
        Version = anketa.Version,
        Skills = anketa.SkillsSaid(),
        Interests = anketa.Interests,
        Needs = anketa.Needs,
        Languages = anketa.LanguagesSaid(),
        Week = anketa.Week,
        Neighbourhood = anketa.Neighbourhood,
        DistanceMetres = anketa.DistanceMetres,
        Mode = anketa.Mode,
        Limits = anketa.Limits,
    };
}

/// <summary>Skills to tick, by category and by the words that were searched for.</summary>
/// <param name="Field">Name the ticked codes are sent under.</param>
/// <param name="Ticked">Codes ticked now.</param>
/// <param name="Hidden">Codes shown elsewhere on the page.</param>
/// <param name="Search">Words searched for.</param>
/// <param name="Found">Codes found for them; null when nothing was searched.</param>
public sealed record SkillPicking(string Field, IReadOnlyList<string> Ticked, IReadOnlyList<string> Hidden, string? Search, IReadOnlyList<string>? Found);
