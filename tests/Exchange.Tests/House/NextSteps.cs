using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

/// <summary>What comes next is said by the query: the page shows it and has no rule of its own.</summary>
public sealed partial class NextSteps
{
    [Test]
    public void are_not_decided_by_pages()
    {
        var files = Repository.Files("src/Exchange.Web/Pages", "_NextStep.cshtml").ToList();

        Assert.That(files, Has.Count.EqualTo(3));
        Assert.That(Repository.Lines(files, Rule()), Is.Empty);
    }

    [GeneratedRegex(@"\.(State|MyPlace)\b(?!\.Key\(\))|\bActs\b|\bMyTurn\b|\bFellApart\b|\bIOrganise\b|\bclock\b|\bIWait\b")]
    private static partial Regex Rule();
}
