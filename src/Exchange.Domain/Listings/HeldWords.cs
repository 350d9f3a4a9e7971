using Exchange.Domain.Language;

namespace Exchange.Domain.Listings;

/// <summary>Words that send a listing to staff before others see it (L3). They forbid nothing. Immutable.</summary>
public sealed class HeldWords
{
    private readonly string[][] phrases;

    /// <summary>Prepares the words; inflection, case and missing Lithuanian letters do not matter.</summary>
    /// <param name="words">Words or short phrases in any language.</param>
    public HeldWords(IEnumerable<string> words) =>
        phrases = [.. words.Select(word => Analyser.Tokens(word).ToArray()).Where(phrase => phrase.Length > 0)];

    /// <summary>Whether a text has one of them.</summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public bool AreIn(string? text)
    {
        var tokens = Analyser.Tokens(text);
        return phrases.Any(phrase => Enumerable.Range(0, Math.Max(0, tokens.Count - phrase.Length + 1))
            .Any(start => phrase.Select((word, i) => tokens[start + i] == word).All(same => same)));
    }
}
