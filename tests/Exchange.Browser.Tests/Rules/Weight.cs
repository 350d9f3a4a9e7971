using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Exchange.Browser.Tests.Rules;

/// <summary>Bytes on the wire at a first visit: files are served compressed in advance, so the best compression counts (B1–B5).</summary>
internal static class Weight
{
    private const int Kilobyte = 1024;
    private static readonly ConcurrentDictionary<string, int> Known = new(StringComparer.Ordinal);

    public static async Task<string[]> BrokenAsync(IPage page, string html)
    {
        var broken = new List<string>();
        var addresses = await page.EvaluateAsync<string[]>("() => [...new Set(performance.getEntriesByType('resource').map(entry => entry.name.split('#')[0]))]");
        var parts = new List<(string Address, int Bytes)> { ("page", Brotli(Encoding.UTF8.GetBytes(html))) };
        foreach (var address in addresses)
        {
            parts.Add((address, await BytesAsync(page, address)));
        }

        void AtMost(string rule, string what, int bytes, int limit)
        {
            if (bytes > limit)
            {
                broken.Add($"{rule}: {what} {bytes} bytes, at most {limit}");
            }
        }

        AtMost("B2", "HTML", parts[0].Bytes, 14 * Kilobyte);
        AtMost("B3", "CSS", parts.Where(part => part.Address.Contains(".css", StringComparison.Ordinal)).Sum(part => part.Bytes), 12 * Kilobyte);
        AtMost("B4", "JS", parts.Where(part => part.Address.Contains(".js", StringComparison.Ordinal)).Sum(part => part.Bytes), 12 * Kilobyte);
        AtMost("B1", "the whole page", parts.Sum(part => part.Bytes), 60 * Kilobyte);
        if (parts.Count > 8)
        {
            broken.Add($"B1: {parts.Count} requests, at most 8: {string.Join(' ', addresses)}");
        }

        if (addresses.Any(address => address.Contains(".woff", StringComparison.Ordinal)))
        {
            broken.Add("B5: a font");
        }

        await TestContext.Out.WriteLineAsync(string.Join(", ", parts.Select(part => $"{part.Address.Split('/')[^1]} {part.Bytes}")));
        return [.. broken];
    }

    private static async Task<int> BytesAsync(IPage page, string address)
    {
        var path = new Uri(address).AbsolutePath;
        if (!Known.TryGetValue(path, out var bytes))
        {
            Known[path] = bytes = Brotli(await (await page.Context.APIRequest.GetAsync(address)).BodyAsync());
        }

        return bytes;
    }

    private static int Brotli(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return (int)packed.Length;
    }
}
