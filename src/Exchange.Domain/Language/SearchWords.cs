namespace Exchange.Domain.Language;

/// <summary>What a person looks for, as tokens of <see cref="Analyser"/>.</summary>
public static class SearchWords
{
    private const int Most = 8;
    private const int LongestWord = 40;

    /// <summary>The stems that say what is wanted, each once, at most eight; words like "I can" or "looking for" only when there is nothing else.</summary>
    /// <param name="text">What was typed; null counts as empty.</param>
    public static IReadOnlyList<string> Of(string? text)
    {
        var words = Analyser.Words(text).Where(word => word.Length <= LongestWord).ToList();
        var meaningful = words.Where(word => !FillerWords.All.Contains(word)).ToList();
        return [.. (meaningful.Count > 0 ? meaningful : words).Select(LithuanianStemmer.Stem).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The three-letter pieces of a token, with its edges written as digits: letters and digits only, so that an index keeps each whole.</summary>
    /// <param name="token">A token of <see cref="Analyser"/>.</param>
    public static IEnumerable<string> PiecesOf(string token) => Trigrams.Of(token).Select(piece => piece.Replace('^', '0').Replace('$', '1'));
}
