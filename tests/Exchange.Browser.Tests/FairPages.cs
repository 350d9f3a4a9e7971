using Deque.AxeCore.Playwright;
using Exchange.Api.Data;
using Microsoft.Playwright;

namespace Exchange.Browser.Tests;

/// <summary>The pages of employers and fairs in a real browser: no sideways scroll at 320 px, nothing for axe to say, and the code on the badge reads back.</summary>
public sealed class FairPages
{
    // Set to a folder to keep pictures of every page at 360 and 1280 px.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

    private readonly List<string> wrong = [];
    private App app = null!;
    private World world = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        app = await App.StartAsync(StoreKind.Sqlite, listen: true);
        world = new World(app);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path(), Args = Chromium.Flags });
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        world.Dispose();
        await app.DisposeAsync();
    }

    [Test]
    public async Task serve_everybody_who_meets_at_a_fair()
    {
        var fair = await world.Fair();
        var petras = await world.Employer();
        var job = await world.Opens(petras, EmployersOfTheWorld.Job());
        await world.Opens(petras, EmployersOfTheWorld.Job("Baldų surinkėjas") with { PayFrom = 8.5m, PayTo = null, PayPer = Domain.Employers.PayPer.Hour, TrainingGiven = false });
        await world.Crowd(fair, 6);
        await world.TakesStand(petras, fair, job);
        await world.WaitingEmployer("Kepykla", "Jurga");
        var ona = await world.Candidate(fair, "Ona", FairsOfTheWorld.CooksInTheMorning);

        await using var guest = await ContextAsync(null);
        await LookAsync(guest, "/muges", "muges");
        await LookAsync(guest, $"/muges/{fair}", "muge");
        await LookAsync(guest, "/darbai", "darbai");
        await LookAsync(guest, "/darbai?zodis=nieko", "darbai-nieko");
        var page = await LookAsync(guest, $"/darbai/{job}", "darbas");
        Assert.That(await page.Locator("script[type='application/ld+json']").TextContentAsync(), Does.Contain("\"JobPosting\""));
        await LookAsync(guest, "/imone/registracija", "imone-registracija");

        await using var resident = await ContextAsync(ona);
        page = await LookAsync(resident, $"/muges/{fair}/bilietas", "bilietas");
        var box = await page.Locator(".qr svg").ScreenshotAsync();
        Assert.That(await QrReader.ReadAsync(box), Does.Match($"^{app.Address}/muges/atvykimas/[0-9a-f]{{32}}$"));
        var rasa = await world.Resident("Rasa");
        await using var other = await ContextAsync(rasa);
        page = await LookAsync(other, $"/muges/{fair}/registracija", "registracija");
        Assert.That(await page.Locator("input[type=checkbox]").IsCheckedAsync(), Is.False, "nothing is ticked beforehand");

        await using var employer = await ContextAsync(petras);
        await LookAsync(employer, "/imone", "imone");
        await LookAsync(employer, "/imone/keisti", "imone-keisti");
        await LookAsync(employer, "/imone/darbai/naujas", "darbas-naujas");
        await LookAsync(employer, $"/imone/darbai/{job}", "darbas-savas");
        await LookAsync(employer, $"/imone/darbai/{job}/keisti", "darbas-keisti");
        await LookAsync(employer, $"/muges/{fair}/stendas", "stendas");
        await LookAsync(employer, $"/muges/{fair}/kandidatai", "kandidatai");
        await LookAsync(employer, $"/muges/{fair}/kandidatai?igudis=sewing", "kandidatai-per-mazai");

        await using var coordinator = await ContextAsync(await world.Coordinator());
        await LookAsync(coordinator, "/koordinavimas/imones", "koordinavimas-imones");
        await LookAsync(coordinator, "/koordinavimas/muges", "koordinavimas-muges");
        await LookAsync(coordinator, "/koordinavimas/muges/nauja", "muge-nauja");
        await LookAsync(coordinator, $"/koordinavimas/muges/{fair}", "muge-tvarkyti");
        await LookAsync(coordinator, $"/koordinavimas/muges/{fair}/dalyviai", "dalyviai");
        Assert.That(wrong, Is.Empty);
    }

    private async Task<IBrowserContext> ContextAsync(Member? member)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = app.Address, Locale = "lt-LT" });
        if (member is not null)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync("/prisijungti");
            await page.FillAsync("[name='Form.Name']", member.Contact);
            await page.FillAsync("[name='Form.Secret']", World.Password);
            await page.ClickAsync("main form button");
            await page.CloseAsync();
        }

        return context;
    }

    // Every page is looked at before anything is said, so one run tells all there is to mend.
    private async Task<IPage> LookAsync(IBrowserContext context, string path, string name)
    {
        foreach (var old in context.Pages.ToArray())
        {
            await old.CloseAsync();
        }

        var page = await context.NewPageAsync();
        var said = new System.Collections.Concurrent.ConcurrentQueue<string>();
        page.Console += (_, message) => said.Enqueue($"{message.Text} {message.Location}");
        await page.SetViewportSizeAsync(320, 800);
        var answer = await page.GotoAsync(path);
        Expect(answer!.Status == 200, $"{path}: {answer.Status}");
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Expect(wide <= 320, $"{path} is {wide} px wide");
        var axe = await page.RunAxe();
        wrong.AddRange(axe.Violations.Select(v => $"{path}: {v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
        wrong.AddRange(said.ToArray().Select(line => $"{path}: {line}"));
        foreach (var width in Pictures is null ? [] : new[] { 360, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures!, $"{name}-{width}.png"), FullPage = true });
        }

        return page;
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            wrong.Add(otherwise);
        }
    }
}
