using System.Text.RegularExpressions;
using Exchange.Domain;

namespace Exchange.Tests.House;

public sealed partial class DomainFolders
{
    [Test]
    public void use_each_other_in_one_direction_only()
    {
        var uses = Repository.Files("src/Exchange.Domain", ".cs").SelectMany(file => Used(Repository.Read(file)).Select(used => (From: Folder(file), To: used, File: Path.GetFileName(file))))
            .Where(use => use.From != use.To).ToList();
        Assert.That(uses.Select(use => use.From).Distinct().Count(), Is.GreaterThan(10), "folders are read");

        // Whatever uses nothing of what is left, or is used by none of it, is in no circle.
        while (uses.RemoveAll(use => !uses.Any(other => other.From == use.To) || !uses.Any(other => other.To == use.From)) > 0)
        {
        }

        Assert.That(uses.Select(use => $"{use.From} -> {use.To} ({use.File})").Order(StringComparer.Ordinal), Is.Empty);
    }

    private static string Folder(string file) => Path.GetFileName(Path.GetDirectoryName(file)!);

    // Nothing of another namespace can be named without one of the two.
    private static IEnumerable<string> Used(string source) => Using().Matches(source).Select(used => used.Groups[1].Value)
        .Concat(Qualified().Matches(source).Where(named => typeof(Refused).Assembly.GetType($"Exchange.Domain.{named.Groups[1].Value}.{named.Groups[2].Value}") is not null).Select(named => named.Groups[1].Value))
        .Distinct();

    [GeneratedRegex(@"^using (?:static |\w+ = )?Exchange\.Domain\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])(?:(?:Exchange\.)?Domain\.)?(\w+)\.(\w+)")]
    private static partial Regex Qualified();
}
