using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

/// <summary>The rules of the exchange, and which test holds which. A test names its rule by its category.</summary>
public sealed partial class Rules
{
    private const string Page = "docs/rules.md";

    private static readonly Rule[] All = [.. Read()];
    private static readonly ILookup<string, string> Tests = Repository.Files("tests", ".cs").SelectMany(TestsIn).ToLookup(test => test.Rule, test => test.Name);

    [Test]
    public void each_is_held_by_a_test_or_says_why_not() =>
        Assert.That(All.Where(rule => Tests.Contains(rule.Id) == (rule.LeftOut is not null)).Select(rule => rule.Id), Is.Empty);

    [Test]
    public void no_test_names_a_rule_that_is_not_there()
    {
        var known = All.Select(rule => rule.Id).ToHashSet();
        var letters = known.Select(id => id[..1]).Where(letter => letter is not "P").ToHashSet();

        Assert.That(Tests.Select(group => group.Key).Where(id => RuleId().IsMatch(id) && letters.Contains(id[..1]) && !known.Contains(id)), Is.Empty);
    }

    [Test]
    public void the_page_of_rules_is_true()
    {
        var page = new StringBuilder()
            .AppendLine("# Rules")
            .AppendLine()
            .AppendLine("What the exchange promises, and the tests that hold it. Made from the list of rules and the categories of the tests; a test keeps it true.");
        foreach (var area in All.GroupBy(rule => rule.Area))
        {
            page.AppendLine().AppendLine($"## {area.Key}").AppendLine().AppendLine("| rule | what holds | held by |").AppendLine("|---|---|---|");
            foreach (var rule in area)
            {
                var held = rule.LeftOut ?? string.Join("<br>", Tests[rule.Id].Distinct().Order(StringComparer.Ordinal));
                page.AppendLine($"| {rule.Id} | {rule.Text} | {held} |");
            }
        }

        Kept.Equal(Page, page.ToString().ReplaceLineEndings("\n"));
    }

    private static IEnumerable<Rule> Read()
    {
        var area = "";
        foreach (var line in Repository.Read("tests/Exchange.Tests/House/Rules.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                area = line[3..];
            }
            else if (!line.StartsWith('#'))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                yield return new(cells[0], area, cells[1], cells.ElementAtOrDefault(2));
            }
        }
    }

    // A category above a class counts for all its tests, and is told as the class alone.
    private static IEnumerable<(string Rule, string Name)> TestsIn(string file)
    {
        var waiting = new List<string>();
        var scenario = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, file)))
        {
            waiting.AddRange(Category().Matches(line).Select(match => match.Groups["id"].Value));
            if (Class().Match(line) is { Success: true } type)
            {
                scenario = type.Groups["name"].Value;
                foreach (var rule in waiting)
                {
                    yield return (rule, $"{scenario}");
                }

                waiting.Clear();
            }
            else if (Method().Match(line) is { Success: true } method)
            {
                foreach (var rule in waiting)
                {
                    yield return (rule, $"{scenario}: {method.Groups["name"].Value.Replace('_', ' ')}");
                }

                waiting.Clear();
            }
        }
    }

    [GeneratedRegex(@"\bCategory\(""(?<id>[^""]+)""\)")]
    private static partial Regex Category();

    [GeneratedRegex(@"^(public|internal) [\w ]*\bclass (?<name>\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^    public (async )?(void|Task|Property)\b[^=(]* (?<name>\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"^[A-Z]\d+b?$")]
    private static partial Regex RuleId();

    private sealed record Rule(string Id, string Area, string Text, string? LeftOut);
}
