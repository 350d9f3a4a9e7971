using Exchange.Api.Texts;
using Exchange.Domain.Exchanges;

namespace Exchange.Web.TagHelpers;

/// <summary>One answer of a question with given answers.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What people read.</param>
/// <param name="Hint">A line under the label.</param>
/// <param name="Icon">Name of a picture before the label.</param>
/// <param name="Group">Heading over a run of answers, where there are many.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, string? Icon = null, string? Group = null)
{
    /// <summary>Answers of a yes-or-no question or of an enumeration, named <c>{text}.{value}</c> in kebab case.</summary>
    internal static IReadOnlyList<Choice> Of(Type type, string text, Words words)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool))
        {
            return [new("true", words["Layout.yes"]), new("false", words["Layout.no"])];
        }

        return plain.IsEnum
            ? [.. Enum.GetNames(plain).Select(name => (name, key: $"{text}.{KebabCase(name)}")).Select(pair => new Choice(
                pair.name, words[pair.key], words.Has(pair.key + "-hint") ? words[pair.key + "-hint"] : null))]
            : throw new InvalidOperationException($"A question about {plain.Name} needs its answers: give it items.");
    }

    /// <summary>Lengths of time up to eight hours: every quarter of an hour, or from four hours on every half.</summary>
    public static IEnumerable<Choice> Lengths(Names names, bool everyQuarter = false) =>
        from quarters in Enumerable.Range(Hours.Least.Quarters, Hours.Most.Quarters)
        where everyQuarter || quarters <= Hours.Of(4).Quarters || quarters % 2 == 0
        select Hours.OfQuarters(quarters).Minutes into minutes
        select new Choice($"{minutes}", names.Duration(minutes));

    private static string KebabCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
