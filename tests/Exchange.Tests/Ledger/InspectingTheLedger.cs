using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Ledger;

[Category("G4")]
public sealed class InspectingTheLedger(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task finds_an_honest_ledger_well_and_seals_the_days_that_ended()
    {
        await TwoDaysOfHelpAsync();
        var milda = await World.Coordinator();
        Assert.That((await milda.Goes("/koordinavimas/valandos")).Shows("Dar netikrinta"));

        var browser = await milda.Browser();
        await browser.GoAsync("/koordinavimas/valandos");
        var page = await browser.SubmitAsync();

        Assert.That(page.Shows("Viskas gerai"), page.ToString());
        var health = await (await milda.Api()).GetFromJsonAsync<JsonElement>("/api/ledger/inspection");
        Assert.That(health.GetProperty("postings").GetInt32(), Is.EqualTo(2));
        Assert.That(health.GetProperty("sealedDays").GetInt32(), Is.EqualTo(1), "today is not over");
    }

    [TestCase("UPDATE \"Entries\" SET \"Quarters\" = 3 * \"Quarters\"", TestName = "turns red when hours are multiplied on both sides")]
    [TestCase("UPDATE \"Entries\" SET \"Quarters\" = 40 WHERE \"Quarters\" > 0", TestName = "turns red when hours come from nowhere")]
    [TestCase("UPDATE \"Postings\" SET \"Reason\" = 'dovana'", TestName = "turns red when a reason is written in later")]
    public async Task turns_red(string tampering)
    {
        await TwoDaysOfHelpAsync();
        await App.SendAsync(new InspectLedger());
        await TamperAsync(tampering);
        Clock.Pass(TimeSpan.FromMinutes(1));

        await App.SendAsync(new InspectLedger());

        var milda = await World.Coordinator();
        var page = await milda.Goes("/koordinavimas/valandos");
        Assert.That(page.Document.QuerySelector(".message--alarm"), Is.Not.Null, page.ToString());
        Assert.That(page.Shows("Užfiksuota diena pakeista"), page.ToString());
        Assert.That((await milda.Goes("/koordinavimas")).Shows("Rast"));
    }

    [Test]
    public async Task is_due_once_a_night()
    {
        Clock.Pass(TimeSpan.FromHours(20)); // 6 o'clock in Kaunas
        Assert.That(await World.Due(nameof(LedgerClock)), Is.Not.Empty);
        await App.SendAsync(new InspectLedger());
        Assert.That(await World.Due(nameof(LedgerClock)), Is.Empty);

        Clock.Pass(TimeSpan.FromHours(20)); // 2 o'clock
        Assert.That(await World.Due(nameof(LedgerClock)), Is.Empty);
        Clock.Pass(TimeSpan.FromHours(1));
        Assert.That(await World.Due(nameof(LedgerClock)), Is.Not.Empty);
    }

    [Test]
    [Category("Security.S1")]
    public async Task is_for_the_staff()
    {
        var ona = await World.Resident();
        await Expect.RefusedAsync(await (await ona.Api()).PostAsync("/api/ledger/inspection", null), HttpStatusCode.Forbidden, "access.denied");
    }

    private async Task TwoDaysOfHelpAsync()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"));
        await World.Completed(ona, jonas);
        Clock.Pass(TimeSpan.FromDays(1));
        await World.Completed(jonas, ona, 90);
    }

    // Somebody who owns the database file can lift its guards.
    private Task<int> TamperAsync(string statement) => App.LookAsync(async db =>
    {
        string[] lifts = Store == StoreKind.Sqlite
            ? ["DROP TRIGGER \"LedgerEntriesNoUPDATE\"", "DROP TRIGGER \"LedgerPostingsNoUPDATE\""]
            : ["ALTER TABLE \"Entries\" DISABLE TRIGGER ALL", "ALTER TABLE \"Postings\" DISABLE TRIGGER ALL"];
        foreach (var lift in lifts)
        {
            await db.Database.ExecuteSqlRawAsync(lift);
        }

        return await db.Database.ExecuteSqlRawAsync(statement);
    });
}
