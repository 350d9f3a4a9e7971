using System.Text;
using Exchange.Domain.Rings;

namespace Exchange.Domain.Tests.Rings;

/// <summary>The page that shows the table shows the table of the code.</summary>
public sealed class TheRingTable
{
    private const string Begin = "<!-- table -->\n", End = "<!-- /table -->";

    [Test]
    [Category("R0")]
    public void is_drawn_as_it_is()
    {
        var table = new StringBuilder("| from | act | by | to | only if |\n|---|---|---|---|---|\n");
        foreach (var move in RingTable.Table.Moves)
        {
            table.Append($"| {move.From} | {move.Act} | {move.By} | {move.To} | {(move.Guard == RingGuard.None ? "" : move.Guard)} |\n");
        }

        var path = Path.Combine(Root(), "docs", "rings.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, page = $"{page[..from]}{table}{page[to..]}");
            to = from + table.Length;
        }

        Assert.That(page[from..to], Is.EqualTo(table.ToString()), "docs/rings.md is out of date: run this test with UPDATE_DOCS=1.");
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
