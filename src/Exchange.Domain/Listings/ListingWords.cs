using Exchange.Domain.Language;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Listings;

/// <summary>The analysed words of a listing, which is all that search reads: same words with and without Lithuanian letters (L8, W6).</summary>
public sealed class ListingWords
{
    private ListingWords()
    {
    }

    /// <summary>Number that the full-text index keeps.</summary>
    public int Number { get; private init; }

    /// <summary>The listing.</summary>
    public Guid ListingId { get; private init; }

    /// <summary>Tokens of the title, parted by spaces.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Tokens of the skill's names and synonyms in every language, each once.</summary>
    public string Skill { get; private set; } = "";

    /// <summary>Tokens of the names of the category and of the wider skills, each once.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Tokens of the text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Three-letter pieces of the title and the skill's names, for words that are misspelt.</summary>
    public string Pieces { get; private set; } = "";

    internal static ListingWords For(Guid listingId) => new() { ListingId = listingId };

    internal void Read(Listing listing, Vocabulary vocabulary)
    {
        var skill = vocabulary.Find(listing.SkillCode);
        Title = string.Join(' ', Analyser.Tokens(listing.Title));
        Text = string.Join(' ', Analyser.Tokens(listing.Text));
        Skill = skill is null ? "" : Each(Names(skill));
        Category = skill is null ? "" : Each(Wider(skill, vocabulary));
        Pieces = string.Join(' ', $"{Title} {Skill}".Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(SearchWords.PiecesOf).Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(Skill skill) => skill.Labels.Values.Concat(skill.Synonyms.Values.SelectMany(words => words));

    private static IEnumerable<string> Wider(Skill skill, Vocabulary vocabulary)
    {
        for (var wider = skill.Parent; wider is not null && vocabulary.Find(wider) is { } parent; wider = parent.Parent)
        {
            foreach (var label in parent.Labels.Values)
            {
                yield return label;
            }
        }

        foreach (var label in vocabulary.FindCategory(skill.Category)!.Labels.Values)
        {
            yield return label;
        }
    }

    private static string Each(IEnumerable<string> names) => string.Join(' ', names.SelectMany(Analyser.Tokens).Distinct(StringComparer.Ordinal));
}
