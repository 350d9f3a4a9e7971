using System.Text.RegularExpressions;

namespace Exchange.Domain.Language;

/// <summary>Finds phone numbers among the other numbers of a text: hours, dates, amounts.</summary>
internal static partial class PhonesInText
{
    private const int MostGroups = 11;

    public static IEnumerable<ContactDetail> Find(string text)
    {
        foreach (Match run in Run().Matches(text))
        {
            var groups = Group().Matches(run.Value);
            for (var first = 0; first < groups.Count; first++)
            {
                if (LongestPhone(run.Value, groups, first) is { } last)
                {
                    var start = groups[first].Index;
                    yield return new ContactDetail(ContactKind.Phone, run.Index + start, groups[last].Index + groups[last].Length - start);
                    first = last;
                }
            }
        }
    }

    private static int? LongestPhone(string run, MatchCollection groups, int first)
    {
        for (var last = Math.Min(groups.Count, first + MostGroups) - 1; last >= first; last--)
        {
            var start = groups[first].Index;
            if (IsPhone(run[start..(groups[last].Index + groups[last].Length)]))
            {
                return last;
            }
        }

        return null;
    }

    private static bool IsPhone(string span)
    {
        if (!PhoneNumber.TryNormalise(span, out _) || TimeOrDate().IsMatch(span))
        {
            return false;
        }

        // A bare mobile number and a number in pairs look most like other amounts, so only their usual groupings count.
        return span[0] switch
        {
            '+' => true,
            '6' => BareMobile().IsMatch(span),
            _ => !OnlyPairs().IsMatch(span) || Pairs().IsMatch(span),
        };
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<!\d[.,:/-])(?:\+|\()?\d[\d\s().~–/-]{5,40}\d(?![\p{L}\p{N}%€]|[:,]\d|\s?(?:eur|€|kg|km)(?!\p{L}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"\+?\d+")]
    private static partial Regex Group();

    [GeneratedRegex(@"(?<!\d)\d{1,2}\.\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}\s?[-./]\s?\d{1,2}(?!\d)|\s[-–](?:\s|$)")]
    private static partial Regex TimeOrDate();

    [GeneratedRegex(@"^6(?:\d{7}|\d{2}[\s-]\d{5}|\d{2}[\s-]\d{2}[\s-]\d{3}|\d{2}[\s-]\d{3}[\s-]\d{2})$")]
    private static partial Regex BareMobile();

    [GeneratedRegex(@"^\d{1,2}(?:\D+\d{1,2})+$")]
    private static partial Regex OnlyPairs();

    [GeneratedRegex(@"^[08]\D+(?:37|6\d?)\D+|^[08](?:\D+\d){8}$")]
    private static partial Regex Pairs();
}
