using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Exchange.Tests.House;

/// <summary>W1: what neighbours and employers read is easy to understand. Long inflected words defeat readability scores, so words are counted.</summary>
[Category("W1")]
public sealed partial class PlainLanguage
{
    private const int LongestSentence = 15;
    private const double LongestAverage = 10;

    /// <summary>An official name may need its parentheses and its length; the command line speaks to whoever keeps the program.</summary>
    private static readonly string[] NotForNeighbours = ["Names", "Skills", "CommandLine"];

    private static readonly (string File, string Key, string Text)[] Sentences = [.. Repository.Files("src", ".resx")
        .Where(file => Path.GetFileName(file).Split('.') is [var area, "resx"] && !NotForNeighbours.Contains(area))
        .SelectMany(file => XDocument.Parse(Repository.Read(file)).Root!.Elements("data")
            .SelectMany(data => SentencesOf(data.Element("value")!.Value).Select(sentence => (file, data.Attribute("name")!.Value, sentence))))];

    [Test]
    public void no_sentence_has_more_than_fifteen_words() =>
        Assert.That(Sentences.Where(sentence => WordsIn(sentence.Text) > LongestSentence).Select(Shown), Is.Empty, "Make two sentences of it.");

    [Test]
    public void sentences_have_ten_words_or_fewer_on_average() =>
        Assert.That(
            Sentences.GroupBy(sentence => sentence.File).Select(area => (area.Key, Average: area.Average(sentence => WordsIn(sentence.Text)))).Where(area => area.Average > LongestAverage),
            Is.Empty);

    [Test]
    public void nothing_is_abbreviated() =>
        Assert.That(Sentences.Where(sentence => Abbreviation().IsMatch(sentence.Text)).Select(Shown), Is.Empty, "Write the whole word.");

    [Test]
    public void nothing_is_in_parentheses() =>
        Assert.That(Sentences.Where(sentence => sentence.Text.Contains('(', StringComparison.Ordinal)).Select(Shown), Is.Empty, "Say it in a sentence of its own, or leave it out.");

    [TestCase("Parašykite skelbimą. Padės darbuotojas.", 2)]
    [TestCase("Galite gauti {0}. Kada norite?", 2)]
    [TestCase("WCAG 2.2 AA", 1)]
    [TestCase("Skelbimai", 1)]
    public void sentences_are_told_apart(string text, int count) => Assert.That(SentencesOf(text).Count(), Is.EqualTo(count));

    [TestCase("Skambinkite tel. 112", true)]
    [TestCase("Pvz., siuvimas", true)]
    [TestCase("Trukmė 15 min.", true)]
    [TestCase("tai yra 2 val. per savaitę", true)]
    [TestCase("Skambinkite, jei vėluojate 15 minučių.", false)]
    [TestCase("Kaina nuo 5 iki 6. Val nieko nereiškia", false)]
    public void abbreviations_are_found(string text, bool found) => Assert.That(Abbreviation().IsMatch(text), Is.EqualTo(found));

    private static IEnumerable<string> SentencesOf(string text) => SentenceEnd().Split(text).Select(part => part.Trim()).Where(part => WordsIn(part) > 0);

    private static int WordsIn(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static string Shown((string File, string Key, string Text) sentence) => $"{sentence.File} {sentence.Key}: {sentence.Text} ({WordsIn(sentence.Text)})";

    [GeneratedRegex(@"(?<=[.!?…])[“”""]?\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<!\p{L})(pvz|t\. ?y|min|tel|val|el|pan|kt|nr|str|sav|mėn|ir t\. ?t|asm|vnt|maks)\.", RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();
}
