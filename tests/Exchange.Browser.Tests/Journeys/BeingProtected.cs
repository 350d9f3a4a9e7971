using System.Globalization;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Browser.Tests.Journeys;

/// <summary>What keeps people safe, on a screen: somebody of fifteen, a report of feeling unsafe, an hour that was booked wrongly.</summary>
[TestFixture(StoreKind.Sqlite, Category = "Sqlite")]
[TestFixture(StoreKind.PostgreSql, Category = "PostgreSql")]
public sealed class BeingProtected(StoreKind store) : BrowserTest(store)
{
    [Test]
    [Category("S2")]
    [Category("S5")]
    public async Task somebody_of_fifteen_helps_once_a_guardian_and_a_worker_agreed()
    {
        var (ona, rasa, lukas) = (await World.Resident(), await World.SocialWorker(), await World.Resident("Lukas", born: App.Clock.TodayInKaunas().AddYears(-15)));
        await World.IsAccompaniedBy(lukas, rasa);
        var (phone, desk) = (await WindowOfAsync(lukas), await WindowOfAsync(rasa, View.Wide));
        var need = await World.Puts(ona, Domain.Listings.ListingKind.Need, title: "Sutvarkyti dviratį");
        await TakesAsync(phone, need);
        await phone.ShotAsync("nepilnametis-0-reikia-globejo");
        Assert.That(await phone.Page.Locator("body").InnerTextAsync(), Does.Contain("globėj"));

        await desk.GoAsync($"/zmones/{lukas.Id}/globejas");
        await desk.FillAsync(("Form.Guardian", "Eglė Kazlauskienė"));
        await desk.Page.CheckAsync("main [name='Form.Consent'][value=SignedSlip]");
        await desk.ShotAsync("nepilnametis-1-globejo-sutikimas");
        await desk.SubmitAsync();
        await TakesAsync(phone, need);
        var agreement = phone.Path;
        await SuggestsAsync(phone, agreement);
        var neighbour = await WindowOfAsync(ona);
        await neighbour.GoAsync(agreement);
        await neighbour.SubmitAsync("Man tinka");
        Assert.That(await neighbour.TextAsync(), Does.Contain("Susitarimą peržiūri darbuotojas").And.Not.Contain("18 metų"), "adults cannot see age (S4)");
        await neighbour.ShotAsync("nepilnametis-2-laukia-darbuotojo");

        await desk.GoAsync("/budejimas");
        await desk.ShotAsync("nepilnametis-3-budejimas");
        await desk.GoAsync(agreement);
        Assert.That(await desk.TextAsync(), Does.Contain("Vienam iš dviejų dar nėra 18 metų"));
        await desk.ShotAsync("nepilnametis-4-darbuotojas-perziuri");
        await desk.SubmitAsync("Patvirtinti susitarimą");
        await phone.GoAsync(agreement);
        await phone.ShotAsync("nepilnametis-5-sutarta");
        Assert.That(await App.LookAsync(db => db.Agreements.Select(a => a.State).SingleAsync()), Is.EqualTo(AgreementState.Agreed));
        await phone.GoAsync(agreement + "/zinutes");
        await phone.ShotAsync("nepilnametis-6-zinutes");
        Assert.That(await phone.TextAsync(), Does.Contain("darbuotoj"), "both are told that a worker can read (S4)");
    }

