namespace Exchange.Api.Texts;

/// <summary>A table for a spreadsheet. Spreadsheets here expect a semicolon.</summary>
internal static class TableFile
{
    /// <summary>Every cell quoted, and what a spreadsheet would run as a formula stays text.</summary>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows) => string.Concat(rows.Select(row => string.Join(';', row.Select(Cell)) + "\r\n"));

    private static string Cell(string text) => $"\"{(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
