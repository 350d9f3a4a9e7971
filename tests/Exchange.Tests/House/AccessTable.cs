namespace Exchange.Tests.House;

/// <summary>The table of <c>AccessMatrix.txt</c>: who may call which route, and whose records it answers for.</summary>
internal static class AccessTable
{
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        .. Repository.Read("tests/Exchange.Tests/House/AccessMatrix.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).Select(AccessRow.Of),
    ];

    /// <summary>Each route with each record that its path can name.</summary>
    public static IEnumerable<(AccessRow Row, AccessCell Cell)> Cells() => Rows.SelectMany(row => row.Cells, (row, cell) => (row, cell));
}

/// <summary>One record of a route's third cell.</summary>
internal sealed record AccessCell(string Record, string[] Who)
{
    public override string ToString() => Record;

    public bool IsReachedBy(string role) => Who.Contains(role) || (role != "owner" && Who.Contains("anyone"));
}

/// <summary>One line of the table.</summary>
internal sealed record AccessRow(string Key, string[] Who, string? Reach)
{
    public string Method => Key.Split(' ')[0];

    public string Path => Key.Split(' ')[1];

    public bool Reads => Method == "GET";

    /// <summary>A real community has no demo.</summary>
    public bool IsOfDemo => Path.StartsWith("/api/demo/", StringComparison.Ordinal);

    public bool NamesRecord => Path.Contains('{', StringComparison.Ordinal);

    public IReadOnlyList<AccessCell> Cells { get; } = Reach is null or "no record" ? [] :
    [
        .. from part in Reach.Split(';')
           let halves = part.Split(':', StringSplitOptions.TrimEntries)
           from record in halves[0].Split(',', StringSplitOptions.TrimEntries)
           select new AccessCell(record, halves[1].Split(' '))
    ];

    public static AccessRow Of(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], cells[1].Split(' '), cells.ElementAtOrDefault(2));
    }

    public bool IsOpenTo(string role) => Who.Contains("anyone") || Who.Contains(role) || (Who.Contains("signed-in") && role != "visitor");

    public override string ToString() => Key;
}
