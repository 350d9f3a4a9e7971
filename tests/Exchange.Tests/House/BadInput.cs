using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Api.Data;

namespace Exchange.Tests.House;

/// <summary>
/// Every route of the API that takes words is sent what no form sends: one value after the other is put out of shape, as whoever reaches the record. The
/// routes and their shapes are read from the served document, so that a new one cannot be forgotten.
/// </summary>
public sealed partial class BadInput(StoreKind store) : HouseTest(store)
{
    private const int Parts = 4;

    private static readonly string Long = JsonSerializer.Serialize(new string('ą', 20_000));

    private static readonly string[] Bodies = ["", "null", "[]", "5", "{", "{\"a\":", "\u0000", "{\"\\u0000\":1}", new string('[', 5_000)];

    private static readonly string[] Types = ["application/json; charset=xx", "application/json; charset=utf-7", "application/json; charset=\"\"", "application/problem+json; charset=utf-16", "multipart/form-data; boundary=cut", "text/plain"];

    private static readonly string[] Anything = ["null", "{}", "[]", "\"\"", "\"\\u0000\"", "-1", "1e400", "true"];

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["string"] = ["\"a\\u0000b\"", "\"\\ud800\"", "\"\\u202e\\u200b\"", "\"   \"", Long],
        ["integer"] = ["-2147483648", "2147483647", "2147483648", "1.5", "\"5\"", "99999999999999999999"],
        ["number"] = ["-1e30", "1e30", "1e400"],
        ["boolean"] = ["\"taip\"", "0"],
        ["array"] = ["[null]", "[{}]", $"[{string.Join(',', Enumerable.Repeat("\"\\u0000\"", 3_000))}]"],
        ["object"] = ["{\"\\u0000\":\"\\u0000\"}", "[[]]"],
        ["uuid"] = ["\"00000000-0000-0000-0000-000000000000\"", "\"nera\""],
        ["date"] = ["\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\""],
        ["date-time"] = ["\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59+14:00\""],
        ["time"] = ["\"24:00:00\"", "\"00:00:00\"", "\"23:59:59.9999999\""],
        ["enum"] = ["\"nera-tokio\"", "99", "-1"],
    };

    private static readonly string[] Queries = ["%00", "%ed%a0%80", "-1", "2147483647", "99999999999999999999", "0001-01-01", "9999-12-31", "a%27%22%25_%5C", new('9', 3_000)];

    // They would end the sessions or the people of the scene; their own tests try them.
    private static readonly string[] Endings = ["/api/me/leaving", "/api/demo/", "/api/setup/"];

    private JsonElement document;

    [Test]
    public async Task is_refused_with_a_code_and_breaks_nothing([Range(0, Parts - 1)] int part)
    {
        using var visitor = App.NewClient();
        document = JsonDocument.Parse(await visitor.GetStringAsync("/swagger/v1/swagger.json")).RootElement;
        var scene = await AccessScene.MakeAsync(World);
        var callers = new Dictionary<string, HttpClient>();
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var row in AccessTable.Rows.Where((row, i) => i % Parts == part && !Array.Exists(Endings, end => row.Path.StartsWith(end, StringComparison.Ordinal)) && !row.Who.Contains("nobody")))
        {
            var operation = document.GetProperty("paths").GetProperty(Constraint().Replace(row.Path, "{$1}")).GetProperty(row.Method.ToLowerInvariant());
            var (caller, record) = await CallerAsync(row, scene, callers);
            foreach (var (query, body, type, what) in Tries(row, operation))
            {
                tried++;
                using var request = new HttpRequestMessage(new(row.Method), Parameter().Replace(row.Path, record) + query);
                request.Headers.IfMatch.Add(new("\"99\""));
                if (body is not null)
                {
                    request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
                }

                using var answer = await caller.SendAsync(request);
                if ((int)answer.StatusCode >= 400 && !await IsClearAsync(answer))
                {
                    wrong.Add($"{row} {what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                }
            }
        }

        Assert.That(wrong, Is.Empty, App.Faults.ToString());
        Assert.That(tried, Is.GreaterThan(100));
    }

    // Below 500, and a problem with a code that stays the same.
    private static async Task<bool> IsClearAsync(HttpResponseMessage answer) => (int)answer.StatusCode < 500
        && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
        && JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.TryGetProperty("code", out var code) && code.GetString() is { Length: > 0 };

    private async Task<(HttpClient Caller, string Record)> CallerAsync(AccessRow row, AccessScene scene, Dictionary<string, HttpClient> callers)
    {
        var cell = row.Cells.FirstOrDefault(cell => cell.Who.Contains("owner")) ?? row.Cells.FirstOrDefault();
        var role = cell is null || cell.Who.Contains("anyone") ? row.Who[0] : cell.Who[0];
        role = role is "anyone" or "signed-in" ? "resident" : role;
        var who = role == "owner" ? cell!.Record : role;
        if (!callers.TryGetValue(who, out var caller))
        {
            callers[who] = caller = role == "owner" ? await scene.Records[cell!.Record].Owner!.Api() : await AccessScene.StrangerAsync(World, role);
        }

        return (caller, cell is null ? $"{Guid.NewGuid()}" : scene.Records[cell.Record].InPath);
    }

    private IEnumerable<(string Query, string? Body, string Type, string What)> Tries(AccessRow row, JsonElement operation)
    {
        var queries = !operation.TryGetProperty("parameters", out var parameters) ? [] : parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!);
        var content = operation.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().First() : default(JsonProperty?);
        var type = content?.Name ?? "";
        var schema = content is { } found && type.EndsWith("json", StringComparison.Ordinal) ? Resolved(found.Value.GetProperty("schema")) : default;
        var said = AccessScene.Said(App, row.Path);
        var properties = schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var known) ? known.EnumerateObject().ToList() : [];
        string Shaped(string? bent, string? value) => $"{{{string.Join(',', properties.Select(one => one.Name == bent ? $"\"{one.Name}\":{value}" : said.TryGetValue(one.Name, out var usual) ? $"\"{one.Name}\":{JsonSerializer.Serialize(usual)}" : null).OfType<string>())}}}";

        foreach (var name in queries)
        {
            foreach (var value in Queries)
            {
                yield return ($"?{name}={value}", content is null ? null : Shaped(null, null), type, $"{name}={value[..Math.Min(30, value.Length)]}");
            }
        }

        if (content is null)
        {
            yield break;
        }

        foreach (var whole in Bodies)
        {
            yield return ("", whole, type, $"body {whole[..Math.Min(10, whole.Length)]}");
        }

        foreach (var other in properties.Count == 0 ? [] : Types)
        {
            yield return ("", Shaped(null, null), other, other);
        }

        foreach (var property in properties)
        {
            foreach (var value in Values[Kind(Resolved(property.Value))].Concat(Anything))
            {
                yield return ("", Shaped(property.Name, value), type, $"{property.Name}: {value[..Math.Min(30, value.Length)]}");
            }
        }
    }

    private JsonElement Resolved(JsonElement schema)
    {
        foreach (var way in new[] { "allOf", "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(way, out var several))
            {
                schema = several.EnumerateArray().First(one => !one.TryGetProperty("type", out var type) || type.ToString() != "null");
            }
        }

        return schema.TryGetProperty("$ref", out var pointer) ? document.GetProperty("components").GetProperty("schemas").GetProperty(pointer.GetString()!.Split('/')[^1]) : schema;
    }

    private static string Kind(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out _))
        {
            return "enum";
        }

        var type = !schema.TryGetProperty("type", out var said) ? "object" : said.ValueKind == JsonValueKind.Array ? said.EnumerateArray().Select(one => one.GetString()!).First(one => one != "null") : said.GetString()!;
        return type == "string" && schema.TryGetProperty("format", out var format) && Values.ContainsKey(format.GetString()!) ? format.GetString()! : type;
    }

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
