using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Identity;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.GroupExchanges;

/// <summary>Somebody felt unsafe with somebody of a group exchange: only workers learn of it, and the two are kept apart (D2).</summary>
public sealed class FeelingUnsafe(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("D2")]
    public async Task is_told_to_workers_alone_and_keeps_the_two_apart()
    {
        var (milda, ona, rasa) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.SocialWorker());
        var id = await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation);
        var before = (await World.Group(id)).Version;

        await Done(ona.Groups(id, "unsafe", new { personId = milda.Id, what = "Šaukė ant manęs" }));

        var report = await App.LookAsync(db => db.ProblemCases.SingleAsync());
        Assert.That((report.GroupExchangeId, report.AgreementId, report.OwnerId), Is.EqualTo(((Guid?)id, (Guid?)null, (Guid?)rasa.Id)));
        Assert.That((await World.Group(id)).Version, Is.EqualTo(before), "nothing shows in the group exchange");
        Assert.That(await App.LookAsync(db => db.Blocks.AnyAsync(block => block.ByPersonId == ona.Id && block.PersonId == milda.Id)));
        Assert.That(await App.LookAsync(db => db.Notices.AnyAsync(notice => notice.PersonId == milda.Id)), Is.False);
        Assert.That((await milda.Goes($"/talkos/{id}")).Shows("pranešimas darbuotojui"), Is.False);
        await Expect.RefusedAsync(await (await milda.Api()).GetAsync($"/api/problems/{report.Id}"), HttpStatusCode.NotFound, "access.not-found");
        Assert.That((await milda.Sees("/api/group-exchanges/" + id)).GetProperty("reports").GetArrayLength(), Is.Zero);

        var listed = (await rasa.Sees("/api/problems")).GetProperty("items")[0];
        Assert.That((listed.GetProperty("kind").GetString(), listed.GetProperty("what").GetString()), Is.EqualTo(("unsafe", "Sutvarkyti rūsį")));
        var desk = await rasa.Goes($"/kreipimaisi/{report.Id}");
        Assert.That(desk.Shows("Šaukė ant manęs") && desk.Shows("Kas kreipėsi") && desk.Shows("Apie ką"), desk.ToString());
    }

    [Test]
    [Category("D2")]
    [Category("D5")]
    [Category("D7")]
    public async Task is_answered_by_a_worker_in_a_working_day_and_the_answer_is_for_the_one_who_told()
    {
        var (milda, ona, rasa) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.SocialWorker());
        var id = await World.Held(milda, ona, GroupExchangeState.Disputed);
        await Done(ona.Groups(id, "unsafe", new { personId = milda.Id }));
        var report = await App.LookAsync(db => db.ProblemCases.SingleAsync());
        Assert.That((report.DueAt - report.OpenedAt).TotalDays, Is.EqualTo(1));

        await Expect.RefusedAsync(await Decides(rasa, report.Id, "voided"), HttpStatusCode.Conflict, "problems.hours-stay");
        await Done(Decides(rasa, report.Id, "noFault"));

        Assert.That((await ona.Goes($"/kreipimaisi/{report.Id}")).Shows("Kalbėjau su abiem"));
        Assert.That(await Told(milda), Is.Empty);
        Assert.That(await Told(ona), Is.EqualTo((string[])["Problems.told-decided"]));
        await Done((await ona.Api()).PostAsJsonAsync($"/api/problems/{report.Id}/appeal", new { why = "Bijau" }));
        await Expect.RefusedAsync(await Decides(rasa, report.Id, "noFault"), HttpStatusCode.Conflict, "problems.other-worker");
    }

    [Test]
    [Category("D1")]
    public async Task is_about_somebody_who_took_part_once_and_until_sixty_days_after()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation);

        await Expect.RefusedAsync(await ona.Groups(id, "unsafe", new { personId = jonas.Id }), HttpStatusCode.Conflict, "problems.about-whom");
        await Expect.RefusedAsync(await ona.Groups(id, "unsafe", new { personId = ona.Id }), HttpStatusCode.Conflict, "problems.about-whom");
        await Expect.RefusedAsync(await jonas.Groups(id, "unsafe", new { personId = ona.Id }), HttpStatusCode.NotFound, "access.not-found");
        await Done(milda.Groups(id, "unsafe", new { personId = ona.Id }));
        await Expect.RefusedAsync(await milda.Groups(id, "unsafe", new { personId = ona.Id }), HttpStatusCode.Conflict, "problems.already-raised");

        await World.ConfirmsHours(ona, id);
        Clock.Pass(TimeSpan.FromDays(61));
        Assert.That(await World.Tries(ona, new Api.Features.GroupExchanges.ReportUnsafe { GroupExchangeId = id, PersonId = milda.Id }), Is.EqualTo("agreements.too-late"));
    }

    [Test]
    [Category("D4")]
    [Category("D6")]
    public async Task keeps_the_data_and_is_decided_by_nobody_near_to_one_of_the_two()
    {
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        var (close, apart) = (await World.SocialWorker("Lina"), await World.Coordinator());
        var id = await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation);
        await Done(ona.Groups(id, "unsafe", new { personId = milda.Id }));
        var report = await App.LookAsync(db => db.ProblemCases.Select(one => one.Id).SingleAsync());

        await Done((await close.Api()).PostAsJsonAsync($"/api/problems/{report}/tie", new { toRaiser = true }));
        await Expect.RefusedAsync(await Decides(close, report, "noFault"), HttpStatusCode.Conflict, "agreements.own-decision");
        Assert.That(await App.LookAsync(db => db.ProblemCases.Select(one => one.OwnerId).SingleAsync()), Is.EqualTo(apart.Id));
        Assert.That(await World.Tries(milda, new LeaveExchange { Understands = true }), Is.EqualTo("identity.leave-waits"));
    }

    [Test]
    [Category("D2")]
    public async Task is_said_on_a_page_by_choosing_whom()
    {
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        await World.SocialWorker();
        var id = await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation);
        var browser = await ona.Browser();
        await browser.GoAsync($"/talkos/{id}/nesaugu");
        await browser.SubmitAsync([("Form.What", "Šaukė")]);
        Assert.That(browser.Page.Shows("Pasirinkite žmogų") && browser.Page.Source.Contains("Šaukė", StringComparison.Ordinal), browser.Page.ToString());

        await browser.SubmitAsync([("Form.PersonId", $"{milda.Id}"), ("Form.What", "Šaukė")]);

        Assert.That(browser.Page.Shows("Ačiū, kad pasakėte") && browser.Page.Shows("Jūsų pranešimas darbuotojui"), browser.Page.ToString());
    }

    [Test]
    [Category("D1")]
    [Category("D2")]
    public async Task is_told_by_whoever_gave_their_place_up_who_sees_no_more_than_then()
    {
        var (milda, ona, jonas, petras) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var rasa = await World.SocialWorker();
        var id = await World.Calls(milda);
        await World.Joins(ona, id);
        await World.Joins(jonas, id);
        await Done(ona.Groups(id, "leaving"));
        await World.Joins(petras, id);
        await Done(milda.Groups(id, "cancellation"));
        await Expect.RefusedAsync(await (await ona.Api()).GetAsync($"/api/group-exchanges/{id}"), HttpStatusCode.NotFound, "access.not-found");

        var met = await ona.Sees($"/api/group-exchanges/{id}/unsafe");

        Assert.That(Names(met), Is.EqualTo((string[])["Jonas K.", "Milda K."]), "neither Petras, who came later");
        Assert.That(met.EnumerateObject().Select(one => one.Name), Is.EquivalentTo((string[])["what", "startsAt", "mayRead", "people", "reports"]), "nothing of how it went on");
        var list = await ona.Goes("/talkos");
        Assert.That(list.Document.QuerySelector($"main a[href='/talkos/{id}/nesaugu']"), Is.Not.Null, list.ToString());
        await Done(ona.Groups(id, "unsafe", new { personId = jonas.Id, what = "Stūmė" }));
        await Expect.RefusedAsync(await ona.Groups(id, "unsafe", new { personId = petras.Id }), HttpStatusCode.Conflict, "problems.about-whom");
        await Expect.RefusedAsync(await petras.Groups(id, "unsafe", new { personId = ona.Id }), HttpStatusCode.Conflict, "problems.about-whom");
        await Done(milda.Groups(id, "unsafe", new { personId = ona.Id }));

        var report = await App.LookAsync(db => db.ProblemCases.Where(one => one.RaisedById == ona.Id).Select(one => one.Id).SingleAsync());
        Assert.That((await rasa.Goes($"/kreipimaisi/{report}")).Shows("Stūmė"));
        Assert.That((await ona.Goes($"/kreipimaisi/{report}")).Document.QuerySelector($"a[href='/talkos/{id}/nesaugu']"), Is.Not.Null);
        Assert.That((await ona.Goes($"/talkos/{id}/nesaugu")).Shows("Jūsų pranešimas darbuotojui"));
    }

    [Test]
    [Category("D1")]
    [Category("S7")]
    public async Task is_told_by_whoever_was_refused_about_the_organiser_who_never_learns_that_they_asked()
    {
        var (milda, jonas, ugne) = (await World.Resident("Milda"), await World.Resident("Jonas"), await World.Resident("Ugnė", born: new DateOnly(2010, 1, 1)));
        var rasa = await World.SocialWorker();
        var id = await World.Calls(milda);
        await World.Joins(ugne, id);
        await World.Joins(jonas, id);
        await Done(rasa.Groups(id, "approval/refusal", new { personId = ugne.Id, reason = "Vėliau" }));

        Assert.That((await ugne.Goes($"/talkos/{id}")).Document.QuerySelector($"a[href='/talkos/{id}/nesaugu']"), Is.Not.Null);
        Assert.That(Names(await ugne.Sees($"/api/group-exchanges/{id}/unsafe")), Is.EqualTo((string[])["Milda K."]));
        await Done(ugne.Groups(id, "unsafe", new { personId = milda.Id }));
        await Expect.RefusedAsync(await ugne.Groups(id, "unsafe", new { personId = jonas.Id }), HttpStatusCode.Conflict, "problems.about-whom");

        var report = await App.LookAsync(db => db.ProblemCases.Select(one => one.Id).SingleAsync());
        Assert.That((await ugne.Sees($"/api/problems/{report}")).GetProperty("place").GetString(), Is.Null, "where it is she never read");
        Assert.That((await rasa.Sees($"/api/problems/{report}")).GetProperty("place").GetString(), Is.EqualTo("Taikos 81"));
        Assert.That(Names(await milda.Sees($"/api/group-exchanges/{id}/unsafe")), Is.EqualTo((string[])["Jonas K."]));
        await Expect.RefusedAsync(await milda.Groups(id, "unsafe", new { personId = ugne.Id }), HttpStatusCode.Conflict, "problems.about-whom");
    }

    [Test]
    [Category("D2")]
    public async Task is_nothing_a_stranger_learns_of()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var (open, held) = (await World.Calls(milda), await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation));

        foreach (var id in new[] { open, held, Guid.NewGuid() })
        {
            await Expect.RefusedAsync(await (await jonas.Api()).GetAsync($"/api/group-exchanges/{id}/unsafe"), HttpStatusCode.NotFound, "access.not-found");
            await Expect.RefusedAsync(await jonas.Groups(id, "unsafe", new { personId = milda.Id }), HttpStatusCode.NotFound, "access.not-found");
            Assert.That((await jonas.Goes($"/talkos/{id}/nesaugu")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }

        Assert.That((await jonas.Sees("/api/group-exchanges/left")).GetArrayLength(), Is.Zero);
        await Done(ona.Groups(open, "joining"));
        await Done(ona.Groups(open, "leaving"));
        Clock.Pass(TimeSpan.FromDays(63));
        Assert.That(await App.SendAsync(new Api.Features.GroupExchanges.GroupExchangesILeft(), ona.Id, Api.Pipeline.Who.Resident), Has.Count.EqualTo(1), "the clock has not ended it yet");
        await World.WaitsForGroups(TimeSpan.FromDays(61));
        Assert.That(await App.SendAsync(new Api.Features.GroupExchanges.GroupExchangesILeft(), ona.Id, Api.Pipeline.Who.Resident), Has.Count.EqualTo(1), "60 days are counted from the end");
        Clock.Pass(TimeSpan.FromDays(61));
        Assert.That(await App.SendAsync(new Api.Features.GroupExchanges.GroupExchangesILeft(), ona.Id, Api.Pipeline.Who.Resident), Is.Empty);
    }

    private static string?[] Names(System.Text.Json.JsonElement met) => [.. met.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("name").GetString())];

    private static async Task<HttpResponseMessage> Decides(Member worker, Guid report, string outcome) =>
        await (await worker.Api()).PostAsJsonAsync($"/api/problems/{report}/decision", new { outcome, reason = "Kalbėjau su abiem" });

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == member.Id).Select(notice => notice.Key).ToListAsync());
}
