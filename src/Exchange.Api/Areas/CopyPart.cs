namespace Exchange.Api.Areas;

/// <summary>
/// A part of the copy of everything that is kept about a person (Q5): what they may read elsewhere too, and nothing that belongs to
/// another. Of neighbours first name and initial, of a report about the person nothing at all (D2), of a review what is shown (V2), of
/// a worker's private note nothing (V4).
/// </summary>
/// <param name="Place">Its place in the order of reading.</param>
/// <param name="Key">Code of the part, and name of its table in the file.</param>
/// <param name="Title">Text key of its heading.</param>
/// <param name="Columns">Text keys of its columns: of the area, or after <c>Copy.column-</c> where several areas have them.</param>
/// <param name="RowsAsync">Cells, one row for each thing, the newest first.</param>
internal sealed record CopyPart(int Place, string Key, string Title, IReadOnlyList<string> Columns, Func<Reader, CancellationToken, Task<IEnumerable<string?[]>>> RowsAsync)
{
    /// <summary>Text keys of its headings.</summary>
    public IEnumerable<string> Headings => Columns.Select(column => column.Contains('.', StringComparison.Ordinal) ? column : "Copy.column-" + column);
}
