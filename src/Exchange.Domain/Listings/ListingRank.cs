using Exchange.Domain.Language;

namespace Exchange.Domain.Listings;

/// <summary>How well the words of a listing answer a search. The same on every store, so both show the same order (L8).</summary>
public static class ListingRank
{
    private const int InTitle = 8;
    private const int InSkill = 6;
    private const int InCategory = 3;
    private const int InText = 1;
    private const double LeastLikeness = 0.5;

    /// <summary>Worth of exact words: each wanted word counts once, where it weighs most; a short title that says little else weighs a little more.</summary>
    /// <param name="wanted">Tokens of <see cref="SearchWords.Of"/>.</param>
    /// <param name="title">Tokens of the title.</param>
    /// <param name="skill">Tokens of the skill's names.</param>
    /// <param name="category">Tokens of wider names.</param>
    /// <param name="text">Tokens of the text.</param>
    /// <returns>0 when no word is there; otherwise more is better.</returns>
    public static double Of(IReadOnlyList<string> wanted, IReadOnlyList<string> title, IReadOnlyList<string> skill, IReadOnlyList<string> category, IReadOnlyList<string> text)
    {
        double worth = wanted.Sum(word =>
            title.Contains(word) ? InTitle
            : skill.Contains(word) ? InSkill
            : category.Contains(word) ? InCategory
            : text.Contains(word) ? InText
            : 0);
        var said = title.Count(wanted.Contains);
        return worth + (title.Count == 0 ? 0 : (double)said / title.Count);
    }

    /// <summary>How like the words of a listing are to what was wanted, for words nobody wrote exactly so: the mean of each word's best likeness.</summary>
    /// <param name="wanted">Tokens of <see cref="SearchWords.Of"/>.</param>
    /// <param name="words">Tokens of the title and of the skill's names.</param>
    /// <returns>0 when it is not like enough, otherwise 0.5–1.</returns>
    public static double Likeness(IReadOnlyList<string> wanted, IReadOnlyList<string> words)
    {
        if (wanted.Count == 0 || words.Count == 0)
        {
            return 0;
        }

        var pieces = words.Distinct(StringComparer.Ordinal).Select(Trigrams.Of).ToList();
        var mean = wanted.Select(Trigrams.Of).Average(word => pieces.Max(other => Trigrams.Similarity(word, other)));
        return mean >= LeastLikeness ? mean : 0;
    }
}
