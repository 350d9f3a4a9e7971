using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Identity;

public sealed class OwnRecords(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("C-10")]
    [Category("C-11")]
    [Category("F9")]
    public async Task say_who_looked_and_who_did_what()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);
        var card = await World.Card(rasa, ona);
        await rasa.Goes($"/zmones/{ona}");
        Clock.Pass(TimeSpan.FromMinutes(5));
        var phone = await World.SignsIn(card.MemberNumber, card.Pin!);
        Clock.Pass(TimeSpan.FromMinutes(5));
        await phone.SubmitAsync([("Form.Pin", "407915"), ("Form.PinAgain", "407915")]);

        await phone.GoAsync("/mano-duomenys");
        Assert.That(phone.Page.Shows("Rasa Petrauskaitė, socialinis darbas Atvėrė: Vardas, kontaktai ir įgaliojimas"), phone.Page.ToString());
        Assert.That(phone.Page.Shows("Sukurta narystė Rasa Petrauskaitė, socialinis darbas"), phone.Page.ToString());
        Assert.That(phone.Page.Shows("Gali veikti iki 2027 m. kovo 3 d."));
        await phone.GoAsync("/mano-duomenys/zurnalas");
        Assert.That(phone.Page.All(".journal li").First(), Does.EndWith("Pasirinktas naujas PIN"));
        await phone.GoAsync("/mano-duomenys/kas-mate");
        Assert.That(phone.Page.All(".journal li"), Has.Count.EqualTo(1));
        Assert.That((await World.AccessRecords(ona)).Single().Section, Is.EqualTo("PersonFile"));
    }

    [Test]
    public async Task show_a_try_that_failed_as_one()
    {
        var ona = await World.Resident();
        var stranger = World.Visitor();
        await stranger.GoAsync("/prisijungti");
        await stranger.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", "ne tas")]);

        var page = await ona.Goes("/mano-duomenys");

        Assert.That(page.Shows("Nepavyko prisijungti"), page.ToString());
        Assert.That(page.Shows("Jūsų duomenų dar niekas nežiūrėjo."));
    }

    [Test]
    [Category("Security.S1")]
    public async Task are_ones_own()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);
        var mandate = await App.LookAsync(db => db.Mandates.SingleAsync(m => m.PersonId == ona));
        var jonas = await (await World.Resident("Jonas")).Api();

        await Expect.RefusedAsync(await jonas.DeleteAsync($"/api/me/mandates/{mandate.Id}"), HttpStatusCode.NotFound, "access.not-found");
        Assert.That((await jonas.GetFromJsonAsync<JsonElement>("/api/me/mandates")).GetArrayLength(), Is.Zero);
        var journal = await jonas.GetFromJsonAsync<JsonElement>("/api/me/journal");
        Assert.That(journal.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("act").GetString()), Is.EquivalentTo(new[] { "SignIn", "Register" }));
        Assert.That((await jonas.GetFromJsonAsync<JsonElement>("/api/me/access")).GetProperty("total").GetInt32(), Is.Zero);
        await Expect.RefusedAsync(await App.NewClient().GetAsync("/api/me/access"), HttpStatusCode.Unauthorized, "access.sign-in");
    }

    [Test]
    [Category("P7")]
    public async Task can_be_changed_but_never_so_that_nobody_could_sign_in()
    {
        var ona = await World.Resident();
        var browser = await ona.Browser();
        await browser.GoAsync("/mano-duomenys/keisti");
        Assert.That(browser.Page.Document.QuerySelector("[name='Form.Email']")!.GetAttribute("value"), Is.EqualTo(ona.Contact));

        await browser.SubmitAsync([("Form.Email", "")]);
        Expect.Refused(App, browser.Page, "Identity.contact-last");
        await browser.SubmitAsync([("Form.Email", ""), ("Form.Phone", "8 612 34567"), ("Form.Language", "en")]);

        Assert.That(browser.Page.Title, Is.EqualTo("My data"), browser.Page.ToString());
        Assert.That(browser.Page.Shows("+37061234567"));
    }

    [Test]
    public async Task keep_whom_one_does_not_want_to_meet()
    {
        var (ona, jonas) = (await World.Resident(), await World.Resident("Jonas", "Petraitis"));
        var program = await ona.Api();

        await program.PutAsync($"/api/me/blocks/{jonas.Id}", null);
        await program.PutAsync($"/api/me/blocks/{jonas.Id}", null);
        var page = await ona.Goes("/mano-duomenys");
        Assert.That(page.Shows("Jonas P."), page.ToString());
        await Expect.RefusedAsync(await program.PutAsync($"/api/me/blocks/{ona.Id}", null), HttpStatusCode.Conflict, "identity.block-own");
        await (await ona.Browser()).SubmitAsync(form: "form[action*='Unblock']");

        Assert.That(await App.LookAsync(db => db.Blocks.AnyAsync()), Is.False);
        Assert.That((await World.Journal(ona.Id)).Select(entry => entry.Request), Does.Contain("UnblockPerson"));
        Assert.That((await (await jonas.Api()).GetStringAsync("/api/me/journal")), Does.Not.Contain("BlockPerson"), "the other is never told");
    }
}
