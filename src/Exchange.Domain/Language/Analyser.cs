using System.Globalization;
using System.Text;

namespace Exchange.Domain.Language;

/// <summary>Turns text into the tokens that are stored, searched and compared. Same tokens with and without Lithuanian letters.</summary>
public static class Analyser
{
    /// <summary>Tokens in the order of the text: cleaned, folded, split at everything that is neither letter nor digit, and stemmed.</summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static IReadOnlyList<string> Tokens(string? text) => [.. Words(text).Select(LithuanianStemmer.Stem)];

    /// <summary>Folded words in the order of the text, not stemmed.</summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Folding.Fold(text).EnumerateRunes())
        {
            if (BelongsToWord(rune, word.Length > 0))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static bool BelongsToWord(Rune rune, bool insideWord) =>
        Rune.IsLetterOrDigit(rune)
        || (insideWord && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}
