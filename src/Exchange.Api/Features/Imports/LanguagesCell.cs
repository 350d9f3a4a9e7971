using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;
using Exchange.Domain.Skills;

namespace Exchange.Api.Features.Imports;

/// <summary>
/// Reads languages with levels, as people write them after commas. Without a level the only language is
/// the mother tongue, and one of several is enough for everyday talk.
/// </summary>
internal sealed class LanguagesCell(ImportWords words)
{
    public (IReadOnlyList<LanguageSpoken> Languages, IReadOnlyList<string> Strange) Read(string cell)
    {
        var found = new List<LanguageSpoken>();
        var strange = new List<string>();
        var parts = cell.Split([',', ';', '/', '+', '\n']).SelectMany(part => Parted(part)).Where(part => part.Length > 0).ToList();
        foreach (var part in parts)
        {
            var tokens = Folding.Fold(part).Split([' ', '(', ')', '-', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
            var code = words.Languages.FirstOrDefault(language => In(language.Value, tokens)).Key;
            if (code is null)
            {
                strange.Add(part);
                continue;
            }

            var level = words.Levels.FirstOrDefault(known => In(known.Value, tokens)).Key;
            found.Add(new(code, level is not null ? Enum.Parse<LanguageLevel>(level, ignoreCase: true) : parts.Count == 1 ? LanguageLevel.Native : LanguageLevel.B1));
        }

        return ([.. found.GroupBy(language => language.Code).Select(same => same.MaxBy(language => language.Level))], strange);
    }

    private IEnumerable<string> Parted(string part)
    {
        var tokens = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (words.And.Has(Folding.Fold(tokens[i])))
            {
                yield return string.Join(' ', tokens[start..i]);
                start = i + 1;
            }
        }

        yield return string.Join(' ', tokens[start..]);
    }

    private static bool In(WordSet set, string[] tokens) => Enumerable.Range(0, tokens.Length).Any(i => set.LengthAt(tokens, i) > 0);
}
