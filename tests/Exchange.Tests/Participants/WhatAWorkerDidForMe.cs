using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Participants;

[Category("P5")]
public sealed class WhatAWorkerDidForMe(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task stands_on_a_page_in_plain_sentences()
    {
        var (_, ona) = await SceneAsync();

        var page = await ona.Goes("/mano-duomenys/uz-mane");

        Assert.That(page.Title, Is.EqualTo("Ką darbuotojas padarė už mane"));
        Assert.That(page.Shows(": „Dvirati taisau“."), page.ToString());
        Assert.That(page.Shows("Padarė Rasa Petrauskaitė"), page.ToString());
        Assert.That(page.Shows("Sutikote telefonu."), page.ToString());
        Assert.That(page.Shows("Telefonas +37037000000."), page.ToString());
        Assert.That((await ona.Goes("/mano-duomenys")).Document.QuerySelector("main a[href='/mano-duomenys/uz-mane']"), Is.Not.Null);
        Assert.That((await ona.Goes("/mano-duomenys/uz-mane?menuo=2001-02")).Shows("Šį mėnesį už jus niekas nieko nedarė."));
    }

    [Test]
    public async Task is_a_sheet_that_the_worker_prints_and_nobody_elses_worker_sees()
    {
        var (rasa, ona) = await SceneAsync();

        var sheet = await rasa.Goes($"/zmones/{ona.Id}/menuo");

        Assert.That(sheet.All(".journal li"), Has.Count.EqualTo(2), sheet.ToString());
        Assert.That(sheet.All("button[data-print]"), Has.Count.EqualTo(1));
        Assert.That((await World.AccessRecords(ona.Id)).Select(record => record.Section), Does.Contain("ActsForPerson"));
        Assert.That((await (await (await World.SocialWorker("Inga")).Api()).GetAsync($"/api/people/{ona.Id}/acts")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    [Category("D4")]
    [Category("D7")]
    public async Task is_objected_to_with_one_button_and_decided_by_another_worker()
    {
        var (rasa, ona) = await SceneAsync();
        var (inga, phone) = (await World.SocialWorker("Inga"), await ona.Browser());
        await phone.GoAsync("/mano-duomenys/uz-mane");
        await phone.GoAsync(phone.Page.Document.QuerySelectorAll(".journal a")[^1].GetAttribute("href")!);
        await phone.SubmitAsync();
        Assert.That(phone.Page.Shows("Kitas darbuotojas dar sprendžia."), phone.Page.ToString());

        Assert.That((await rasa.Goes("/nesutikimai")).Shows("Niekas nelaukia"), "who did it does not decide");
        var desk = await inga.Browser();
        await desk.GoAsync("/nesutikimai");
        Assert.That(desk.Page.Shows("Sprendžia Inga Petrauskaitė."), desk.Page.ToString());
        await desk.GoAsync(desk.Page.Document.QuerySelector(".card a")!.GetAttribute("href")!);
        await desk.SubmitAsync([("Form.Decision", "PutRight"), ("Form.Reason", "Susitarimą atšaukėme.")]);

        Assert.That((await phone.GoAsync("/mano-duomenys/uz-mane")).Shows("Veiksmas ištaisytas. Susitarimą atšaukėme."), phone.Page.ToString());
        Assert.That((await phone.GoAsync("/pranesimai")).Shows("Priežastis: Susitarimą atšaukėme."), phone.Page.ToString());
        Assert.That((await World.Journal(ona.Id)).Select(entry => entry.Request), Does.Contain("DecideObjection"));
    }

    [Test]
    [Category("D4")]
    public async Task has_an_owner_a_due_time_and_nobody_who_may_act_for_the_person()
    {
        var (rasa, ona) = await SceneAsync();
        var inga = await World.SocialWorker("Inga");
        var act = await ActAsync(ona);
        var id = await (await (await ona.Api()).PostAsJsonAsync($"/api/me/acts/{act}/objection", new { words = "Nenorėjau" })).Content.ReadFromJsonAsync<Guid>();

        var objection = await App.LookAsync(db => db.Objections.SingleAsync());
        Assert.That((objection.OwnerId, objection.DueAt - objection.At), Is.EqualTo(((Guid?)inga.Id, Objection.Due)));
        await Expect.RefusedAsync(await (await ona.Api()).PostAsJsonAsync($"/api/me/acts/{act}/objection", new { }), HttpStatusCode.Conflict, "identity.objection-exists");
        Assert.That((await DecideAsync(rasa, id)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await App.LookAsync(db =>
        {
            db.Mandates.Add(Mandate.Give(inga.Id, ona.Id, ConsentForm.InPerson, Clock.Now, 1));
            return db.SaveChangesAsync();
        });
        Assert.That((await DecideAsync(inga, id)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "may act for Ona herself");
        Assert.That((await DecideAsync(await World.Coordinator(), id)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task can_be_objected_to_for_thirty_days()
    {
        var (_, ona) = await SceneAsync();
        var act = await ActAsync(ona);
        Clock.Pass(Objection.Open + TimeSpan.FromMinutes(1));
        using var again = App.NewClient();
        var token = await (await again.PostAsJsonAsync("/api/tokens", new { name = ona.Contact, secret = World.Password })).Content.ReadFromJsonAsync<JsonElement>();
        again.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("accessToken").GetString());

        await Expect.RefusedAsync(await again.PostAsJsonAsync($"/api/me/acts/{act}/objection", new { }), HttpStatusCode.Conflict, "identity.objection-late");
    }

    private async Task<(Member Rasa, Member Ona)> SceneAsync()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Lets(rasa);
        Clock.Pass(TimeSpan.FromMinutes(1));
        await (await rasa.AsksFor(ona.Id, HttpMethod.Post, $"/api/listings/{await World.Puts(await World.Resident("Jonas"))}/acceptance?consent=byPhone")).MadeId();
        return (rasa, ona);
    }

    private async Task<Guid> ActAsync(Member ona) => (await ona.Sees("/api/me/acts")).GetProperty("acts").EnumerateArray().Last().GetProperty("id").GetGuid();

    private static async Task<HttpResponseMessage> DecideAsync(Member worker, Guid id) =>
        await (await worker.Api()).PostAsJsonAsync($"/api/objections/{id}/decision", new { decision = "stands", reason = "Sutikimas buvo." });
}
