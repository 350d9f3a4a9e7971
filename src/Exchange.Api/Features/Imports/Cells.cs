using Exchange.Api.Data.Seeds;

namespace Exchange.Api.Features.Imports;

/// <summary>The cells of one row by what they are, and a way to speak of each.</summary>
internal sealed class Cells(TextRow row, IReadOnlyList<ImportColumn> columns, Remarks remarks, ImportWords words)
{
    public int Row => row.Number;

    /// <summary>Text of a field, several columns joined; empty when it says nothing.</summary>
    public string Text(ImportField field) => string.Join(", ", columns
        .Select((column, i) => (column, cell: row.Cells.ElementAtOrDefault(i) ?? ""))
        .Where(both => both.column.Field == field && !words.SaysNothing(both.cell))
        .Select(both => both.cell));

    public void Problem(ImportField field, string key, params object[] args) => remarks.Problem(Row, Header(field), key, args);

    public void Warning(ImportField field, string key, params object[] args) => remarks.Warning(Row, Header(field), key, args);

    public void Strange(ImportField field, IReadOnlyList<string> phrases)
    {
        if (phrases.Count > 0)
        {
            Warning(field, "Imports.not-understood", string.Join(", ", phrases));
        }
    }

    public void AtMost(ImportField field, int count, int most)
    {
        if (count > most)
        {
            Problem(field, "Imports.too-many", most);
        }
    }

    // A name can come from any of the columns that hold one.
    private string Header(ImportField field) => (columns.FirstOrDefault(column => column.Field == field)
        ?? (field == ImportField.FullName ? columns.FirstOrDefault(column => column.Field is ImportField.FirstName or ImportField.FamilyFirst) : null))?.Header ?? "";
}
