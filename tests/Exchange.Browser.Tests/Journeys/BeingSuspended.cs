using Exchange.Api.Data;
using Exchange.Browser.Tests.Rules;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Browser.Tests.Journeys;

/// <summary>A worker decides that somebody takes no part for a while; the person reads why on every page, and another worker decides anew.</summary>
[TestFixture(StoreKind.Sqlite, Category = "Sqlite")]
[TestFixture(StoreKind.PostgreSql, Category = "PostgreSql")]
public sealed class BeingSuspended(StoreKind store) : BrowserTest(store)
{
    [Test]
    [Category("X10")]
    [Category("D4")]
    public async Task is_read_calmly_and_appealed_against()
    {
        var (ona, jonas, rasa, milda) = (await World.Resident(), await World.Resident("Jonas", "Petraitis"), await World.SocialWorker(), await World.Coordinator());
        await World.Agreed(jonas, ona);
        var (desk, phone, other) = (await WindowOfAsync(rasa, View.Wide), await WindowOfAsync(jonas), await WindowOfAsync(milda, View.Wide));
        await desk.GoAsync("/budejimas");
        await desk.FollowAsync("Kas laikinai nedalyvauja");
        await desk.GoAsync("/zmones/nedalyvauja?ieskoti=Jonas");
        await desk.ShotAsync("nedalyvavimas-0-ieskoma");
        await desk.FollowAsync("Jonas P.");
        await desk.FillAsync(("Form.Days", "14"), ("Form.Reason", "Tris kartus neatėjote ir nepranešėte. Pasikalbėjome ir sutarėme padaryti pertrauką."));
        await desk.ShotAsync("nedalyvavimas-1-sprendziama");
        await desk.SubmitAsync("Sustabdyti dalyvavimą");
        await desk.ShotAsync("nedalyvavimas-2-nuspresta");
        await desk.GoAsync("/zmones/nedalyvauja");
        await desk.ShotAsync("nedalyvavimas-3-kas-nedalyvauja");

        await phone.GoAsync("/mano-diena");
        await phone.ShotAsync("nedalyvavimas-4-mano-diena");
        Assert.That(await Ruler.BrokenAsync(phone, "lt"), Is.Empty);
        var wide = await WindowOfAsync(jonas, View.Wide, "en");
        await wide.GoAsync("/mano-diena");
        await wide.ShotAsync("nedalyvavimas-4-mano-diena-placiai");
        Assert.That(await Ruler.BrokenAsync(wide, "en"), Is.Empty);
        await phone.Page.Locator(".strip summary").ClickAsync();
        await phone.ShotAsync("nedalyvavimas-5-kodel");
        Assert.That(await Ruler.BrokenAsync(phone, "lt"), Is.Empty);
        await phone.FollowAsync("Laikinas nedalyvavimas", ".strip");
        await phone.ShotAsync("nedalyvavimas-6-ka-galiu");
        Assert.That(await Ruler.BrokenAsync(phone, "lt"), Is.Empty);
        await phone.Page.Locator("main a[href^='/apeliacijos/']").ClickAsync();
        await phone.FillAsync(("Form.Why", "Vieną kartą sirgau ir pranešiau darbuotojai."));
        await phone.ShotAsync("nedalyvavimas-7-nesutinku");
        await phone.SubmitAsync();

        await other.GoAsync("/apeliacijos");
        await other.ShotAsync("nedalyvavimas-8-kitas-sprendzia");
        await other.Page.CheckAsync("main [name='Form.Falls'][value=true]");
        await other.FillAsync(("Form.Reason", "Vieną kartą tikrai pranešėte."));
        await other.SubmitAsync();
        await phone.GoAsync("/mano-duomenys/nedalyvavimas");
        await phone.ShotAsync("nedalyvavimas-9-vel-dalyvauju");

        Assert.That(await phone.Page.Locator(".strip").CountAsync(), Is.Zero);
        Assert.That(await App.LookAsync(db => db.Suspensions.Where(one => one.PersonId == jonas.Id).Select(one => one.LiftedReason).SingleAsync()), Is.EqualTo("Vieną kartą tikrai pranešėte."));
    }
}
