using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;

namespace Exchange.Api.Features.Imports;

/// <summary>Reads a date as it is written in Lithuania and by spreadsheets. A year alone is no date.</summary>
internal static partial class DateCell
{
    public static DateOnly? Read(string cell, ImportWords words)
    {
        var text = Folding.Fold(cell);
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Date(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        }

        if (DayFirst().Match(text) is { Success: true } day)
        {
            return Date(day.Groups[3].Value, day.Groups[2].Value, day.Groups[1].Value);
        }

        return InWords().Match(text) is { Success: true } said
            && words.Months.Select((names, i) => (names, i)).FirstOrDefault(month => month.names.Has(said.Groups[2].Value)) is { names: not null } month
                ? Date(said.Groups[1].Value, (month.i + 1).ToString(CultureInfo.InvariantCulture), said.Groups[3].Value)
                : null;
    }

    private static DateOnly? Date(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^(\d{4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*\.?(?:\s*d\.?)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4})\s*m?\.?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(\d{4})\s*(?:m\.?)?\s*(\p{L}+)\.?\s*(?:men\.?)?\s*(\d{1,2})\s*(?:d\.?)?$")]
    private static partial Regex InWords();
}
