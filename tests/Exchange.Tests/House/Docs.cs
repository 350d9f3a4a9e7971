using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

public sealed partial class Docs
{
    private static IEnumerable<string> Pages => Repository.Tracked().Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    private static IEnumerable<string> Decisions => Repository.Files("docs/adr", ".md").Where(file => !file.EndsWith("README.md", StringComparison.Ordinal));

    [Test]
    public void every_link_leads_somewhere()
    {
        var dead =
            from page in Pages
            from Match link in Link().Matches(Repository.Read(page))
            let target = link.Groups["to"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))
            select $"{page}: {target}";

        Assert.That(dead, Is.Empty);
    }

    [Test]
    public void every_decision_says_its_price_and_its_end()
    {
        string[] parts = ["## Context", "## Decision", "## Easier", "## Harder", "## When it does not apply"];

        var incomplete = from page in Decisions from part in parts where !Repository.Read(page).Contains(part, StringComparison.Ordinal) select $"{page}: {part}";

        Assert.That(incomplete, Is.Empty);
    }

    [Test]
    public void every_decision_is_in_the_index() =>
        Assert.That(Decisions.Where(page => !Repository.Read("docs/adr/README.md").Contains(Path.GetFileName(page), StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void decisions_are_numbered_without_a_hole()
    {
        var numbers = Decisions.Select(page => (Page: page, Number: int.Parse(Path.GetFileName(page)[..4], System.Globalization.CultureInfo.InvariantCulture))).ToList();

        Assert.That(numbers.Select(one => one.Number), Is.EqualTo(Enumerable.Range(1, numbers.Count)));
        Assert.That(numbers.Where(one => !Repository.Read(one.Page).StartsWith($"# {one.Number}. ", StringComparison.Ordinal)).Select(one => one.Page), Is.Empty);
    }

    [Test]
    public void every_place_the_readme_names_is_there() =>
        Assert.That(
            Place().Matches(Repository.Read("README.md")).Select(match => match.Groups["path"].Value).Where(path => !Path.Exists(Path.Combine(Repository.Root, path))),
            Is.Empty);

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(src|tests|docs)/[\w./]+|\.ci/run)`")]
    private static partial Regex Place();
}
