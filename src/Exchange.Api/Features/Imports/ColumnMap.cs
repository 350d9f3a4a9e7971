using Exchange.Api.Data.Seeds;
using Exchange.Api.Pipeline;
using Exchange.Domain.Language;

namespace Exchange.Api.Features.Imports;

/// <summary>Which column is what: by its header, or by a person's word.</summary>
internal static class ColumnMap
{
    /// <param name="table">The table.</param>
    /// <param name="byHand"><c>header=field</c>, field by its name in code or by any word for it; a hyphen leaves the column out.</param>
    /// <param name="words">Words of tables.</param>
    /// <exception cref="Invalid">A header that is not in the table, or a field that does not exist.</exception>
    public static IReadOnlyList<ImportColumn> Of(TextTable table, IReadOnlyList<string> byHand, ImportWords words)
    {
        var said = new Dictionary<string, ImportField?>(StringComparer.Ordinal);
        foreach (var line in byHand)
        {
            var at = line.LastIndexOf('=');
            var header = Folding.Fold(at < 0 ? line : line[..at]);
            if (at < 0 || table.Headers.All(known => Folding.Fold(known) != header))
            {
                throw new Invalid("Columns", "Imports.map-column", line);
            }

            said[header] = FieldOf(line[(at + 1)..], words) ?? throw new Invalid("Columns", "Imports.map-field", line[(at + 1)..].Trim());
        }

        return [.. table.Headers.Select((header, i) =>
        {
            var hand = said.TryGetValue(Folding.Fold(header), out var field);
            return new ImportColumn(header, hand ? field : Recognise(header, words), hand, table.Rows.Select(row => row.Cells.ElementAtOrDefault(i)).FirstOrDefault(cell => !string.IsNullOrEmpty(cell)) ?? "");
        })];
    }

    private static ImportField? FieldOf(string text, ImportWords words) =>
        Enum.TryParse<ImportField>(text.Trim(), ignoreCase: true, out var field) && Enum.IsDefined(field) && !int.TryParse(text, out _) ? field : Recognise(text, words);

    private static ImportField? Recognise(string header, ImportWords words)
    {
        var folded = Folding.Fold(header).Trim(':', '*', '?', ' ');
        return words.Columns.FirstOrDefault(column => column.Value.Has(folded)) is { Key: { } name } ? Enum.Parse<ImportField>(name, ignoreCase: true) : null;
    }
}
