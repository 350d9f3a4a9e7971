using System.Globalization;

namespace Exchange.Api.Texts;

/// <summary>Names that come as data rather than as texts, in the language of the current request.</summary>
public static class Labels
{
    /// <summary>The label in the reader's language; Lithuanian, which every name has, when there is none.</summary>
    public static string Here(this IReadOnlyDictionary<string, string> labels) =>
        labels.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? labels["lt"];

    /// <summary>Name of a spoken language, small letters, as in "in which languages".</summary>
    public static string LanguageName(this Words words, string code) => words["Languages." + code];
}
