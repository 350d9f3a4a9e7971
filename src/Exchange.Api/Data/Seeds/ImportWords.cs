using Exchange.Domain.Language;

namespace Exchange.Api.Data.Seeds;

/// <summary>Words of social workers' own tables, as values.</summary>
internal sealed class ImportWords
{
    private readonly Content words = SeedFile.Read<Content>("import-words.json");

    public ImportWords()
    {
        Columns = Each(words.Columns);
        Days = Each(words.Days);
        DayGroups = Each(words.DayGroups);
        Parts = Each(words.Parts);
        Languages = Each(words.Languages);
        Levels = Each(words.Levels);
        SkillLevels = Each(words.SkillLevels);
        Modes = Each(words.Modes);
        Places = Each(words.Places);
        None = Set(words.None);
        And = Set(words.And);
        From = Set(words.From);
        Until = Set(words.Until);
        Metres = Set(words.Metres);
        Kilometres = Set(words.Kilometres);
        Minutes = Set(words.Minutes);
        Months = [.. words.Months.Select(Set)];
    }

    public IReadOnlyDictionary<string, WordSet> Columns { get; }

    public IReadOnlyDictionary<string, WordSet> Days { get; }

    public IReadOnlyDictionary<string, WordSet> DayGroups { get; }

    public IReadOnlyDictionary<string, WordSet> Parts { get; }

    public IReadOnlyDictionary<string, WordSet> Languages { get; }

    public IReadOnlyDictionary<string, WordSet> Levels { get; }

    public IReadOnlyDictionary<string, WordSet> SkillLevels { get; }

    public IReadOnlyDictionary<string, WordSet> Modes { get; }

    public IReadOnlyDictionary<string, WordSet> Places { get; }

    public WordSet None { get; }

    public WordSet And { get; }

    public WordSet From { get; }

    public WordSet Until { get; }

    public WordSet Metres { get; }

    public WordSet Kilometres { get; }

    public WordSet Minutes { get; }

    public IReadOnlyList<WordSet> Months { get; }

    /// <summary>A cell that says there is nothing, in any of the usual ways.</summary>
    public bool SaysNothing(string cell) => cell.Length == 0 || None.Has(Folding.Fold(cell));

    private static Dictionary<string, WordSet> Each(IReadOnlyDictionary<string, IReadOnlyList<string>> lists) =>
        lists.ToDictionary(list => list.Key, list => Set(list.Value), StringComparer.OrdinalIgnoreCase);

    private static WordSet Set(IReadOnlyList<string> list) => new(list);

    private sealed record Content(
        string About,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Columns,
        IReadOnlyList<string> None,
        IReadOnlyList<string> And,
        IReadOnlyList<IReadOnlyList<string>> Months,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Days,
        IReadOnlyDictionary<string, IReadOnlyList<string>> DayGroups,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Parts,
        IReadOnlyList<string> From,
        IReadOnlyList<string> Until,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Languages,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Levels,
        IReadOnlyDictionary<string, IReadOnlyList<string>> SkillLevels,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Modes,
        IReadOnlyList<string> Metres,
        IReadOnlyList<string> Kilometres,
        IReadOnlyList<string> Minutes,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Places);
}

/// <summary>Words and phrases that mean one thing; all folded.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly string[][] phrases = [.. words.Select(word => Folding.Fold(word).Split(' '))];

    /// <summary>Whether a whole folded text is one of them.</summary>
    public bool Has(string folded) => phrases.Any(phrase => Fits(phrase, folded.Split(' '), 0) && folded.Split(' ').Length == phrase.Length);

    /// <summary>How many of the words from a place on are one of them; the longest counts, 0 when none.</summary>
    public int LengthAt(IReadOnlyList<string> folded, int start) => phrases.Where(phrase => Fits(phrase, folded, start)).Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    private static bool Fits(string[] phrase, IReadOnlyList<string> folded, int start) =>
        start + phrase.Length <= folded.Count
        && phrase.Select((word, i) => word.EndsWith('*') ? folded[start + i].StartsWith(word[..^1], StringComparison.Ordinal) : folded[start + i] == word).All(same => same);
}
