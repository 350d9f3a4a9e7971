using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.House;

/// <summary>
/// S1: every route of the API × every role × own and other's record. The table is kept by hand in <c>AccessMatrix.txt</c>, apart from
/// the code it checks; a route that is not in it fails.
/// </summary>
[Category("Security.S1")]
public sealed partial class AccessMatrix(StoreKind store) : HouseTest(store)
{
    private static readonly string[] Roles = ["visitor", "resident", "worker", "employer", "coordinator", "administrator"];

    private string told = "";

    [Test]
    public void knows_every_route_and_of_each_record_who_reaches_it()
    {
        Assert.That(Routes(), Is.EquivalentTo(AccessTable.Rows.Select(row => row.Key)));
        Assert.That(AccessTable.Rows.Where(row => row.NamesRecord != (row.Reach is not null)).Select(row => row.Key), Is.Empty, "A third cell, and only for a path that names something.");
        string[] callers = ["anyone", "signed-in", "nobody", .. Roles];
        Assert.That(AccessTable.Rows.SelectMany(row => row.Who).Except(callers), Is.Empty, "Words for who may call.");
        Assert.That(AccessTable.Cells().SelectMany(pair => pair.Cell.Who).Except(["owner", "refused", .. callers]), Is.Empty, "Words for who reaches.");
        Assert.That(
            AccessTable.Cells().Where(pair => pair.Cell.Who.Intersect(Roles).Any(role => !pair.Row.IsOpenTo(role))).Select(pair => pair.Row.Key),
            Is.Empty, "Whoever reaches a record may call the route.");
    }

    [TestCaseSource(nameof(Roles))]
    public async Task opens_to_a_role_what_the_table_says_and_tells_nothing_of_another_s_record(string role)
    {
        var scene = await AccessScene.MakeAsync(World);
        var caller = await AccessScene.StrangerAsync(World, role);
        var ofNothing = new Dictionary<AccessRow, Answer>();

        await WalkAsync(AccessTable.Rows, async row =>
        {
            var answer = ofNothing[row] = await AskAsync(caller, row, Unknown(row));
            return !row.IsOpenTo(role) ? answer.IsClosedTo(role)
                : row.NamesRecord || row.IsOfDemo ? answer.Status == HttpStatusCode.NotFound && answer.SaysNothing
                : answer.IsAnswered && (answer.IsDone || !row.Reads);
        });

        var before = await EverythingAsync();
        await WalkAsync(AccessTable.Cells().Where(pair => !pair.Cell.IsReachedBy(role)), async pair =>
        {
            var answer = await AskAsync(caller, pair.Row, scene.Records[pair.Cell.Record].InPath);
            return pair.Row.IsOpenTo(role) && pair.Cell.Who.Contains("refused")
                ? answer.Status == HttpStatusCode.Conflict && answer.SaysNothing
                : answer == ofNothing[pair.Row];
        });
        Assert.That(await EverythingAsync(), Is.EqualTo(before), "What a stranger tried has changed something.");
    }

    [TestCaseSource(nameof(Roles))]
    [TestCase("owner")]
    public async Task answers_whoever_reaches_a_record(string role)
    {
        var scene = await AccessScene.MakeAsync(World);
        var stranger = role == "owner" ? null : await AccessScene.StrangerAsync(World, role);

        // First what only reads, last what takes away: the records are still there when they are asked for.
        await WalkAsync(AccessTable.Cells().Where(pair => pair.Cell.IsReachedBy(role)).OrderBy(pair => pair.Row.Reads ? 0 : pair.Row.Method == "DELETE" ? 2 : 1), async pair =>
        {
            var (path, owner) = scene.Records[pair.Cell.Record];
            var answer = await AskAsync(stranger ?? await owner!.Api(), pair.Row, path);
            return pair.Row.Reads ? answer.Status == HttpStatusCode.OK && !answer.SaysNothing
                : answer.IsDone || answer.Status is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed;
        });
    }

    [Test]
    public async Task is_never_driven_by_the_cookie_of_a_browser()
    {
        using var browser = await (await World.Administrator()).Browser();

        await WalkAsync(AccessTable.Rows.Where(row => !row.IsOpenTo("visitor")), async row =>
            (await browser.SendAsync(Request(row, Unknown(row)))).Status == HttpStatusCode.Unauthorized);
    }

    private async Task WalkAsync<T>(IEnumerable<T> steps, Func<T, Task<bool>> isRight)
    {
        var wrong = new List<string>();
        foreach (var step in steps)
        {
            if (!await isRight(step))
            {
                wrong.Add($"{step} {told}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    private async Task<Answer> AskAsync(HttpClient caller, AccessRow row, string record)
    {
        using var request = Request(row, record);
        using var answer = await caller.SendAsync(request);
        var said = new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.ETag?.Tag, await answer.Content.ReadAsStringAsync());
        told = $"→ {said}";
        return said;
    }

    private HttpRequestMessage Request(AccessRow row, string record)
    {
        var path = Parameter().Replace(row.Path, record) + (row.Path.EndsWith("/protection", StringComparison.Ordinal) ? "?on=true" : "");
        var request = new HttpRequestMessage(new(row.Method), new Uri(new("http://localhost"), path));
        request.Headers.IfMatch.Add(new("\"99\""));
        if (row.Method is "POST" or "PUT")
        {
            request.Content = row.Path.StartsWith("/api/imports/", StringComparison.Ordinal)
                ? new StringContent("vardas\nOna", new MediaTypeHeaderValue("text/csv"))
                : JsonContent.Create(AccessScene.Said(App, row.Path));
        }

        return request;
    }

    private static string Unknown(AccessRow row) => row.Path.Contains(":int}", StringComparison.Ordinal) ? "1" : Guid.NewGuid().ToString(row.Path.Contains("token", StringComparison.Ordinal) ? "N" : "D");

    private IEnumerable<string> Routes() =>
        from endpoint in App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where pattern.StartsWith("/api/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select $"{method} {pattern}";

    /// <summary>Every row of every table, in words.</summary>
    private Task<string[]> EverythingAsync() => App.LookAsync(async db =>
    {
        var all = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var values = new object[rows.FieldCount];
                rows.GetValues(values);
                all.Add($"{table}: {JsonSerializer.Serialize(values.Select(value => value is DBNull ? null : value))}");
            }
        }

        return all.Order(StringComparer.Ordinal).ToArray();
    });

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    /// <summary>What a caller was told.</summary>
    private sealed record Answer(HttpStatusCode Status, string? Type, string? Tag, string Text)
    {
        private static readonly string[] Allowed = ["type", "title", "status", "code"];

        public bool IsDone => (int)Status is >= 200 and < 300;

        /// <summary>Neither turned away nor broken.</summary>
        public bool IsAnswered => IsDone || (int)Status is >= 400 and < 500 and not 401 and not 403 and not 404 and not 429;

        /// <summary>The refusal alone, without a word of any record.</summary>
        public bool SaysNothing => Type == "application/problem+json" && Tag is null && JsonDocument.Parse(Text).RootElement.EnumerateObject().All(property => Allowed.Contains(property.Name));

        public bool IsClosedTo(string role) => Status == (role == "visitor" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden) && SaysNothing;
    }
}
