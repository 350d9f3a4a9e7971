using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

/// <summary>The usings of a file stand in one order, so that two who add one do not move each other's.</summary>
public sealed partial class Usings
{
    [Test]
    public void stand_in_order_those_of_the_framework_first()
    {
        var wrong =
            from folder in new[] { "src", "tests" }
            from file in Repository.Files(folder, ".cs")
            let used = Line().Matches(Repository.Read(file)).Select(line => line.Groups[1].Value).ToList()
            let ordered = used.OrderBy(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name.Replace('.', ' '), StringComparer.OrdinalIgnoreCase)
            where !used.SequenceEqual(ordered)
            select file;

        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex(@"^using ([A-Z][\w.]*);\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
