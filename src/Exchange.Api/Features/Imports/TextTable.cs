using System.Text;
using CsvHelper;
using Exchange.Api.Pipeline;
using Exchange.Domain.Language;

namespace Exchange.Api.Features.Imports;

/// <summary>A table as text: the encoding and the separator are recognised, and what nobody can see is taken out.</summary>
internal sealed record TextTable(IReadOnlyList<string> Headers, IReadOnlyList<TextRow> Rows, string WrittenIn, char Separator)
{
    public const int LargestFile = 2 * 1024 * 1024;
    public const int MostRows = 2_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="Invalid">The file is empty, too large or no table.</exception>
    public static TextTable Read(byte[] file)
    {
        var (text, encoding) = file.Length > LargestFile ? throw new Invalid("File", "Imports.file-large", LargestFile / 1024 / 1024) : Decode(file);
        var separator = SeparatorOf(text);
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false, // it may come after empty lines
            SkipEmptyLines = false, // a spreadsheet counts them
            IncludeValuesInExceptions = false,
        });
        var rows = new List<TextRow>();
        string[] headers = [];
        for (var number = 1; ReadOn(csv); number++)
        {
            var cells = csv.Current.ToArray().Select(CleanText.CleanLines).ToArray();
            if (cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            if (headers.Length == 0)
            {
                headers = [.. cells.Select((cell, i) => cell.Length > 0 ? CleanText.Clean(cell) : $"#{i + 1}")];
            }
            else
            {
                rows.Add(new(number, cells));
            }
        }

        return headers.Length == 0 || rows.Count == 0 ? throw new Invalid("File", "Imports.file-empty")
            : rows.Count > MostRows ? throw new Invalid("File", "Imports.file-long", MostRows)
            : new(headers, rows, encoding, separator);
    }

    private static bool ReadOn(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw new Invalid("File", "Imports.file-unreadable");
        }
    }

    private static (string Text, string Encoding) Decode(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..])
        {
            return (Encoding.Unicode.GetString(file, 2, file.Length - 2), "UTF-16");
        }

        try
        {
            return (Strict.GetString(file), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            // What spreadsheets on Lithuanian computers save when nobody asks for anything else.
            return (CodePagesEncodingProvider.Instance.GetEncoding(1257)!.GetString(file), "Windows-1257");
        }
    }

    // The separator is the one that parts the first line, outside quotation marks, into most columns.
    private static char SeparatorOf(string text)
    {
        var counts = new Dictionary<char, int> { [';'] = 0, [','] = 0, ['\t'] = 0 };
        var quoted = false;
        foreach (var character in text.AsSpan().TrimStart("\r\n\uFEFF"))
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && character is '\r' or '\n')
            {
                break;
            }
            else if (!quoted && counts.TryGetValue(character, out var count))
            {
                counts[character] = count + 1;
            }
        }

        return counts.MaxBy(count => count.Value).Key;
    }
}

/// <param name="Number">Row as a spreadsheet counts it, from 1.</param>
/// <param name="Cells">Cells, cleaned; may be fewer than the headers.</param>
internal sealed record TextRow(int Number, IReadOnlyList<string> Cells);
