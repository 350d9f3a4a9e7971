using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Web;

[Category("Security.S5")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EveryAnswer
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types birza";

    [Test]
    public async Task carries_the_whole_policy()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var client = app.NewClient();
        var everything = app.Everything();
        Assert.That(everything, Has.Count.GreaterThan(100));

        foreach (var (method, address) in everything)
        {
            using var answer = await client.SendAsync(new(new(method), address));
            Check(answer, $"{method} {address} {(int)answer.StatusCode}");
        }

        using var nowhere = await client.GetAsync("/nera-tokio-puslapio");
        Assert.That(nowhere.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Check(nowhere, "a page that is not there");
    }

    [Test]
    public async Task carries_it_also_when_something_broke_and_the_page_still_speaks()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var client = app.NewClient();
        await app.LookAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "Communities" """));

        using var page = await client.GetAsync("/pagalba");
        using var program = await client.GetAsync("/api/community");

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("Bandykite dar kart"));
        Check(page, "page");
        Assert.That(program.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(program.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        Check(program, "program");
    }

    [TestCase("lt", "Įvyko klaida. Bandykite dar kartą.")]
    [TestCase("en", "Something went wrong. Try again.")]
    public async Task says_in_the_language_of_the_reader_that_something_broke(string language, string sentence)
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var client = app.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await app.LookAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "Communities" """));

        using var program = await client.GetAsync("/api/community");

        Assert.That((await program.Content.ReadFromJsonAsync<JsonObject>())!["title"]!.GetValue<string>(), Is.EqualTo(sentence));
    }

    [Test]
    public async Task is_looser_only_for_the_page_of_the_api_document()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var client = app.NewClient();

        using var swagger = await client.GetAsync("/swagger/index.html");
        using var like = await client.GetAsync("/swagger-like");

        Assert.That(swagger.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Header(swagger, "Content-Security-Policy"), Does.StartWith("default-src 'none';").And.Contain("'unsafe-inline'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe-eval"));
        Assert.That(Header(like, "Content-Security-Policy"), Is.EqualTo(Policy));
    }

    [Test]
    public async Task names_no_server_and_asks_for_https_once_it_has_it()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite, listen: true);
        using var client = new HttpClient();
        using var overWire = await client.GetAsync(new Uri(app.Address + "/pagalba"));
        Assert.That(overWire.Headers.Contains("Server"), Is.False);
        Assert.That(overWire.Headers.Contains("X-Powered-By"), Is.False);
        Assert.That(Header(overWire, "Strict-Transport-Security"), Is.Empty);

        await using var inMemory = await App.StartAsync(StoreKind.Sqlite);
        using var secure = inMemory.NewClient();
        using var overHttps = await secure.GetAsync(new Uri("https://localhost/pagalba"));
        Assert.That(Header(overHttps, "Strict-Transport-Security"), Is.EqualTo("max-age=31536000"));
    }

    [TestCase("http://localhost")]
    [TestCase("https://localhost")]
    public async Task keeps_its_cookies_from_scripts_and_other_sites(string origin)
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var world = new World(app);
        using var browser = new PlainBrowser(app, origin);
        await browser.GoAsync("/pagalba?kalba=en");
        await browser.SignInAsync(await world.Resident());
        await browser.GoAsync("/mano-duomenys/keisti");
        await browser.PostAsync("/mano-duomenys/keisti", browser.Token, ("Form.FirstName", "Ona"), ("Form.LastName", "Petrauskaite"), ("Form.Phone", "+370 600 12345"), ("Form.Language", "lt"));

        var names = browser.CookiesSet.Select(line => line.Split('=')[0]).Distinct().ToList();
        Assert.That(names, Is.SupersetOf(new[] { "birza", "birza-forma", ".AspNetCore.Culture", ".AspNetCore.Mvc.CookieTempDataProvider" }));
        foreach (var line in browser.CookiesSet)
        {
            Assert.That(line, Does.Contain("httponly").IgnoreCase, line);
            Assert.That(line, Does.Match("(?i)samesite=(lax|strict)"), line);
            Assert.That(line.Contains("secure", StringComparison.OrdinalIgnoreCase), Is.EqualTo(origin.StartsWith("https", StringComparison.Ordinal)), line);
        }
    }

    private static void Check(HttpResponseMessage answer, string what)
    {
        Assert.That(Header(answer, "Content-Security-Policy"), Is.EqualTo(what.Contains(" /swagger/", StringComparison.Ordinal) ? Header(answer, "Content-Security-Policy") : Policy), what);
        Assert.That(Header(answer, "X-Content-Type-Options"), Is.EqualTo("nosniff"), what);
        Assert.That(Header(answer, "Referrer-Policy"), Is.EqualTo("same-origin"), what);
        Assert.That(Header(answer, "Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"), what);
        Assert.That(Header(answer, "Permissions-Policy"), Is.EqualTo("camera=(), geolocation=(), microphone=()"), what);
        Assert.That(Header(answer, "Server"), Is.Empty, what);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
