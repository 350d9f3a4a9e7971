using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Problems;

/// <summary>A decision is offered to whoever may make it, on every page, and the one who made it can still read it.</summary>
[Category("D4")]
[Category("D5")]
public sealed class WhoDecides(StoreKind store) : HouseTest(store)
{
    private const string Another = "Sprendžia kitas darbuotojas";

    private Member ona = null!;
    private Member jonas = null!;
    private Member rasa = null!;
    private Member lina = null!;

    [SetUp]
    public async Task People() => (ona, jonas, rasa, lina) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker(), await World.SocialWorker("Lina"));

    [Test]
    public async Task a_worker_who_acts_for_one_of_them_is_offered_nothing()
    {
        var (agreement, group) = (await ComplainedAsync(), await DisputedAsync());
        await MandateAsync(rasa, jonas);

        await OffersAsync(rasa, $"/susitarimai/{agreement}", "/susitarimai/laukia", offers: false);
        await OffersAsync(rasa, $"/talkos/{group}", "/talkos/laukia", offers: false);
        await OffersAsync(rasa, $"/kreipimaisi/{await CaseAsync(agreement)}", "/kreipimaisi", offers: false);
        Assert.That((await rasa.Sees($"/api/agreements/{agreement}")).GetProperty("decisions").GetArrayLength(), Is.Zero);
        await OffersAsync(lina, $"/susitarimai/{agreement}", "/susitarimai/laukia", offers: true);
        await OffersAsync(lina, $"/talkos/{group}", "/talkos/laukia", offers: true);
    }

    [Test]
    public async Task nor_lets_them_meet()
    {
        await MandateAsync(rasa, ona);
        var agreement = await World.Agreed(ona, await World.Resident("Tadas", born: new DateOnly(2009, 1, 1)), await World.Puts(ona));

        var page = await rasa.Goes($"/susitarimai/{agreement}");
        Assert.That(page.Shows(Another) && page.All("main form").Count == 0, page.ToString());
        Assert.That((await rasa.Goes($"/susitarimai/{agreement}/sprendimas")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await lina.Goes($"/susitarimai/{agreement}")).All("main form"), Is.Not.Empty);
    }

    [Test]
    public async Task nor_begins_or_ends_a_ring_of_theirs()
    {
        var birute = await World.CanAndAsks("Birutė", "Kazlauskienė", "knitting", "bicycle-repair");
        await World.CanAndAsks("Andrius", "Petraitis", "bicycle-repair", "cake-baking");
        await World.CanAndAsks("Petras", "Butkus", "cake-baking", "knitting");
        await MandateAsync(rasa, birute);
        var ring = await birute.ProposesRing();

        var page = await rasa.Goes($"/ziedai/{ring}");
        Assert.That(page.Shows(Another) && page.All("main form").Count == 0, page.ToString());
        Assert.That((await rasa.Goes("/koordinavimas/ziedai")).Shows(Another));
        Assert.That((await lina.Goes($"/ziedai/{ring}")).All("main form"), Is.Not.Empty);
        Assert.That((await lina.Goes("/koordinavimas/ziedai")).Shows(Another), Is.False);
        await Done(lina.Rings(ring, "approval"));
        page = await rasa.Goes($"/ziedai/{ring}");
        Assert.That(page.Shows(Another) && page.All("main form").Count == 0, page.ToString());
    }

    [Test]
    public async Task whoever_decided_is_told_who_decides_anew()
    {
        var agreement = await ComplainedAsync();
        await Done(rasa.Acts(agreement, "decision", new { outcome = "asBooked", reason = "Taip ir buvo" }));
        var problem = await CaseAsync(agreement);
        await Done((await jonas.Api()).PostAsJsonAsync($"/api/problems/{problem}/appeal", new { why = "Ne" }));

        await OffersAsync(rasa, $"/susitarimai/{agreement}", "/susitarimai/laukia", offers: false);
        var page = await rasa.Goes($"/kreipimaisi/{problem}");
        Assert.That(page.Shows("Jūs jau sprendėte") && page.Shows("Dabar rūpinasi Lina") && !page.Shows("pranešime"), page.ToString());
        Assert.That((await rasa.Goes($"/susitarimai/{agreement}")).Shows("Dabar rūpinasi Lina"));
        await OffersAsync(lina, $"/susitarimai/{agreement}", "/susitarimai/laukia", offers: true);
        Assert.That((await lina.Goes("/susitarimai/laukia")).Shows("Prašo spręsti iš naujo"));
    }

    [Test]
    public async Task whoever_decided_about_a_group_does_not_decide_anew()
    {
        var group = await DisputedAsync();
        await Done(rasa.Groups(group, "decision", new { lines = new[] { new { personId = jonas.Id, minutes = 60 } }, reason = "Valanda" }));
        await Done(jonas.Groups(group, "dispute"));

        await OffersAsync(rasa, $"/talkos/{group}", "/talkos/laukia", offers: false);
        await OffersAsync(lina, $"/talkos/{group}", "/talkos/laukia", offers: true);
    }

    [Test]
    public async Task whoever_decided_still_reads_it()
    {
        var agreement = await ComplainedAsync();
        var problem = await CaseAsync(agreement);
        var desk = await rasa.Browser();
        await desk.GoAsync($"/susitarimai/{agreement}/sprendimas");
        await desk.SubmitAsync([("Form.Outcome", "Voided"), ("Form.Reason", "Nieko nebuvo")]);

        Assert.That((desk.Page.Path, desk.Page.Shows("Sprendimas priimtas"), desk.Page.Shows("Nieko nebuvo"), desk.Page.All("main form").Count), Is.EqualTo(($"/susitarimai/{agreement}", true, true, 0)), desk.Page.ToString());
        Assert.That(desk.Page.All($"main a[href='/kreipimaisi/{problem}']"), Is.Not.Empty);
        Assert.That((await rasa.Goes($"/kreipimaisi/{problem}")).All($"main a[href='/susitarimai/{agreement}']"), Is.Not.Empty, "and back");
        await IsOnFileAsync("OneAgreement");
        Assert.That((await lina.Goes($"/susitarimai/{agreement}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "it never was before her");
        Assert.That((await lina.Goes($"/kreipimaisi/{problem}")).All($"main a[href='/susitarimai/{agreement}']"), Is.Empty);
        await Expect.RefusedAsync(await rasa.Acts(agreement, "decision", new { outcome = "voided", reason = "Dar" }), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    public async Task whoever_decided_still_reads_a_group()
    {
        var group = await DisputedAsync();
        var desk = await rasa.Browser();
        await desk.GoAsync($"/talkos/{group}/sprendimas");
        await desk.SubmitAsync([("Form.BookNothing", "true"), ("Form.Reason", "Nieko nebuvo")]);

        Assert.That((desk.Page.Path, desk.Page.Shows("Sprendimas priimtas"), desk.Page.Shows("nusprendė valandų neįrašyti"), desk.Page.All("main form").Count), Is.EqualTo(($"/talkos/{group}", true, true, 0)), desk.Page.ToString());
        await IsOnFileAsync("OneGroupExchange");
        Assert.That((await lina.Goes($"/talkos/{group}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "it never was before her");
    }

    [Test]
    public async Task the_list_says_what_is_asked()
    {
        await ComplainedAsync();

        var list = await rasa.Goes("/susitarimai/laukia");
        Assert.That(list.Shows("Prašo pataisyti valandas") && !list.Shows("Padaryta") && !list.Shows(Another), list.ToString());
    }

    [Test]
    public async Task a_worker_reads_that_the_two_may_still_agree()
    {
        var agreement = await World.Completed(ona, jonas, 90);
        await Done(jonas.Acts(agreement, "problem", new { kind = "otherTime", minutes = 30 }));

        var page = await rasa.Goes($"/kreipimaisi/{await CaseAsync(agreement)}");
        Assert.That(page.Shows("Abu dar gali sutarti patys") && !page.Shows("Jei nesutarsite"), page.ToString());
    }

    [Test]
    public async Task who_complained_of_a_group_says_why_and_can_be_reached()
    {
        var group = await World.Held(ona, jonas, GroupExchangeState.AwaitingConfirmation);
        var empty = await jonas.Groups(group, "dispute", new { what = " " });
        Assert.That((empty.StatusCode, (await empty.Content.ReadAsStringAsync()).Contains("GroupExchanges.what-is-wrong", StringComparison.OrdinalIgnoreCase)), Is.EqualTo((HttpStatusCode.BadRequest, true)), await empty.Content.ReadAsStringAsync());
        await App.LookAsync(async db =>
        {
            await db.People.Where(person => person.Id == jonas.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Phone, "+37060000001"));
            return true;
        });
        await Done(jonas.Groups(group, "dispute", new { what = "Buvo ilgiau" }));

        var door = await rasa.Goes($"/talkos/{group}/sprendimas");
        Assert.That(door.Shows("Jonas") && door.Shows("Buvo ilgiau") && door.All("main a[href='tel:+37060000001']").Count == 1, door.ToString());
        await IsOnFileAsync("OneGroupExchange");
        Assert.That((await ona.Sees($"/api/group-exchanges/{group}")).ToString(), Does.Not.Contain("+37060000001"));
    }

    [Test]
    public async Task a_case_without_hours_is_decided_with_what_was_said_before_ones_eyes()
    {
        await Done(jonas.Acts(await World.Agreed(ona, jonas), "problem", new { kind = "unsafe", what = "Šaukė ant manęs" }));
        var report = await App.LookAsync(db => db.ProblemCases.Select(one => one.Id).SingleAsync());

        Assert.That((await rasa.Goes($"/kreipimaisi/{report}/sprendimas")).Shows("Šaukė ant manęs"));
        await MandateAsync(rasa, jonas);
        Assert.That((await rasa.Goes($"/kreipimaisi/{report}/sprendimas")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await rasa.Goes($"/kreipimaisi/{report}")).Shows(Another));
    }

    private static async Task OffersAsync(Member worker, string page, string list, bool offers)
    {
        var (shown, listed) = (await worker.Goes(page), await worker.Goes(list));
        Assert.That((shown.All("main a[href$='/sprendimas']").Count > 0, shown.Text.Contains(Another, StringComparison.OrdinalIgnoreCase), listed.Shows(Another)), Is.EqualTo((offers, !offers, !offers)), $"{shown}\n{listed}");
        Assert.That((await worker.Goes($"{page}/sprendimas")).Status, Is.EqualTo(offers ? HttpStatusCode.OK : HttpStatusCode.NotFound));
    }

    private async Task<Guid> ComplainedAsync()
    {
        var agreement = await World.Completed(ona, jonas, 90);
        await Done(jonas.Acts(agreement, "problem", new { kind = "other", what = "Buvo trumpiau" }));
        return agreement;
    }

    private async Task<Guid> DisputedAsync()
    {
        var group = await World.Held(ona, jonas, GroupExchangeState.AwaitingConfirmation);
        await Done(jonas.Groups(group, "dispute"));
        return group;
    }

    private Task<Guid> CaseAsync(Guid agreement) => App.LookAsync(db => db.ProblemCases.Where(one => one.AgreementId == agreement).Select(one => one.Id).SingleAsync());

    private async Task IsOnFileAsync(string section) =>
        Assert.That(await App.LookAsync(db => db.AccessRecords.AnyAsync(record => record.ActorId == rasa.Id && record.SubjectId == jonas.Id && record.Section == section)), "the opening is on file");

    private async Task MandateAsync(Member worker, Member person)
    {
        await World.IsAccompaniedBy(person, worker);
        await App.SendAsync(new GiveMandate { PersonId = person.Id, Consent = ConsentForm.InPerson }, worker.Id, Who.SocialWorker);
    }
}
