using System.Text;
using Exchange.Domain.GroupExchanges;

namespace Exchange.Domain.Tests.GroupExchanges;

/// <summary>The page that shows the table is the table.</summary>
public sealed class TheGroupTable
{
    [Test]
    public void is_drawn_as_it_is()
    {
        var text = new StringBuilder("""
            # Group exchanges

            What can be done with a group exchange, and where it leads. Made from the table in the code; a test keeps it true. What is not here
            is refused and changes nothing. *Organiser* called it, *Member* has a place, *Neighbour* has none, *Worker* is staff who is not in
            it, *Program* the clock or somebody's leaving.

            | from | act | by | to | only if |
            |---|---|---|---|---|

            """);
        foreach (var move in GroupExchangeTable.Table.Moves)
        {
            text.Append($"| {move.From} | {move.Act} | {move.By} | {move.To} | {(move.Guard == GroupExchangeGuard.None ? "" : move.Guard)} |\n");
        }

        text.Append("\n```mermaid\nstateDiagram-v2\n    [*] --> Open\n");
        foreach (var edge in GroupExchangeTable.Table.Moves.Where(move => move.From != move.To).GroupBy(move => (move.From, move.To)))
        {
            text.Append($"    {edge.Key.From} --> {edge.Key.To}: {string.Join(", ", edge.Select(move => move.Act).Distinct())}\n");
        }

        text.Append("```\n");
        var path = Path.Combine(Root(), "docs", "group-exchanges.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text.ToString());
        }

        Assert.That(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", Is.EqualTo(text.ToString()), "docs/group-exchanges.md is out of date: run this test with UPDATE_DOCS=1.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
