using System.Globalization;
using Exchange.Api.Texts;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Web.Infrastructure;

namespace Exchange.Web.TagHelpers;

/// <summary>Answers the questionnaire offers, in the reader's words.</summary>
public static class QuestionnaireChoices
{
    /// <summary>Categories as interests, and single skills already named by another way.</summary>
    public static IReadOnlyList<Choice> InterestChoices(this Vocabulary vocabulary, Names names, IReadOnlyList<string> told) =>
    [
        .. vocabulary.Categories.Where(category => category.Safety != SafetyLevel.Excluded).Select(category => new Choice(category.Code, names.Category(category.Code), Icon: category.Icon)),
        .. told.Where(code => vocabulary.Find(code) is not null).Select(code => new Choice(code, names.Skill(code), Icon: names.IconOf(code))),
    ];

    public static IReadOnlyList<Choice> PlaceChoices(this Neighbourhoods parts, Names names) => [.. parts.All.Select(part => new Choice(part.Code, names.Neighbourhood(part.Code)))];

    /// <summary>Distances as walks and rides; one told by a program stays among them.</summary>
    public static IReadOnlyList<Choice> DistanceChoices(this Words words, int? told) =>
    [
        .. QuestionnaireSteps.Distances.Concat(told is { } own ? [own] : Array.Empty<int>()).Distinct().Order().Select(metres => new Choice(
            metres.ToString(CultureInfo.InvariantCulture),
            Distance(words, metres),
            words.Has($"Questionnaires.distance-{metres}") ? words[$"Questionnaires.distance-{metres}"] : null)),
    ];

    /// <summary>"Up to 2 kilometres".</summary>
    public static string Distance(this Words words, int metres) => metres > 0 && metres % 1_000 == 0
        ? words.Count("Questionnaires.kilometres", metres / 1_000)
        : words.Count("Questionnaires.metres", metres);

    /// <summary>A word at the start of a line.</summary>
    public static string Capital(this string word) => word.Length == 0 ? word : char.ToUpper(word[0], CultureInfo.CurrentUICulture) + word[1..];
}
