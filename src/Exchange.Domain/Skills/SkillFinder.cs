using Exchange.Domain.Language;

namespace Exchange.Domain.Skills;

/// <summary>
/// Finds the skills a text speaks of, by labels and synonyms in every language of the vocabulary. Inflection, case and missing Lithuanian letters
/// do not matter, small misspellings matter little. Deterministic; safe for concurrent readers.
/// </summary>
public sealed class SkillFinder
{
    private const double LeastScore = 0.3;
    private const double LeastSimilarity = 0.55;
    private const int ShortestMisspelt = 4;
    private const double LabelWorth = 1;
    private const double SynonymWorth = 0.97;
    private const double StrangerWeight = 2;

    // A name found whole inside a longer text still says something, so the rest of the text costs less than the rest of the name.
    private const double ShareOfText = 0.3;

    private readonly List<Name> names = [];
    private readonly Dictionary<string, Token> tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);

    /// <summary>Prepares the names of all skills for searching.</summary>
    public SkillFinder(Vocabulary vocabulary)
    {
        foreach (var skill in vocabulary.Skills)
        {
            order.Add(skill.Code, order.Count);
            foreach (var label in skill.Labels.Values)
            {
                Add(skill, label, LabelWorth);
            }

            foreach (var synonym in skill.Synonyms.Values.SelectMany(synonyms => synonyms))
            {
                Add(skill, synonym, SynonymWorth);
            }
        }

        foreach (var token in tokens.Values)
        {
            token.Weight = Math.Log(1 + ((double)names.Count / token.Names.Count));
        }

        foreach (var name in names)
        {
            name.Weight = name.Tokens.Sum(token => token.Weight);
        }
    }

    /// <summary>The skills of a text, best first, equals in the order of the vocabulary.</summary>
    /// <param name="text">A word, a phrase or a sentence in any language of the vocabulary; null counts as empty.</param>
    /// <param name="limit">At most so many, > 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public IReadOnlyList<FoundSkill> Find(string? text, int limit = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var spoken = new Dictionary<Token, double>();
        double allSpoken = 0;
        foreach (var stem in MeaningfulStems(text))
        {
            var (token, likeness) = Recognise(stem);
            allSpoken += token?.Weight ?? StrangerWeight;
            if (token is not null)
            {
                spoken[token] = Math.Max(likeness, spoken.GetValueOrDefault(token));
            }
        }

        var best = new Dictionary<Skill, double>();
        foreach (var name in spoken.Keys.SelectMany(token => token.Names).Distinct())
        {
            var common = name.Tokens.Sum(token => token.Weight * spoken.GetValueOrDefault(token));
            var score = name.Worth * common / name.Weight * (1 - ShareOfText + (ShareOfText * Math.Min(1, common / allSpoken)));
            best[name.Skill] = Math.Max(score, best.GetValueOrDefault(name.Skill));
        }

        return
        [
            .. best
                .Where(skill => skill.Value >= LeastScore)
                .OrderByDescending(skill => skill.Value)
                .ThenBy(skill => order[skill.Key.Code])
                .Take(limit)
                .Select(skill => new FoundSkill(skill.Key, skill.Value)),
        ];
    }

    private static IReadOnlyList<string> MeaningfulStems(string? text)
    {
        var words = Analyser.Words(text);
        var meaningful = words.Where(word => !FillerWords.All.Contains(word)).ToList();
        return [.. (meaningful.Count > 0 ? meaningful : words).Select(LithuanianStemmer.Stem).Distinct()];
    }

    private void Add(Skill skill, string text, double worth)
    {
        var name = new Name(skill, worth);
        foreach (var stem in MeaningfulStems(text))
        {
            if (!tokens.TryGetValue(stem, out var token))
            {
                tokens.Add(stem, token = new Token(Trigrams.Of(stem)));
            }

            token.Names.Add(name);
            name.Tokens.Add(token);
        }

        if (name.Tokens.Count > 0)
        {
            names.Add(name);
        }
    }

    private (Token? Token, double Likeness) Recognise(string stem)
    {
        if (tokens.TryGetValue(stem, out var known))
        {
            return (known, 1);
        }

        if (stem.Length < ShortestMisspelt)
        {
            return (null, 0);
        }

        var pieces = Trigrams.Of(stem);
        var (token, likeness) = tokens.Values.Select(token => (token, Likeness: Trigrams.Similarity(pieces, token.Pieces))).MaxBy(near => near.Likeness);
        return likeness >= LeastSimilarity ? (token, likeness) : (null, 0);
    }

    private sealed class Name(Skill skill, double worth)
    {
        public Skill Skill => skill;

        public double Worth => worth;

        public double Weight { get; set; }

        public List<Token> Tokens { get; } = [];
    }

    private sealed class Token(IReadOnlySet<string> pieces)
    {
        public IReadOnlySet<string> Pieces => pieces;

        public double Weight { get; set; }

        public List<Name> Names { get; } = [];
    }
}