    [Test]
    [Category("D2")]
    [Category("D5")]
    public async Task who_felt_unsafe_is_heard_and_the_other_sees_nothing()
    {
        var (ona, jonas, rasa) = (await World.Resident(), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Agreed(ona, jonas);
        var (phone, other, desk) = (await WindowOfAsync(jonas), await WindowOfAsync(ona), await WindowOfAsync(rasa, View.Wide));
        await other.GoAsync($"/susitarimai/{id}");
        var before = await other.TextAsync();
        await phone.GoAsync($"/susitarimai/{id}");
        await phone.FollowAsync("Kažkas ne taip");
        await phone.ShotAsync("nesaugu-1-kas-ne-taip");
        await phone.FollowAsync("Pasijutau nesaugiai");
        await phone.FillAsync(("Form.What", "Rėkė ant manęs"));
        await phone.ShotAsync("nesaugu-2-pranesu");
        await phone.SubmitAsync();
        await phone.ShotAsync("nesaugu-3-isgirsta");

        await other.GoAsync($"/susitarimai/{id}");
        Assert.That(await other.TextAsync(), Is.EqualTo(before));
        await desk.GoAsync("/budejimas");
        await desk.FollowAsync("Pasijuto nesaugiai");
        await desk.ShotAsync("nesaugu-4-kreipimaisi");
        await desk.FollowAsync("Pasijutau nesaugiai");
        Assert.That(await desk.TextAsync(), Does.Contain("Rėkė ant manęs"));
        await desk.ShotAsync("nesaugu-5-kreipimasis");
        await desk.FollowAsync("Priimti sprendimą");
        await desk.Page.CheckAsync("main [name='Form.Outcome'][value=NoFault]");
        await desk.FillAsync(("Form.Reason", "Pasikalbėjome su jumis ir susitarėme, ką darysime"));
        await desk.ShotAsync("nesaugu-6-sprendimas");
        await desk.SubmitAsync();
        await phone.GoAsync("/pranesimai");
        await phone.ShotAsync("nesaugu-7-atsakymas");
        await other.GoAsync("/pranesimai");
        Assert.That(await other.TextAsync(), Does.Not.Contain("Pasikalbėjome"));
    }

    [Test]
    [Category("G6")]
    [Category("D3")]
    public async Task a_wrong_hour_is_put_right_by_the_two_and_then_by_a_worker()
    {
        var (ona, jonas, rasa) = (await World.Resident(), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas, 90);
        var (phone, other, desk) = (await WindowOfAsync(jonas), await WindowOfAsync(ona), await WindowOfAsync(rasa, View.Wide));
        await phone.GoAsync($"/susitarimai/{id}/kazkas-ne-taip");
        await phone.FollowAsync("Užtruko ilgiau ar trumpiau");
        await phone.Page.SelectOptionAsync("main [name='Form.Minutes']", "45");
        await phone.ShotAsync("valandos-1-siulau-taisyti");
        await phone.SubmitAsync();
        await other.GoAsync($"/susitarimai/{id}");
        await other.FollowAsync("Atsakyti");
        await other.ShotAsync("valandos-2-klausimas");
        await other.SubmitAsync("Nesutinku, tegul padeda darbuotojas");

        await desk.GoAsync("/kreipimaisi");
        await desk.FollowAsync("Užtruko ilgiau ar trumpiau");
        await desk.ShotAsync("valandos-3-kreipimasis");
        await desk.FollowAsync("Priimti sprendimą");
        await desk.Page.CheckAsync("main [name='Form.Outcome'][value=Corrected]");
        await desk.Page.SelectOptionAsync("main [name='Form.Minutes']", "45");
        await desk.FillAsync(("Form.Reason", "Abu sutiko, kad buvo trumpiau"));
        await desk.ShotAsync("valandos-4-taisau");
        await desk.SubmitAsync();
        await phone.GoAsync("/mano-valandos");
        await phone.ShotAsync("valandos-5-istaisyta");
        Assert.That(await phone.TextAsync(), Does.Contain("Po pataisymo įrašyta").And.Contain("Abu sutiko, kad buvo trumpiau"));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((3, -3, true)));
    }

    private static async Task TakesAsync(Window phone, Guid listing)
    {
        await phone.GoAsync($"/skelbimai/{listing}");
        await phone.ClickAsync(phone.Page.Locator("main a.govuk-button[href^='/susitarimai/naujas']"));
        await phone.SubmitAsync("Sutinku");
    }

    private async Task SuggestsAsync(Window phone, string agreement)
    {
        await phone.GoAsync(agreement + "/laikas");
        await phone.FillAsync(
            ("Form.Day", App.Clock.TodayInKaunas().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Form.Time", "16:30"), ("Form.Place", "Biblioteka"));
        await phone.SubmitAsync();
    }
}
