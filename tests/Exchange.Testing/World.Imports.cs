using System.Net.Http.Headers;
using System.Text;
using Exchange.Api.Features.Imports;
using Exchange.Api.Pipeline;

namespace Exchange.Testing;

/// <summary>Tables of participants.</summary>
public static class ImportingWorld
{
    /// <summary>A worker sends a table over the API.</summary>
    /// <param name="worker">Who.</param>
    /// <param name="table">The file.</param>
    /// <param name="preview">Only look.</param>
    /// <param name="map">Columns set by hand, <c>header=field</c>.</param>
    public static async Task<HttpResponseMessage> SendsTable(this Member worker, byte[] table, bool preview = false, params string[] map)
    {
        var content = new ByteArrayContent(table) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        var query = string.Concat(map.Select(column => "&map=" + Uri.EscapeDataString(column)));
        return await (await worker.Api()).PostAsync($"/api/imports/participants?preview={preview}{query}", content);
    }

    /// <summary>A worker has laid a table on the desk and not imported it yet.</summary>
    public static Task<Guid> LaysTable(this World world, Member worker, string table) =>
        world.App.SendAsync(new StartImport { File = Encoding.UTF8.GetBytes(table), FileName = "dalyviai.csv" }, worker.Id, Who.SocialWorker);

    public static Task<HttpResponseMessage> SendsTable(this Member worker, string table, bool preview = false, params string[] map) =>
        worker.SendsTable(Encoding.UTF8.GetBytes(table), preview, map);
}
