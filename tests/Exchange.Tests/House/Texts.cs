using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Exchange.Tests.House;

/// <summary>Rules 6 and 9, W5: every sentence in every shipped language, none missing, none unused, every refusal spoken.</summary>
public sealed partial class Texts
{
    private static readonly string[] Folders = ["src/Exchange.Api/Texts", "src/Exchange.Web/Texts"];

    private static readonly string Sources = string.Join('\n', new[] { "src/Exchange.Domain", "src/Exchange.Api", "src/Exchange.Web" }
        .SelectMany(folder => Repository.Files(folder, ".cs", ".cshtml")).Select(file => CommentLine().Replace(Repository.Read(file), "")));

    /// <summary>Keys as they are looked up, <c>area.name</c> with the area in small letters and without hyphens.</summary>
    private static readonly Dictionary<string, (string File, string Key, string Text)> Lithuanian = Read(".resx", except: ".en.resx");

    private static readonly Dictionary<string, (string File, string Key, string Text)> English = Read(".en.resx");

    [Test]
    public void exist_in_every_language() => Assert.That(English.Keys.Order(), Is.EqualTo(Lithuanian.Keys.Order()));

    // The resource compiler keeps only the first of two keys that differ by capitals, and only whispers about it.
    [Test]
    public void have_one_sentence_a_key() => Assert.That(
        from folder in Folders
        from file in Repository.Files(folder, ".resx")
        from twice in XDocument.Parse(Repository.Read(file)).Descendants("data").GroupBy(data => data.Attribute("name")!.Value, StringComparer.OrdinalIgnoreCase)
        where twice.Count() > 1
        select $"{file}: {twice.Key}",
        Is.Empty);

    [Test]
    public void are_never_empty() => Assert.That(Lithuanian.Concat(English).Where(entry => string.IsNullOrWhiteSpace(entry.Value.Text)).Select(entry => entry.Key), Is.Empty);

    [Test]
    public void have_the_same_placeholders_in_every_language() => Assert.That(
        Lithuanian.Where(entry => English.TryGetValue(entry.Key, out var other) && Places(entry.Value.Text) != Places(other.Text)).Select(entry => entry.Key), Is.Empty);

    [Test]
    public void have_every_plural_form_of_their_language() => Assert.Multiple(() =>
    {
        foreach (var stem in Lithuanian.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(key => key[..^4]))
        {
            Assert.That(Lithuanian.ContainsKey(stem + ".few") && Lithuanian.ContainsKey(stem + ".other"), stem);
        }
    });

    [Test]
    public void are_there_for_every_key_in_the_source() => Assert.That(
        UsedKeys().Where(key => !Lithuanian.ContainsKey(key) && !Lithuanian.ContainsKey(key + ".other")).Distinct(), Is.Empty);

    [Test]
    public void are_all_used()
    {
        var literals = Literal().Matches(Sources).Select(match => Normal(match.Groups[1].Value)).ToHashSet();
        var prefixes = literals.Where(literal => literal.EndsWith('-') || literal.EndsWith('.')).ToList();
        bool Used(string key) => literals.Contains(key)
            || key.Contains(".act-", StringComparison.Ordinal) // TheJournal knows them
            || (key.Split(".work-") is [_, var work] && Regex.IsMatch(Sources, $@"\bclass {work}\b"))
            || prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))
            || (Ending().Match(key) is { Success: true } ending && Used(key[..ending.Index]));

        Assert.That(Lithuanian.Where(entry => !Used(entry.Key)).Select(entry => $"{entry.Value.File}: {entry.Value.Key}"), Is.Empty);
    }

    [Test]
    public void speak_every_refusal()
    {
        var codes = RefusalCode().Matches(Sources).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.That(codes.Where(code => !Lithuanian.ContainsKey(Normal(code))), Is.Empty);

        var text = new StringBuilder("# Refusals\n\nEvery rule that can say no, by its stable code: the API's `code`, the text key and the word in the tests. Made from the code.\n\n| code | lt | en |\n|---|---|---|\n");
        foreach (var code in codes)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{code}` | {Lithuanian[Normal(code)].Text} | {English[Normal(code)].Text} |\n");
        }

        Kept.Equal("docs/refusals.md", text.ToString());
    }

    private static IEnumerable<string> UsedKeys() => UsedKey().Matches(Sources).Select(match => Normal(match.Groups[1].Value)).Where(key => !key.EndsWith('-') && !key.EndsWith('.'));

    private static string Normal(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? key : key[..dot].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() + key[dot..];
    }

    private static string Places(string text) => string.Join(',', Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order());

    private static Dictionary<string, (string File, string Key, string Text)> Read(string ending, string? except = null) => Folders
        .SelectMany(folder => Repository.Files(folder, ending))
        .Where(file => except is null || !file.EndsWith(except, StringComparison.Ordinal))
        .SelectMany(file => XDocument.Parse(Repository.Read(file)).Root!.Elements("data").Select(data => (
            file, key: data.Attribute("name")!.Value, text: data.Element("value")!.Value)))
        .ToDictionary(entry => Normal($"{Path.GetFileName(entry.file)[..^ending.Length]}.{entry.key}"), entry => (entry.file, entry.key, entry.text));

    [GeneratedRegex("""(?:words\[|words\.Count\(|words\.Has\(|text="|ErrorMessage = )"?([A-Z]\w+\.[a-z0-9.-]+)"?(?=["\]\),])""")]
    private static partial Regex UsedKey();

    [GeneratedRegex("""\$?"([A-Za-z][A-Za-z-]*\.[a-zA-Z0-9.-]*)""")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?:Refused\(|\bCheck\([^"]*,)\s*"([a-z-]+\.[a-z0-9-]+)"|"(?:code|refusal)"\s*:\s*"([a-z-]+\.[a-z-]+)""")]
    private static partial Regex RefusalCode();

    [GeneratedRegex(@"-(hint|next|placeholder|action|text)$|(?<=\..*)\.[\w-]+$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
