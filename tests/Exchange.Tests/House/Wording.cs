using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Exchange.Tests.House;

public sealed class Wording
{
    private static readonly string[][] Rows = [.. Repository.Read("docs/glossary.md").Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .Where(cells => cells.Length == 4)];

    private static readonly Forbidden[] Words = [.. Rows
        .Where(cells => cells[0] is "lt" or "en" && cells[1] != "en")
        .Select(cells => new Forbidden(cells[0], cells[1], cells[2], cells[3].Split(", ", StringSplitOptions.RemoveEmptyEntries)))];

    [Test]
    [Category("W2")]
    [Category("C7")]
    public void no_text_says_a_word_we_do_not_use()
    {
        var said =
            from file in Repository.Files("src", ".resx")
            let parts = Path.GetFileName(file).Split('.')
            let language = parts.Length == 2 ? "lt" : parts[1]
            from text in XDocument.Parse(Repository.Read(file)).Root!.Elements("data")
            let sentence = text.Element("value")?.Value ?? ""
            from word in Words
            where word.Language == language && !word.Except.Contains(parts[0]) && word.In(sentence)
            select $"{file}: {text.Attribute("name")?.Value}: \"{word.Written}\" in \"{sentence}\"; say: {word.Say}";

        Assert.That(said, Is.Empty);
    }

    [TestCase("Jūsų skola yra 3 valandos", true)]
    [TestCase("Galite gauti dar 6 valandas", false)]
    [TestCase("Skolon neduodame", true)]
    [TestCase("Mokyklos skolinimas", true)]
    [TestCase("Lenteles mokame kalti", false)]
    public void the_search_finds_what_it_should(string sentence, bool forbidden) =>
        Assert.That(Words.Any(word => word.Language == "lt" && word.In(sentence)), Is.EqualTo(forbidden));

    [Test]
    [Category("W2")]
    public void the_glossary_gives_one_thing_one_word()
    {
        var terms = Rows.Where(cells => cells[0] is not ("lt" or "en" or "language") && !cells[0].StartsWith("--", StringComparison.Ordinal)).ToArray();

        Assert.That(terms, Has.Length.AtLeast(70));
        Assert.That(terms.Select(cells => cells[0]), Is.Unique);
        Assert.That(terms.Select(cells => cells[1]), Is.Unique);
    }

    [Test]
    [Category("W2")]
    public void every_code_word_of_the_glossary_is_in_the_code()
    {
        var code = string.Join('\n', Repository.Lines(Repository.Files("src", ".cs").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)), new(@"\w")));
        var known = Regex.Matches(code, @"\b[A-Z]\w+\b").Select(match => match.Value).ToHashSet();
        var named = Rows.Where(cells => cells[2] is not ("-" or "code") && !cells[2].StartsWith("--", StringComparison.Ordinal) && cells[0] is not ("lt" or "en" or "language"))
            .SelectMany(cells => cells[2].Replace("kind ", "", StringComparison.Ordinal).Split(", "));

        Assert.That(named.Where(word => word is ['(', .. var later, ')'] ? known.Contains(later) && Declared(later, code) : !known.Contains(word)), Is.Empty, "In brackets stand words that no type has yet, and no others.");

        static bool Declared(string word, string code) => Regex.IsMatch(code, $@"\b(class|record|enum|struct) {word}\b");
    }

    private sealed record Forbidden(string Language, string Written, string Say, string[] Except)
    {
        private readonly Regex pattern = new(
            $@"(?<!\p{{L}}){Regex.Escape(Written).Replace(@"\*", @"\p{L}*", StringComparison.Ordinal)}(?!\p{{L}})",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

        public bool In(string sentence) => pattern.IsMatch(sentence);
    }
}
