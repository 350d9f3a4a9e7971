using Exchange.Domain.Language;
using Exchange.Domain.Listings;

namespace Exchange.Domain.Tests.Listings;

[Category("L8")]
public sealed class WordsWanted
{
    [Test]
    public void are_the_stems_that_say_something()
    {
        Assert.That(SearchWords.Of("Ieškau kas kirptų plaukus"), Is.EqualTo(SearchWords.Of("kirpti plaukai")));
        Assert.That(SearchWords.Of(" \"' * ( OR ) : - ^ "), Has.All.EqualTo("or"));
        Assert.That(SearchWords.Of(null), Is.Empty);
        Assert.That(SearchWords.Of(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"z{i}"))), Has.Count.EqualTo(8));
    }

    [Test]
    public void weigh_most_in_the_title()
    {
        double Worth(string title, string text) => ListingRank.Of(SearchWords.Of("kirpimas"), [.. Analyser.Tokens(title)], [], [], [.. Analyser.Tokens(text)]);

        Assert.That(Worth("Kirpimas", ""), Is.GreaterThan(Worth("Kirpimas ir šukuosenos vaikams", "")));
        Assert.That(Worth("Kirpimas ir šukuosenos", ""), Is.GreaterThan(Worth("Šukuosenos", "Ir kirpimas")));
        Assert.That(Worth("Šukuosenos", ""), Is.Zero);
    }

    [Test]
    public void are_recognised_though_misspelt()
    {
        Assert.That(ListingRank.Likeness(SearchWords.Of("dviratsio remontas"), SearchWords.Of("dviračio remontas")), Is.GreaterThan(0.5));
        Assert.That(ListingRank.Likeness(SearchWords.Of("fortepijonas"), SearchWords.Of("dviračio remontas")), Is.Zero);
    }
}
