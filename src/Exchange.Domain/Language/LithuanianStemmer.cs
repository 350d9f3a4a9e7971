using System.Collections.Frozen;

namespace Exchange.Domain.Language;

/// <summary>
/// A light stemmer on the folded alphabet. The longest ending goes, then what makes a doer, a doing or a place of it, until nothing more fits:
/// kirpimas, kirpti, kirpėja, kirpėjas, kirpykla and kerpu share the stem kirp. A stem is a search key, not a dictionary form. Idempotent.
/// </summary>
public static class LithuanianStemmer
{
    private const int ShortestStem = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        WordEndings.Inflections.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Formants =
        WordEndings.Formants.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of one folded word. Words with letters outside a–z or with digits come back unchanged.</summary>
    /// <param name="word">A word from <see cref="Folding.Fold"/>.</param>
    public static string Stem(string word)
    {
        foreach (var letter in word)
        {
            if (letter is < 'a' or > 'z')
            {
                return word;
            }
        }

        for (var stem = word; ;)
        {
            var shorter = Shorten(stem);
            if (shorter == stem)
            {
                return stem;
            }

            stem = shorter;
        }
    }

    private static string Shorten(string word)
    {
        if (WordRoots.Kept.Contains(word))
        {
            return word;
        }

        if (WordRoots.Canonical(word) is { } root)
        {
            return root;
        }

        return WithoutEnding(word) ?? WithoutFormant(word) ?? WithoutPlural(word) ?? WithoutDoubling(word);
    }

    private static string? WithoutEnding(string word)
    {
        for (var length = Math.Min(WordEndings.LongestInflection, word.Length - 2); length > 0; length--)
        {
            var at = word.Length - length;
            if (IsLongEnough(word, at) && Endings.Contains(word.AsSpan(at)) && MayCut(word, at) && !IsNounInTis(word, at))
            {
                return Hardened(word, at);
            }
        }

        return null;
    }

    private static string? WithoutFormant(string word)
    {
        for (var length = Math.Min(WordEndings.LongestFormant, word.Length - ShortestStem); length > 0; length--)
        {
            var at = word.Length - length;
            if (Formants.TryGetValue(word.AsSpan(at), out var shortest) && at >= shortest && MayCut(word, at))
            {
                return Hardened(word, at);
            }
        }

        return null;
    }

    // "akmens", "kirps", and the plural of borrowed words.
    private static string? WithoutPlural(string word) =>
        word.Length > ShortestStem && word[^1] == 's' && word[^2] != 's' && !IsVowel(word[^2]) ? word[..^1] : null;

    private static string WithoutDoubling(string word) =>
        word.Length > ShortestStem && word[^1] == word[^2] && !IsVowel(word[^1]) ? word[..^1] : word;

    private static bool IsLongEnough(string word, int at) => at >= ShortestStem || (at == 2 && IsVowel(word[0]) && !IsVowel(word[1]));

    // An infinitive has -ti after a consonant, but so has the accusative of naktis, dantis.
    private static bool IsNounInTis(string word, int at) => word.Length - at == 2 && word.EndsWith("ti", StringComparison.Ordinal) && WordRoots.NounsInTis.Contains(word[..^1]);

    /// <summary>A cut never runs through a diphthong, and -ti, -ing and -in follow a consonant.</summary>
    private static bool MayCut(string word, int at) => (word[at - 1], word[at]) switch
    {
        ('i', 'e') or ('u', 'o') => false,
        ('a' or 'e' or 'u' or 'o', 'i' or 'y') => false,
        ('a' or 'e', 'u') => false,
        (var before, 't') => !IsVowel(before),
        _ => true,
    };

    // Before a soft ending t is written č and d is written dž: dviratis – dviračiai, medis – medžio.
    private static string Hardened(string word, int at)
    {
        var stem = word[..at];
        var soft = word.Length - at > 1 && word[at] == 'i' && IsVowel(word[at + 1]);
        if (!soft || stem.Length <= ShortestStem - 1 || WordRoots.Kept.Contains(stem))
        {
            return stem;
        }

        return stem switch
        {
            [.., 'd', 'z'] => stem[..^1],
            [.., 'c'] => $"{stem.AsSpan(0, stem.Length - 1)}t",
            _ => stem,
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'y' or 'o' or 'u';
}
