using System.Text;
using Exchange.Domain.Agreements;

namespace Exchange.Domain.Tests.Agreements;

/// <summary>The page that shows the table is the table.</summary>
public sealed class TheTable
{
    [Test]
    public void is_drawn_as_it_is()
    {
        var text = new StringBuilder("""
            # Agreements

            What two people can do with an agreement, and where it leads. Made from the table in the code; a test keeps it true. What is not
            here is refused and changes nothing. *Speaker* is the side whose word waits (latest terms, suggested time, report), *Listener* the
            side that is asked, *Party* either of the two, *Author* the one whose listing it is, *Worker* staff who is not one of the two,
            *Program* the clock or the end of something else.

            It begins in one of these ways:

            | act | by | as | only if |
            |---|---|---|---|

            """);
        foreach (var begin in AgreementTable.Begins)
        {
            text.Append($"| {begin.Act} | {begin.By} | {begin.To} | {(begin.Guard == AgreementGuard.None ? "" : begin.Guard)} |\n");
        }

        text.Append("""

            *NextTime* is the next time of a series: one yes to several times at once. It begins when the former is *Completed* or was *Cancelled* for
            that one time, at the next time of the series that is still to come, and is an agreement of its own. After anything that went wrong
            (no-show, dispute, void, not approved) no next time begins, and the two may agree anew.

            | from | act | by | to | only if |
            |---|---|---|---|---|

            """);
        foreach (var move in AgreementTable.Table.Moves)
        {
            text.Append($"| {move.From} | {move.Act} | {move.By} | {move.To} | {(move.Guard == AgreementGuard.None ? "" : move.Guard)} |\n");
        }

        text.Append("\n```mermaid\nstateDiagram-v2\n");
        foreach (var begin in AgreementTable.Begins.GroupBy(begin => begin.To))
        {
            text.Append($"    [*] --> {begin.Key}: {string.Join(", ", begin.Select(one => one.Act))}\n");
        }

        foreach (var edge in AgreementTable.Table.Moves.Where(move => move.Act != AgreementAct.Leave && move.From != move.To).GroupBy(move => (move.From, move.To)))
        {
            text.Append($"    {edge.Key.From} --> {edge.Key.To}: {string.Join(", ", edge.Select(move => move.Act).Distinct())}\n");
        }

        text.Append("```\n");
        var path = Path.Combine(Root(), "docs", "agreements.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text.ToString());
        }

        Assert.That(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", Is.EqualTo(text.ToString()), "docs/agreements.md is out of date: run this test with UPDATE_DOCS=1.");
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
