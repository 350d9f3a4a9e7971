namespace Exchange.Api.Features.Imports;

/// <summary>Something to say about one cell.</summary>
/// <param name="Row">Row as a spreadsheet counts it, from 1; 0 when it is about a whole column.</param>
/// <param name="Column">Header of the column; empty when it is about the whole row.</param>
/// <param name="Code">Key of the sentence.</param>
/// <param name="Message">What to do, in the reader's language.</param>
public sealed record ImportRemark(int Row, string Column, string Code, string Message);

/// <summary>A column, and what it is taken for.</summary>
/// <param name="Header">As in the file.</param>
/// <param name="Field">What it is; null when nobody knows and a person has to say.</param>
/// <param name="ByHand">A person said so.</param>
/// <param name="Sample">First value in it.</param>
public sealed record ImportColumn(string Header, ImportField? Field, bool ByHand, string Sample);

public enum ImportAct
{
    /// <summary>A new person is made.</summary>
    Make,

    /// <summary>The person is known, and something that was empty is filled in.</summary>
    FillIn,

    /// <summary>The person is known, and nothing changes.</summary>
    Nothing,
}

/// <summary>What happens with one row.</summary>
/// <param name="Row">Row as a spreadsheet counts it, from 1.</param>
/// <param name="Name">Whole name.</param>
/// <param name="Act">What happens.</param>
/// <param name="Skills">Codes of the skills understood.</param>
/// <param name="Needs">Codes of the needs understood.</param>
/// <param name="PersonId">The person, once there is one.</param>
public sealed record ImportedRow(int Row, string Name, ImportAct Act, IReadOnlyList<string> Skills, IReadOnlyList<string> Needs, Guid? PersonId);

/// <summary>What a table would do, or has done.</summary>
/// <param name="Encoding">How the file was read.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; those with a problem are not among them.</param>
/// <param name="Problems">Nothing is imported while there is one.</param>
/// <param name="Warnings">What is left out, or was guessed.</param>
public sealed record ImportOutcome(
    string Encoding,
    IReadOnlyList<ImportColumn> Columns,
    IReadOnlyList<ImportedRow> Rows,
    IReadOnlyList<ImportRemark> Problems,
    IReadOnlyList<ImportRemark> Warnings)
{
    public int Made => Rows.Count(row => row.Act == ImportAct.Make);

    public int FilledIn => Rows.Count(row => row.Act == ImportAct.FillIn);

    public int Same => Rows.Count(row => row.Act == ImportAct.Nothing);
}
