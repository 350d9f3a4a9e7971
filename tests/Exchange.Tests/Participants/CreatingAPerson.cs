using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Participants;

public sealed class CreatingAPerson(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("P6")]
    [Category("F7")]
    public async Task needs_neither_e_mail_nor_phone()
    {
        var rasa = await World.SocialWorker();
        var browser = await rasa.Browser();
        await browser.GoAsync("/zmones");
        Assert.That(browser.Page.Shows("Dar nelydite nė vieno žmogaus"), browser.Page.ToString());

        await browser.GoAsync("/zmones/naujas");
        await browser.SubmitAsync([("Form.FirstName", "Ona"), ("Form.LastName", "Kazlauskienė"), ("Form.Consent", "InPerson")]);

        Assert.That(browser.Page.Title, Is.EqualTo("Nario kortelė: Ona Kazlauskienė"), browser.Page.ToString());
        await browser.GoAsync("/zmones");
        Assert.That(browser.Page.All("tbody td"), Is.EqualTo(new[] { "Ona Kazlauskienė", "10002", "Nėra", "2027 m. kovo 3 d." }));
        var person = await App.LookAsync(db => db.People.SingleAsync(p => p.FirstName == "Ona"));
        Assert.That((person.Email, person.Phone), Is.EqualTo(((string?)null, (string?)null)), "P7: none is a value");
        var entry = (await World.Journal(person.Id)).Single();
        Assert.That((entry.Request, entry.ActorId, entry.SubjectId, entry.Reason), Is.EqualTo(("CreatePerson", (Guid?)rasa.Id, (Guid?)person.Id, "InPerson")));
    }

    [Test]
    public async Task asks_how_the_person_agreed_and_keeps_what_was_typed()
    {
        var browser = await (await World.SocialWorker()).Browser();
        await browser.GoAsync("/zmones/naujas");

        await browser.SubmitAsync([("Form.FirstName", "Ona"), ("Form.Phone", "abc")]);

        Assert.That(browser.Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(browser.Page.Shows("Pažymėkite, kaip žmogus sutiko."));
        Assert.That(browser.Page.Document.QuerySelector("[name='Form.FirstName']")!.GetAttribute("value"), Is.EqualTo("Ona"));
    }

    [Test]
    [Category("F5")]
    public async Task twice_with_the_same_form_makes_one()
    {
        var browser = await (await World.SocialWorker()).Browser();
        var form = await browser.GoAsync("/zmones/naujas");
        var once = form.Document.QuerySelector("[name=__once]")!.GetAttribute("value");

        await browser.SubmitAsync([("Form.FirstName", "Ona"), ("Form.Consent", "InPerson")]);
        await browser.GoAsync("/zmones/naujas");
        await browser.SubmitAsync([("Form.FirstName", "Ona"), ("Form.Consent", "InPerson"), ("__once", once)]);

        Assert.That(await App.LookAsync(db => db.Participants.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    [Category("F5")]
    public async Task on_a_form_already_sent_says_so_and_the_next_try_is_a_new_one()
    {
        var browser = await (await World.SocialWorker()).Browser();
        var form = await browser.GoAsync("/zmones/naujas");
        var once = form.Document.QuerySelector("[name=__once]")!.GetAttribute("value");
        await browser.SubmitAsync([("Form.FirstName", "Ona"), ("Form.Consent", "InPerson")]);
        await browser.GoAsync("/zmones/naujas");

        await browser.SubmitAsync([("Form.FirstName", "Rita"), ("Form.Consent", "InPerson"), ("__once", once)]);
        Expect.Refused(App, browser.Page, "access.once-reused");
        Assert.That(browser.Page.Document.QuerySelector("[name='Form.FirstName']")!.GetAttribute("value"), Is.EqualTo("Rita"));
        await browser.SubmitAsync();

        Assert.That(await App.LookAsync(db => db.Participants.CountAsync()), Is.EqualTo(2));
    }

    [Test]
    [Category("C-14")]
    [Category("Security.S1")]
    public async Task shows_them_to_their_own_worker_alone()
    {
        var (rasa, inga) = (await World.SocialWorker(), await World.SocialWorker("Inga"));
        var (milda, ona) = (await World.Coordinator(), await World.Participant(rasa));

        Assert.That((await rasa.Goes($"/zmones/{ona}")).Title, Is.EqualTo("Ona Kazlauskienė"));
        Assert.That((await inga.Goes($"/zmones/{ona}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await inga.Goes($"/zmones/{ona}/kortele")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await milda.Goes($"/zmones/{ona}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await Expect.RefusedAsync(await (await inga.Api()).GetAsync($"/api/people/{ona}"), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await (await inga.Api()).PostAsJsonAsync($"/api/people/{ona}/mandates", new { consent = "inPerson" }), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await (await inga.Api()).PostAsync($"/api/people/{ona}/acting", null), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("W6")]
    public async Task lets_the_worker_find_them_without_lithuanian_letters_page_by_page()
    {
        var rasa = await World.SocialWorker();
        foreach (var i in Enumerable.Range(0, 30))
        {
            await World.Participant(rasa, "Jonas", $"Žilinskas {i:00}");
        }

        await World.Participant(rasa, "Šarūnė", "Ąžuolaitė");
        var browser = await rasa.Browser();

        await browser.GoAsync("/zmones");
        Assert.That(browser.Page.All("tbody tr"), Has.Count.EqualTo(25));
        await browser.GoAsync("/zmones?puslapis=2");
        Assert.That(browser.Page.All("tbody tr"), Has.Count.EqualTo(6));
        Assert.That(browser.Page.All("tbody a").Last(), Is.EqualTo("Šarūnė Ąžuolaitė"), "S before Š");
        await browser.GoAsync("/zmones");
        await browser.SubmitAsync([("paieska", "azuol saru")], form: "form[role=search]");
        Assert.That(browser.Page.All("tbody a"), Is.EqualTo(new[] { "Šarūnė Ąžuolaitė" }));
        await browser.GoAsync("/zmones?paieska=nera-tokio");
        Assert.That(browser.Page.Shows("Nieko neradome."));
    }

    [Test]
    public async Task over_the_api_is_the_same()
    {
        var rasa = await (await World.SocialWorker()).Api();

        var made = await rasa.PostAsJsonAsync("/api/people", new { firstName = "Ona", lastName = "Kazlauskienė", phone = "8 612 34567", consent = "byPhone" });
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        var list = await rasa.GetFromJsonAsync<JsonElement>("/api/people?search=kazlausk");

        Assert.That(list.GetProperty("items")[0].GetProperty("phone").GetString(), Is.EqualTo("+37061234567"));
    }

    [Test]
    [Category("S1")]
    public async Task under_fourteen_is_refused()
    {
        var rasa = await (await World.SocialWorker()).Api();

        var made = await rasa.PostAsJsonAsync("/api/people", new { firstName = "Ona", birthDate = "2013-01-01", consent = "inPerson" });

        await Expect.RefusedAsync(made, HttpStatusCode.Conflict, "identity.too-young");
    }
}
