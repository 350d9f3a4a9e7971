using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using MediatR;

namespace Exchange.Api.Features.OwnData;

/// <summary>The same to take along: a page to read and a table for each part, in one file (Q5).</summary>
[May(Who.SignedIn)]
public sealed record MyCopyFile : IRequest<byte[]>;

internal sealed class MyCopyFileHandler(CopyReader reader, Words words) : IRequestHandler<MyCopyFile, byte[]>
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public async Task<byte[]> Handle(MyCopyFile request, CancellationToken ct)
    {
        var copy = await reader.ReadAsync(ct);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await PutAsync(zip, words["Copy.file"] + ".html", Page(copy), ct);
            foreach (var section in copy.Sections)
            {
                await PutAsync(zip, section.Key + ".csv", TableFile.Of([section.Columns, .. section.Rows]), ct);
            }
        }

        return file.ToArray();
    }

    // The mark at the start tells a spreadsheet that the letters are not of its own code page.
    private static async Task PutAsync(ZipArchive zip, string name, string text, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync((byte[])[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)], ct);
    }

    private string Page(CopyOfMine copy)
    {
        var page = new StringBuilder($"<!doctype html><html lang=\"{System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\"><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\"><style>body{font:1.125rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid;padding:.5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style>")
            .Append(Html.Encode(words["Copy.title"]) is var title ? $"<title>{title}</title><h1>{title}</h1>" : "")
            .Append($"<p>{Html.Encode(copy.Name)}, {copy.At:yyyy-MM-dd HH:mm}</p>");
        foreach (var section in copy.Sections)
        {
            page.Append($"<h2>{Html.Encode(section.Title)}</h2><table><tr>{Cells("th", section.Columns)}</tr>");
            foreach (var row in section.Rows)
            {
                page.Append($"<tr>{Cells("td", row)}</tr>");
            }

            page.Append("</table>");
        }

        return page.Append("</html>").ToString();
    }

    private static string Cells(string tag, IEnumerable<string> cells) => string.Concat(cells.Select(cell => $"<{tag}>{Html.Encode(cell)}</{tag}>"));
}
