using Exchange.Api.Texts;

namespace Exchange.Api.Features.Imports;

/// <summary>Collects what there is to say about a table.</summary>
internal sealed class Remarks(Words words)
{
    public List<ImportRemark> Problems { get; } = [];

    public List<ImportRemark> Warnings { get; } = [];

    public void Problem(int row, string column, string key, params object[] args) => Problems.Add(new(row, column, key, words[key, args]));

    public void Warning(int row, string column, string key, params object[] args) => Warnings.Add(new(row, column, key, words[key, args]));
}
