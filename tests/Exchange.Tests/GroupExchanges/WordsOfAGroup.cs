using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.OwnData;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.GroupExchanges;

/// <summary>Messages among everybody who takes part in a group exchange.</summary>
public sealed class WordsOfAGroup(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("U9")]
    [Category("N2")]
    public async Task are_read_by_all_in_their_language_and_one_unread_notice_waits_for_each()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        await Done(Writes(ona, id, new { phrase = "on-my-way" }));
        await Done(Writes(ona, id, new { text = "Atsinešiu kastuvą" }));

        var api = await milda.Api();
        api.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.That(Texts(await api.GetFromJsonAsync<JsonElement>($"/api/group-exchanges/{id}/messages")), Is.EqualTo((string[])["I am on my way.", "Atsinešiu kastuvą"]));
        Assert.That((await jonas.Goes($"/talkos/{id}/zinutes")).Shows("Jau einu."));
        Assert.That((await jonas.Goes($"/talkos/{id}/zinutes")).Shows("18 metų"), Is.False);
        Assert.That((await Told(milda), await Told(jonas), await Told(ona)), Is.EqualTo((1, 1, 0)));

        await Done(Writes(jonas, id, new { text = "Gerai" }));
        Assert.That((await Told(milda), await Told(jonas), await Told(ona)), Is.EqualTo((1, 1, 1)), "whoever writes has read");
        await Done(Writes(ona, id, new { text = "Iki" }));
        Assert.That((await Told(milda), await Told(jonas)), Is.EqualTo((1, 2)));
        await Expect.RefusedAsync(await Writes(jonas, id, new { text = " " }), HttpStatusCode.Conflict, "messages.empty");
        Assert.That((await Writes(jonas, id, new { text = new string('a', 601) })).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    [Category("Security.S1")]
    public async Task are_for_nobody_without_a_place_nor_for_one_whose_place_waits_nor_for_one_who_left()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        var (petras, rasa, ugne) = (await World.Resident("Petras"), await World.SocialWorker(), await World.Resident("Ugnė", born: new DateOnly(2010, 1, 1)));
        await World.Joins(ugne, id);
        await Done(jonas.Groups(id, "leaving"));
        await Done(Writes(ona, id, new { text = "Slapta" }));

        foreach (var member in new[] { petras, ugne, jonas })
        {
            await Expect.RefusedAsync(await Writes(member, id, new { text = "Aš" }), HttpStatusCode.NotFound, "access.not-found");
            await Expect.RefusedAsync(await (await member.Api()).GetAsync($"/api/group-exchanges/{id}/messages"), HttpStatusCode.NotFound, "access.not-found");
            Assert.That((await member.Goes($"/talkos/{id}/zinutes")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await Told(member), Is.Zero);
        }

        Assert.That((await (await rasa.Api()).GetAsync($"/api/group-exchanges/{id}/messages")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await rasa.Sees("/api/young-threads")).GetProperty("total").GetInt32(), Is.Zero, "whose place waits does not read, so there is nobody to watch over");
        await Done(rasa.Groups(id, "approval", new { personId = ugne.Id }));
        Assert.That(Texts(await ugne.Sees($"/api/group-exchanges/{id}/messages")), Is.EqualTo((string[])["Slapta"]), "from the first word");
    }

    [Test]
    [Category("S4")]
    public async Task with_somebody_under_18_are_read_by_a_duty_worker_and_all_are_told_so()
    {
        var (milda, ona, _, id) = await SceneAsync();
        var (rasa, ugne, saule) = (await World.SocialWorker(), await World.Resident("Ugnė", born: new DateOnly(2010, 1, 1)), await World.Resident("Saulė", born: new DateOnly(2009, 1, 1)));
        foreach (var young in new[] { ugne, saule })
        {
            await World.Joins(young, id);
            await Done(rasa.Groups(id, "approval", new { personId = young.Id }));
        }

        await Done(Writes(ugne, id, new { text = "Labas" }));

        foreach (var one in new[] { milda, ona, ugne })
        {
            Assert.That((await one.Goes($"/talkos/{id}/zinutes")).Shows("gali skaityti budintis darbuotojas"));
        }

        var thread = (await rasa.Sees("/api/young-threads")).GetProperty("items")[0];
        Assert.That((thread.GetProperty("threadId").GetGuid(), thread.GetProperty("what").GetString()), Is.EqualTo((id, "Sutvarkyti kiemą")));
        Assert.That((await rasa.Goes("/zinutes/jaunimas")).Document.QuerySelector($"a[href^='/zinutes/jaunimas/{id}?asmuo=']"), Is.Not.Null);
        Assert.That((await rasa.Goes($"/zinutes/jaunimas/{id}?asmuo={ugne.Id}")).Shows("Labas"));
        foreach (var young in new[] { ugne, saule })
        {
            Assert.That((await World.AccessRecords(young.Id)).Select(record => record.Section), Is.EqualTo((string[])["ThreadOfYoung"]));
        }

        await Expect.RefusedAsync(await (await rasa.Api()).GetAsync($"/api/young-threads/{id}?person={ona.Id}"), HttpStatusCode.NotFound, "access.not-found");
        await Done(ugne.Groups(id, "leaving"));
        await Done(saule.Groups(id, "leaving"));
        Assert.That((await milda.Goes($"/talkos/{id}/zinutes")).Shows("gali skaityti budintis darbuotojas"), "her words are still there");
        Assert.That((await rasa.Sees("/api/young-threads")).GetProperty("total").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("Skambinkit +370 612 34567")]
    [TestCase("Rašykit ona@pastas.lt")]
    [Category("Q2")]
    public async Task hold_no_telephone_and_no_address_at_any_time(string said)
    {
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        var (open, over) = (await World.Held(milda, ona, GroupExchangeState.Open), await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation));
        await World.ConfirmsHours(ona, over);

        await Expect.RefusedAsync(await Writes(ona, open, new { text = said }), HttpStatusCode.Conflict, "messages.contacts-in-group");
        await Expect.RefusedAsync(await Writes(milda, over, new { text = said }), HttpStatusCode.Conflict, "messages.contacts-in-group");

        Assert.That(await App.LookAsync(db => db.Messages.CountAsync()), Is.Zero);
    }

    [Test]
    [Category("D2")]
    public async Task of_somebody_one_does_not_want_to_meet_are_hidden_from_oneself_alone_and_nobody_is_told()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        await Done(Writes(jonas, id, new { text = "Kvailė" }));
        var hers = await ona.Browser();
        await hers.GoAsync($"/talkos/{id}/zinutes");
        Assert.That(hers.Page.Shows("Kvailė"));

        await hers.SubmitAsync(form: "main form[action*=Block]");

        Assert.That(!hers.Page.Shows("Kvailė") && hers.Page.Shows("nes nenorite su tuo žmogumi bendrauti"), hers.Page.ToString());
        await Done(Writes(jonas, id, new { text = "Kur Ona?" }));
        await Done(Writes(ona, id, new { text = "Ateisiu" }));
        Assert.That(Texts(await ona.Sees($"/api/group-exchanges/{id}/messages")), Is.EqualTo((string[])["Ateisiu"]));
        Assert.That(Texts(await jonas.Sees($"/api/group-exchanges/{id}/messages")), Is.EqualTo((string[])["Kvailė", "Kur Ona?", "Ateisiu"]));
        Assert.That(Texts(await milda.Sees($"/api/group-exchanges/{id}/messages")), Has.Length.EqualTo(3));
        Assert.That((await Told(ona), (await jonas.Goes($"/talkos/{id}/zinutes")).Shows("nenorite su tuo žmogumi bendrauti")), Is.EqualTo((1, false)), "told once, before");
        var word = await App.LookAsync(db => db.Messages.Where(message => message.AuthorId == jonas.Id).Select(message => message.Id).FirstAsync());
        await Expect.RefusedAsync(await (await ona.Api()).PostAsJsonAsync($"/api/messages/{word}/report", new { }), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("D7")]
    public async Task reported_are_hidden_from_whoever_reported_them_and_decided_by_a_worker()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        var rasa = await World.SocialWorker();
        await Done(Writes(jonas, id, new { text = "Kvailė" }));
        var hers = await ona.Browser();
        await hers.GoAsync($"/talkos/{id}/zinutes");
        await hers.SubmitAsync(form: "main form[action*=Report]");

        Assert.That(Texts(await ona.Sees($"/api/group-exchanges/{id}/messages")), Is.EqualTo((string?[])[null]));
        Assert.That(Texts(await milda.Sees($"/api/group-exchanges/{id}/messages")), Is.EqualTo((string[])["Kvailė"]));
        var report = (await rasa.Sees("/api/reported-texts"))[0];
        Assert.That(report.GetProperty("text").GetString(), Is.EqualTo("Kvailė"));
        await Done((await rasa.Api()).PostAsJsonAsync($"/api/reported-texts/{report.GetProperty("id").GetGuid()}/decision", new { remove = true }));

        Assert.That(Texts(await milda.Sees($"/api/group-exchanges/{id}/messages")), Is.EqualTo((string?[])[null]));
        Assert.That(await App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == ona.Id && notice.Key == "Messages.told-text-removed").Select(notice => notice.Link).SingleAsync()), Is.EqualTo($"/talkos/{id}"));
    }

    [Test]
    [Category("Q4")]
    public async Task are_written_until_30_days_after_the_end_and_erased_a_year_after_it()
    {
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        var (over, open) = (await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation), await World.Held(milda, ona, GroupExchangeState.Open));
        await World.ConfirmsHours(ona, over);
        await Done(Writes(ona, over, new { text = "Ačiū" }));
        await Done(Writes(ona, open, new { text = "Kada pranešite?" }));
        await Done((await milda.Api()).PostAsJsonAsync($"/api/messages/{await App.LookAsync(db => db.Messages.Where(one => one.GroupExchangeId == over).Select(one => one.Id).SingleAsync())}/report", new { }));

        Clock.Pass(TimeSpan.FromDays(30.1));
        Assert.That((await App.SendAsync(new GroupThread(over), ona.Id, Who.Resident)).MayWrite, Is.False);
        Assert.That(async () => await App.SendAsync(new SendGroupMessage { GroupExchangeId = over, Phrase = "thank-you" }, ona.Id, Who.Resident), Throws.InstanceOf<Domain.Refused>().With.Property("Code").EqualTo("messages.closed"));
        Clock.Pass(TimeSpan.FromDays(334));
        Assert.That(await World.Due(nameof(MessagesClock)), Is.Empty);
        Clock.Pass(TimeSpan.FromDays(1));
        Assert.That(await World.Due(nameof(MessagesClock)), Is.Not.Empty);
        await World.ClockDoes(nameof(MessagesClock));

        Assert.That(await App.LookAsync(db => db.Messages.Select(message => message.GroupExchangeId).SingleAsync()), Is.EqualTo(open));
        Assert.That(await App.LookAsync(db => db.TextReports.CountAsync()), Is.Zero);
    }

    [Test]
    [Category("Q5")]
    public async Task of_one_s_own_are_in_the_copy_of_everything_also_after_leaving()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        await Done(Writes(ona, id, new { text = "Atsinešiu kastuvą" }));
        await Done(Writes(milda, id, new { text = "Laukiame visų" }));
        await Done(ona.Groups(id, "leaving"));

        var copy = await App.SendAsync(new MyCopy(), ona.Id, Who.Resident);

        var cells = copy.Sections.Where(section => section.Key == "messages").SelectMany(section => section.Rows).SelectMany(row => row).ToList();
        Assert.That(cells, Does.Contain("Atsinešiu kastuvą").And.Contain("Sutvarkyti kiemą").And.Not.Contain("Laukiame visų"));
        Assert.That((await App.SendAsync(new MyCopy(), jonas.Id, Who.Resident)).Sections.Select(section => section.Key), Does.Not.Contain("messages"));
    }

    [Test]
    [Category("U1")]
    public async Task are_found_from_the_group_and_sent_with_one_tap_without_scripts()
    {
        var (_, ona, _, id) = await SceneAsync();
        var browser = await ona.Browser();
        var page = await browser.GoAsync($"/talkos/{id}");
        Assert.That(page.Document.QuerySelector($"main a[href='/talkos/{id}/zinutes']"), Is.Not.Null);

        await browser.GoAsync($"/talkos/{id}/zinutes");
        await browser.SubmitAsync(form: "main form[action*=Phrase]", button: "Vėluosiu apie 10 minučių.");
        Assert.That(browser.Page.Shows("Žinutę išsiuntėme") && browser.Page.Shows("Milda K.") && browser.Page.Shows("Jonas K."), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Text", "Mano telefonas 861234567")], form: "main form:not([action*=Phrase])");

        Assert.That(browser.Page.Shows("Telefono ir adreso talkos žinutėse nerašykite") && browser.Page.Source.Contains("Mano telefonas 861234567", StringComparison.Ordinal), browser.Page.ToString());
    }

    private async Task<(Member Milda, Member Ona, Member Jonas, Guid Id)> SceneAsync()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Calls(milda, minutes: 60, places: 6);
        await World.Joins(ona, id);
        await World.Joins(jonas, id);
        return (milda, ona, jonas, id);
    }

    private async Task<HttpResponseMessage> Writes(Member member, Guid group, object said)
    {
        Clock.Pass(TimeSpan.FromMinutes(1));
        return await (await member.Api()).PostAsJsonAsync($"/api/group-exchanges/{group}/messages", said);
    }

    private static string?[] Texts(JsonElement thread) => [.. thread.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString())];

    private Task<int> Told(Member member) => App.LookAsync(db => db.Notices.CountAsync(notice => notice.PersonId == member.Id && notice.Key == "Messages.told-written-to-group"));
}
