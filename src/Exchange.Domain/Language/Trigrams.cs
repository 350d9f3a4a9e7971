namespace Exchange.Domain.Language;

/// <summary>Three-letter pieces of a word, which survive a misspelling that the stemmer cannot undo.</summary>
public static class Trigrams
{
    /// <summary>The distinct pieces of a folded word with its two edges marked, so that "kirp" gives <c>^ki kir irp rp$</c>.</summary>
    /// <param name="word">A folded word; an empty one has no pieces.</param>
    public static IReadOnlySet<string> Of(string word)
    {
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        if (word.Length > 0)
        {
            var edged = $"^{word}$";
            for (var start = 0; start + 3 <= edged.Length; start++)
            {
                pieces.Add(edged.Substring(start, 3));
            }
        }

        return pieces;
    }

    /// <summary>How alike two words are, 0 to 1, symmetric (Dice 1945: twice the common pieces over all pieces).</summary>
    public static double Similarity(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var all = one.Count + other.Count;
        return all == 0 ? 0 : 2.0 * one.Count(other.Contains) / all;
    }
}
