using CsvHelper;
using Exchange.Domain;

namespace Exchange.Api.Features.Occupations;

/// <summary>
/// The files the European Commission publishes of ESCO, as they come: <c>occupations_{language}.csv</c> and <c>ISCOGroups_{language}.csv</c>,
/// with cells of several lines. Other files of the folder are left alone.
/// </summary>
internal sealed class EscoFolder(string path)
{
    private static readonly CsvReaderOptions Layout = new() { Separator = ',', HasHeader = true };

    /// <summary>Languages there are occupations in, by two-letter code.</summary>
    /// <exception cref="Refused"><c>occupations.folder-empty</c>.</exception>
    public IReadOnlyList<string> Languages()
    {
        var languages = Directory.GetFiles(path, "occupations_??.csv").Select(file => Path.GetFileNameWithoutExtension(file)[^2..].ToLowerInvariant()).Order(StringComparer.Ordinal).ToList();
        return languages.Count > 0 ? languages : throw new Refused("occupations.folder-empty");
    }

    /// <exception cref="Refused"><c>occupations.layout</c>.</exception>
    public IReadOnlyList<EscoLine> Occupations(string language) => Read($"occupations_{language}.csv", csv => new(
        Cell(csv, "conceptUri"),
        Cell(csv, "iscoGroup"),
        Cell(csv, "preferredLabel"),
        [.. Cell(csv, "altLabels").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)]));

    public IReadOnlyList<EscoLine> Groups(string language) => Read($"ISCOGroups_{language}.csv", csv => new(Cell(csv, "conceptUri"), Cell(csv, "code"), Cell(csv, "preferredLabel"), []));

    private List<EscoLine> Read(string name, Func<CsvReader, EscoLine> line)
    {
        var file = Path.Combine(path, name);
        var lines = new List<EscoLine>();
        if (!File.Exists(file))
        {
            return lines; // groups are published beside the occupations, and do without
        }

        using var csv = CsvReader.FromFile(file, Layout);
        try
        {
            while (csv.Read())
            {
                var read = line(csv);
                if (read.Uri.Length > 0 && read.Label.Length > 0)
                {
                    lines.Add(read);
                }
            }
        }
        catch (Exception e) when (e is CsvFormatException or KeyNotFoundException or ArgumentException)
        {
            throw new Refused("occupations.layout", name);
        }

        return lines;
    }

    private static string Cell(CsvReader csv, string column) => csv.GetString(column).Trim();
}

/// <param name="Uri">Address of the concept.</param>
/// <param name="Group">Code of the group.</param>
/// <param name="Label">Preferred name.</param>
/// <param name="Others">Other names.</param>
internal sealed record EscoLine(string Uri, string Group, string Label, IReadOnlyList<string> Others);
