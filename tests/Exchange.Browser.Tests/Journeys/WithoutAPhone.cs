using System.Globalization;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Browser.Tests.Journeys;

/// <summary>A person without e-mail and phone, from the card to the statement: a worker at a desk, a card, and the office computer.</summary>
[TestFixture(StoreKind.Sqlite, Category = "Sqlite")]
[TestFixture(StoreKind.PostgreSql, Category = "PostgreSql")]
public sealed class WithoutAPhone(StoreKind store) : BrowserTest(store)
{
    private const string Pin = "480173";

    [Test]
    [Category("P3")]
    [Category("P5")]
    [Category("P6")]
    public async Task a_whole_exchange_is_lived_through_a_worker()
    {
        var (rasa, jonas) = (await World.SocialWorker(), await World.Resident("Jonas"));
        var listing = await World.Puts(jonas);
        var desk = await WindowOfAsync(rasa, View.Wide);
        var (person, number, pin) = await MadeKnownAsync(desk);

        await desk.GoAsync(person);
        await desk.ClickAsync(desk.Page.Locator("main form[action$='/veikti'] button"));
        var agreement = await TakesForHerAsync(desk, listing);
        var neighbour = await WindowOfAsync(jonas);
        await SuggestsAsync(neighbour, agreement);
        await desk.GoAsync(agreement);
        await desk.Page.SelectOptionAsync("main #Consent", "InPerson");
        await desk.SubmitAsync("Man tinka");
        await ApprovedAsync(agreement);
        await desk.ClickAsync(desk.Page.Locator(".strip--acting form button"));

        App.Clock.Pass(TimeSpan.FromDays(2.5));
        var again = await WindowOfAsync(jonas);
        await again.GoAsync(agreement + "/valandos");
        await again.SubmitAsync();
        await ConfirmsAtTheOfficeAsync(number, pin, agreement);
    }

    private static async Task<(string Person, string Number, string Pin)> MadeKnownAsync(Window desk)
    {
        await desk.GoAsync("/zmones/naujas");
        await desk.FillAsync(("Form.FirstName", "Ona"), ("Form.LastName", "Kazlauskienė"));
        await desk.Page.CheckAsync("main [name='Form.Consent'][value=InPerson]");
        await desk.ShotAsync("be-telefono-1-naujas-zmogus");
        await desk.SubmitAsync("Sukurti narystę");
        var person = desk.Path.Replace("/kortele", "", StringComparison.Ordinal);
        await desk.GoAsync(person);
        Assert.That(await desk.TextAsync(), Does.Contain("Nėra"), "none is an answer (P7)");
        await desk.ShotAsync("be-telefono-2-zmogus");
        await desk.GoAsync(person + "/kortele");
        await desk.SubmitAsync();
        await desk.ShotAsync("be-telefono-3-kortele");
        return (person, await desk.Page.Locator(".paper__code").First.InnerTextAsync(), await desk.Page.Locator("#pin").InnerTextAsync());
    }

    private static async Task<string> TakesForHerAsync(Window desk, Guid listing)
    {
        await desk.GoAsync($"/skelbimai/{listing}");
        await desk.ClickAsync(desk.Page.Locator("main a.govuk-button[href^='/susitarimai/naujas']"));
        await desk.SubmitAsync("Sutinku");
        Assert.That(await desk.Page.Locator(".govuk-error-summary").CountAsync(), Is.EqualTo(1), "how she said yes is asked for this act (P3)");
        await desk.Page.SelectOptionAsync("main #Consent", "InPerson");
        await desk.ShotAsync("be-telefono-4-veikiate-uz");
        await desk.SubmitAsync("Sutinku");
        return desk.Path;
    }

    private async Task SuggestsAsync(Window neighbour, string agreement)
    {
        await neighbour.GoAsync(agreement + "/laikas");
        await neighbour.FillAsync(
            ("Form.Day", App.Clock.TodayInKaunas().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Form.Time", "17:30"), ("Form.Place", "Biblioteka"));
        await neighbour.SubmitAsync();
    }

    /// <summary>Her age is not known, so somebody else looks at it first.</summary>
    private async Task ApprovedAsync(string agreement)
    {
        var milda = await WindowOfAsync(await World.Coordinator(), View.Wide);
        await milda.GoAsync(agreement);
        await milda.ShotAsync("be-telefono-5-koordinatore-perziuri");
        await milda.SubmitAsync("Patvirtinti susitarimą");
    }

    private async Task ConfirmsAtTheOfficeAsync(string number, string pin, string agreement)
    {
        var office = await WindowAsync(View.Wide);
        await office.GoAsync("/prisijungti");
        await office.FillAsync(("Form.Name", number), ("Form.Secret", pin));
        await office.Page.CheckAsync("[name=NotMyPhone]");
        await office.SubmitAsync();
        await office.FillAsync(("Form.Pin", Pin), ("Form.PinAgain", Pin));
        await office.SubmitAsync();
        await office.GoAsync(agreement);
        await office.SubmitAsync();
        await office.GoAsync("/mano-valandos");
        await office.ShotAsync("be-telefono-6-mano-valandos");
        Assert.That(await office.TextAsync(), Does.Contain("1 valandą").And.Contain("Jonas"));
        await office.GoAsync("/mano-duomenys/uz-mane");
        await office.ShotAsync("be-telefono-7-kas-padaryta-uz-mane");
        Assert.That(await office.Page.Locator("main .journal li").CountAsync(), Is.GreaterThanOrEqualTo(3), await office.TextAsync());
        Assert.That(await App.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters)), Is.Zero);
    }
}
