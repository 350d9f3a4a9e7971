using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exchange.Api.Notices;
using Exchange.Domain.Notifications;

namespace Exchange.Tests.House;

/// <summary>What people are told is declared once, by its area, with a sentence in every language in its own texts, and nowhere else is a key spelled.</summary>
public sealed partial class NoticesDeclared
{
    [Test]
    public void have_one_declaration_a_sentence() => Assert.That(NoticeTopics.All.Select(topic => topic.Key).Order(StringComparer.Ordinal), Is.EqualTo(Sentences("").Keys.Order(StringComparer.Ordinal)));

    [TestCase("")]
    [TestCase(".en")]
    public void say_only_what_they_declare(string language)
    {
        var sentences = Sentences(language);
        Assert.That(
            NoticeTopics.All.Where(topic => Placeholder().Matches(sentences[topic.Key]).Any(match => int.Parse(match.Groups[1].Value) >= topic.Says.Count)).Select(topic => topic.Key),
            Is.Empty);
    }

    [Test]
    public void are_all_told()
    {
        var sources = string.Join('\n', Repository.Files("src/Exchange.Api", ".cs").Where(file => !file.EndsWith("Topics.cs", StringComparison.Ordinal)).Select(Repository.Read));
        var declared = Repository.Files("src/Exchange.Api/Notices", "Topics.cs")
            .SelectMany(file => Declaration().Matches(Repository.Read(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}")).ToList();

        Assert.That(declared, Has.Count.EqualTo(NoticeTopics.All.Count()));
        Assert.That(declared.Where(topic => !Regex.IsMatch(sources, $@"\b{Regex.Escape(topic)}\b")), Is.Empty);
    }

    [Test]
    public void are_named_by_their_declaration_alone() => Assert.That(
        Repository.Lines(Repository.Files("src/Exchange.Api", ".cs").Concat(Repository.Files("src/Exchange.Domain", ".cs")).Where(file => !file.EndsWith("Topics.cs", StringComparison.Ordinal)), KeySpelled()),
        Is.Empty);

    [Test]
    [Category("C8")]
    public void name_nobody_by_a_text()
    {
        var (ona, now) = (Guid.NewGuid(), DateTimeOffset.UnixEpoch);
        Assert.That(() => Notice.To(ona, AgreementTopics.Accepted, ["Jonas P.", "Dviratis"], ona, now), Throws.ArgumentException);
        Assert.That(() => Notice.To(ona, AgreementTopics.Accepted, [NoticeArg.Person(ona), "Dviratis"], ona, now), Throws.Nothing);
        Assert.That(Repository.Lines(Repository.Files("src/Exchange.Api", ".cs"), NameGiven()), Is.Empty);
    }

    private static Dictionary<string, string> Sentences(string language) => (
        from file in Repository.Files("src/Exchange.Api/Texts", ".resx")
        let name = Path.GetFileNameWithoutExtension(file)
        where name.EndsWith(".en", StringComparison.Ordinal) == (language == ".en")
        from data in XDocument.Parse(Repository.Read(file)).Root!.Elements("data")
        where data.Attribute("name")!.Value.StartsWith("told-", StringComparison.Ordinal)
        select (Key: $"{name.Split('.')[0]}.{data.Attribute("name")!.Value}", data.Element("value")!.Value)).ToDictionary(one => one.Key, one => one.Value);

    [GeneratedRegex(@"NoticeTopic (\w+) = new\(")]
    private static partial Regex Declaration();

    [GeneratedRegex("\"\\w+\\.told-")]
    private static partial Regex KeySpelled();

    [GeneratedRegex(@"Notice\.To\(.*(PublicName|FullName|FirstName|LastName)")]
    private static partial Regex NameGiven();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
