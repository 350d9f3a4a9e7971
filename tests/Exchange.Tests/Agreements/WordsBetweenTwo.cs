using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Messages;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Agreements;

/// <summary>Messages and contacts inside an agreement.</summary>
public sealed class WordsBetweenTwo(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("U9")]
    public async Task a_ready_phrase_is_read_in_the_reader_s_language()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await Done(Writes(jonas, id, new { phrase = "on-my-way" }));

        var api = await ona.Api();
        api.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        Assert.That(Texts(await api.GetFromJsonAsync<JsonElement>($"/api/agreements/{id}/messages")), Is.EqualTo((string[])["I am on my way."]));
        Assert.That((await ona.Goes($"/susitarimai/{id}/zinutes")).Shows("Jau einu."));
        Assert.That((await ona.Goes($"/susitarimai/{id}/zinutes")).Shows("18 metų"), Is.False);
    }

    [Test]
    [Category("N2")]
    public async Task at_most_one_unread_notice_waits_in_a_thread()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        for (var i = 0; i < 3; i++)
        {
            await Done(Writes(jonas, id, new { text = $"Žinutė {i}" }));
        }

        Assert.That((await Told(ona)).Count(key => key == "Messages.told-written"), Is.EqualTo(1));
        await Done(Writes(ona, id, new { text = "Skaičiau" }));
        await Done(Writes(jonas, id, new { text = "Gerai" }));
        Assert.That((await Told(ona)).Count(key => key == "Messages.told-written"), Is.EqualTo(2));
        await Expect.RefusedAsync(await Writes(jonas, id, new { text = " " }), HttpStatusCode.Conflict, "messages.empty");
        Assert.That((await Writes(jonas, id, new { text = new string('a', 601) })).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    [Category("S1")]
    public async Task others_read_and_write_nothing()
    {
        var (ona, jonas, petras, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"), await World.SocialWorker());
        var id = await World.Agreed(ona, jonas);
        await Done(Writes(jonas, id, new { text = "Slapta" }));

        await Expect.RefusedAsync(await Writes(petras, id, new { text = "Aš" }), HttpStatusCode.NotFound, "access.not-found");
        Assert.That((await (await petras.Api()).GetAsync($"/api/agreements/{id}/messages")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await (await rasa.Api()).GetAsync($"/api/young-threads/{id}?person={jonas.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await rasa.Sees("/api/young-threads")).GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    [Category("S4")]
    public async Task of_somebody_under_18_are_read_by_a_duty_worker_and_both_are_told_so()
    {
        var (ona, ugne, rasa) = (await World.Resident("Ona"), await World.Resident("Ugnė", born: new DateOnly(2010, 1, 1)), await World.SocialWorker());
        var id = await World.Agreed(ona, ugne);
        await Done(Writes(ugne, id, new { text = "Labas" }));

        foreach (var one in new[] { ona, ugne })
        {
            Assert.That((await one.Goes($"/susitarimai/{id}/zinutes")).Shows("gali skaityti budintis darbuotojas"));
        }

        var thread = (await rasa.Sees("/api/young-threads")).GetProperty("items")[0];
        Assert.That(thread.GetProperty("personId").GetGuid(), Is.EqualTo(ugne.Id));
        Assert.That((await rasa.Goes($"/zinutes/jaunimas/{id}?asmuo={ugne.Id}")).Shows("Labas"));
        Assert.That((await World.AccessRecords(ugne.Id)).Select(record => record.Section), Is.EqualTo((string[])["ThreadOfYoung"]));
        await Expect.RefusedAsync(await Writes(ona, id, new { text = "Mano telefonas +370 612 34567" }), HttpStatusCode.Conflict, "messages.contacts-too-early");
        await Expect.RefusedAsync(await Shares(ona, id, new { email = true }), HttpStatusCode.Conflict, "messages.contacts-young");
    }

    [Test]
    [Category("Q2")]
    public async Task contacts_are_seen_only_once_agreed_only_as_ticked_and_until_30_days_after_the_end()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await App.SendAsync(new ChangeMyDetails { FirstName = "Jonas", LastName = "K", Email = jonas.Contact, Phone = "+37061234567", Language = "lt" }, jonas.Id, Who.Resident);
        var id = await (await jonas.Takes(await World.Puts(ona))).MadeId();
        await Expect.RefusedAsync(await Shares(jonas, id, new { phone = true }), HttpStatusCode.Conflict, "messages.contacts-not-yet");
        await Expect.RefusedAsync(await Writes(jonas, id, new { text = "Skambinkit +370 612 34567" }), HttpStatusCode.Conflict, "messages.contacts-too-early");
        await Done(jonas.Suggests(id, Clock.Now.AddDays(1)));
        await Done(ona.Acts(id, "meeting/acceptance"));

        await Done(Shares(jonas, id, new { phone = true }));

        Assert.That(await Theirs(ona, id), Is.EqualTo(("+37061234567", (string?)null)));
        await Done(Writes(jonas, id, new { text = "Skambinkit +370 612 34567" }));
        Clock.Pass(TimeSpan.FromMinutes(1));
        await Done(Shares(jonas, id, new { phone = false, email = true }));
        Assert.That(await Theirs(ona, id), Is.EqualTo(((string?)null, jonas.Contact)));
        await Done(ona.Acts(id, "report", new { minutes = 60 }));
        await Done(jonas.Acts(id, "confirmation", new { minutes = 60 }));
        Assert.That(await Theirs(ona, id), Is.EqualTo(((string?)null, jonas.Contact)));
        Clock.Pass(TimeSpan.FromDays(30.1));
        Assert.That(await TheirsOf(id, ona), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(await World.Due(nameof(MessagesClock)), Is.Not.Empty);
        await World.ClockDoes(nameof(MessagesClock));
        Assert.That(await App.LookAsync(db => db.ContactShares.CountAsync()), Is.Zero);
    }

    [Test]
    [Category("D2")]
    public async Task written_to_somebody_who_wants_to_hear_nothing_are_not_handed_over_and_the_writer_is_not_told()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "unsafe" }));
        var told = await Told(jonas);

        await Done(Writes(ona, id, new { text = "Kur jūs?" }));

        Assert.That(Texts(await ona.Sees($"/api/agreements/{id}/messages")), Is.EqualTo((string[])["Kur jūs?"]));
        Assert.That(Texts(await jonas.Sees($"/api/agreements/{id}/messages")), Is.Empty);
        Assert.That(await Told(jonas), Is.EqualTo(told));
        await Expect.RefusedAsync(await Writes(jonas, id, new { text = "Ne" }), HttpStatusCode.Conflict, "messages.you-blocked");
    }

    [Test]
    [Category("D7")]
    public async Task reported_is_hidden_from_whoever_reported_it_and_decided_by_a_worker()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Agreed(ona, jonas);
        await Done(Writes(jonas, id, new { text = "Kvailė" }));
        var his = await ona.Browser();
        await his.GoAsync($"/susitarimai/{id}/zinutes");
        await his.SubmitAsync(form: "main form[action*=Report]");

        Assert.That(Texts(await ona.Sees($"/api/agreements/{id}/messages")), Is.EqualTo((string?[])[null]));
        Assert.That(Texts(await jonas.Sees($"/api/agreements/{id}/messages")), Is.EqualTo((string[])["Kvailė"]));
        var report = (await rasa.Sees("/api/reported-texts"))[0];
        Assert.That(report.GetProperty("text").GetString(), Is.EqualTo("Kvailė"));
        await Done((await rasa.Api()).PostAsJsonAsync($"/api/reported-texts/{report.GetProperty("id").GetGuid()}/decision", new { remove = true }));

        Assert.That(Texts(await jonas.Sees($"/api/agreements/{id}/messages")), Is.EqualTo((string?[])[null]));
        Assert.That(await Told(ona), Does.Contain("Messages.told-text-removed"));
    }

    [Test]
    [Category("Q4")]
    [Category("K3")]
    public async Task are_erased_a_year_after_the_end_and_illness_as_a_reason_after_half_a_year()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (done, cancelled) = (await World.Completed(ona, jonas), await World.Agreed(ona, jonas));
        await Done(Writes(jonas, done, new { text = "Ačiū" }));
        await Done(ona.Acts(cancelled, "cancellation", new { reason = "sick" }));

        Clock.Pass(TimeSpan.FromDays(180));
        Assert.That(await World.Due(nameof(MessagesClock)), Is.Empty);
        Clock.Pass(TimeSpan.FromDays(5));
        await World.ClockDoes(nameof(MessagesClock));
        Assert.That(await App.LookAsync(db => db.AgreementSteps.Where(step => step.Reason != null).Select(step => step.Reason).SingleAsync()), Is.EqualTo(CancelReason.Other));
        Assert.That(await App.LookAsync(db => db.Messages.CountAsync()), Is.EqualTo(1));
        Clock.Pass(TimeSpan.FromDays(181));
        await World.ClockDoes(nameof(MessagesClock));

        Assert.That(await App.LookAsync(db => db.Messages.CountAsync()), Is.Zero);
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.EqualTo(1));
    }

    private static async Task<HttpResponseMessage> Writes(Member member, Guid agreement, object said) => await (await member.Api()).PostAsJsonAsync($"/api/agreements/{agreement}/messages", said);

    private static async Task<HttpResponseMessage> Shares(Member member, Guid agreement, object said) => await (await member.Api()).PutAsJsonAsync($"/api/agreements/{agreement}/contacts", said);

    private static string?[] Texts(JsonElement thread) => [.. thread.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString())];

    private static async Task<(string? Phone, string? Email)> Theirs(Member member, Guid agreement) => Shown((await member.Sees($"/api/agreements/{agreement}/messages")).GetProperty("theirs"));

    private static (string? Phone, string? Email) Shown(JsonElement theirs) => (theirs.GetProperty("phone").GetString(), theirs.GetProperty("email").GetString());

    private async Task<(string? Phone, string? Email)> TheirsOf(Guid agreement, Member member)
    {
        var thread = await App.SendAsync(new AgreementThread(agreement), member.Id, Who.Resident);
        return (thread.Theirs.Phone, thread.Theirs.Email);
    }

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(n => n.PersonId == member.Id).OrderBy(n => n.Id).Select(n => n.Key).ToListAsync());
}
