using System.Globalization;
using System.Text;

namespace Exchange.Domain.Language;

/// <summary>Makes spellings that people take for the same word equal: "Ąžuolas", "AZUOLAS" and "azuolas".</summary>
public static class Folding
{
    private static readonly Dictionary<int, string> LettersWithoutDecomposition = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ł'] = "l",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ŧ'] = "t",
        ['ƶ'] = "z",
        ['ё'] = "е",
    };

    /// <summary>
    /// Lower case without the marks of Latin letters. Cyrillic keeps й and ї and writes ё as е; other scripts keep their marks. Idempotent.
    /// Cleans the text first (see <see cref="CleanText.Clean"/>).
    /// </summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static string Fold(string? text)
    {
        var cleaned = CleanText.Clean(text);
        if (IsFolded(cleaned))
        {
            return cleaned;
        }

        var folded = FoldOnce(cleaned);

        // Rare letters lower to something that decomposes further; a second round settles them.
        while (!IsFolded(folded) && FoldOnce(folded) is var again && again != folded)
        {
            folded = again;
        }

        return folded;
    }

    private static string FoldOnce(string text)
    {
        var folded = new StringBuilder(text.Length);
        var afterLatin = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsMark(rune))
            {
                var stress = rune.Value is 0x0300 or 0x0301;
                if (!afterLatin && !stress)
                {
                    folded.Append(rune);
                }

                continue;
            }

            var lower = Rune.ToLowerInvariant(rune);
            afterLatin = IsLatin(lower);
            folded.Append(lower);
        }

        var composed = new StringBuilder(folded.Length);
        foreach (var rune in folded.ToString().Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (LettersWithoutDecomposition.TryGetValue(rune.Value, out var plain))
            {
                composed.Append(plain);
            }
            else
            {
                composed.Append(rune);
            }
        }

        return CleanText.Clean(composed.ToString());
    }

    private static bool IsFolded(string text)
    {
        foreach (var character in text)
        {
            if (character is > '~' or (>= 'A' and <= 'Z'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static bool IsLatin(Rune rune) => rune.Value is < 0x0250 or (>= 0x1E00 and <= 0x1EFF);
}
