using System.Net;
using System.Net.Http.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Vettings;
using Exchange.Api.Pipeline;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Vettings;

/// <summary>A worker's word that they have looked; the papers stay with the person (S9).</summary>
[Category("S9")]
public sealed class LookingAtPapers(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task is_written_down_and_seen_where_an_agreement_is_approved()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.SocialWorker());
        var id = await World.Agreed(jonas, ona, await World.Puts(jonas, skill: "child-play", title: "Pažaisiu su vaikais"));
        Assert.That((await rasa.Goes($"/susitarimai/{id}")).Shows("Jonas P.: dar nepatikrinta"), (await rasa.Goes($"/susitarimai/{id}")).ToString());

        var browser = await rasa.Browser();
        await browser.GoAsync($"/patikros/{jonas.Id}");
        var until = Clock.TodayInKaunas().AddMonths(6);
        await browser.SubmitAsync([("Form.Kind", "CriminalRecord"), ("Form.Until.year", $"{until.Year}"), ("Form.Until.month", $"{until.Month}"), ("Form.Until.day", $"{until.Day}")]);
        Assert.That(browser.Page.Shows("Patikrino Rasa Petrauskaitė"), browser.Page.ToString());
        Assert.That((await rasa.Goes($"/susitarimai/{id}")).Shows("Jonas P.: Teistumo pažyma iki"));
        Assert.That((await ona.Goes($"/susitarimai/{id}")).Shows("Teistumo"), Is.False);
        Assert.That((await World.AccessRecords(jonas.Id)).Select(record => record.Section), Does.Contain("VettingsOf"));
        Assert.That((await jonas.Goes("/mano-duomenys/viskas")).Shows("Teistumo pažyma"));

        Clock.Pass(TimeSpan.FromDays(190));
        Assert.That((await App.SendAsync(new VettingsOf(jonas.Id), rasa.Id, Who.SocialWorker)).Lines.Single().Holds, Is.False);
    }

    [Test]
    public async Task is_put_on_file_when_staff_reads_it_next_to_an_agreement()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.SocialWorker());
        var id = await World.Agreed(jonas, ona, await World.Puts(jonas, skill: "child-play", title: "Pažaisiu su vaikais"));
        await rasa.Sees($"/api/agreements/{id}");
        Assert.That(await World.AccessRecords(jonas.Id), Is.Empty, "there was nothing to see");

        await App.SendAsync(new AttestVetting { PersonId = jonas.Id, Kind = VettingKind.CriminalRecord, Until = Clock.TodayInKaunas().AddMonths(6) }, rasa.Id, Who.SocialWorker);
        await rasa.Sees($"/api/agreements/{id}");
        await rasa.Goes($"/susitarimai/{id}");
        await ona.Sees($"/api/agreements/{id}");
        await jonas.Sees($"/api/agreements/{id}");

        Assert.That((await World.AccessRecords(jonas.Id)).Select(record => (record.ActorId, record.Section)), Is.EqualTo(Enumerable.Repeat((rasa.Id, "OneAgreement"), 2)), "of staff, each time");
        Assert.That(await World.AccessRecords(ona.Id), Is.Empty, "of hers nothing was seen");
        Assert.That((await jonas.Goes("/mano-duomenys/kas-mate")).ToString(), Does.Contain("Susitarimas ir jo žmonių patikros"));
    }

    [Test]
    public async Task is_refused_for_oneself_and_for_too_long_and_is_taken_back_at_once()
    {
        var (jonas, rasa) = (await World.Resident("Jonas"), await World.SocialWorker());
        var (api, today) = (await rasa.Api(), Clock.TodayInKaunas());
        await Expect.RefusedAsync(await api.PostAsJsonAsync($"/api/people/{rasa.Id}/vetting", new { kind = "reference", until = today }), HttpStatusCode.Conflict, "vetting.own");
        await Expect.RefusedAsync(await api.PostAsJsonAsync($"/api/people/{jonas.Id}/vetting", new { kind = "reference", until = today.AddMonths(24).AddDays(1) }), HttpStatusCode.Conflict, "vetting.until");
        await Expect.RefusedAsync(await api.PostAsJsonAsync($"/api/people/{jonas.Id}/vetting", new { kind = "reference", until = today.AddDays(-1) }), HttpStatusCode.Conflict, "vetting.until");

        var made = await (await api.PostAsJsonAsync($"/api/people/{jonas.Id}/vetting", new { kind = "reference", until = today })).Content.ReadFromJsonAsync<Guid>();
        Assert.That((await rasa.Sees($"/api/people/{jonas.Id}/vetting")).GetProperty("lines")[0].GetProperty("holds").GetBoolean(), Is.True);
        await api.DeleteAsync($"/api/vetting/{made}");
        Assert.That((await rasa.Sees($"/api/people/{jonas.Id}/vetting")).GetProperty("lines")[0].GetProperty("holds").GetBoolean(), Is.False);
    }

    [Test]
    public async Task takes_no_papers_in()
    {
        var (jonas, rasa) = (await World.Resident("Jonas"), await World.SocialWorker());
        using var papers = new MultipartFormDataContent { { new ByteArrayContent([0x25, 0x50, 0x44, 0x46]), "file", "pazyma.pdf" } };

        var answer = await (await rasa.Api()).PostAsync($"/api/people/{jonas.Id}/vetting", papers);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(await App.LookAsync(db => db.Vettings.CountAsync()), Is.Zero);
        Assert.That((await rasa.Goes($"/patikros/{jonas.Id}")).All("input[type=file]"), Is.Empty);
    }
}
