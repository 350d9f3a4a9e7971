using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Problems;

/// <summary>The one button, and what follows.</summary>
public sealed class SomethingIsWrong(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("D2")]
    public async Task unsafe_is_told_to_duty_workers_alone()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Agreed(ona, jonas);
        var (page, day, api, told, account) = (await SeenBy(ona, $"/susitarimai/{id}"), await SeenBy(ona, "/mano-diena"), await Raw(ona, $"/api/agreements/{id}"), await Told(ona), await Raw(ona, "/api/me/journal"));

        await Done(jonas.Acts(id, "problem", new { kind = "unsafe", what = "Rėkė ant manęs" }));

        var problem = await App.LookAsync(db => db.ProblemCases.SingleAsync());
        Assert.That(await SeenBy(ona, $"/susitarimai/{id}"), Is.EqualTo(page));
        Assert.That(await SeenBy(ona, "/mano-diena"), Is.EqualTo(day));
        Assert.That(await Raw(ona, $"/api/agreements/{id}"), Is.EqualTo(api));
        Assert.That(await Raw(ona, "/api/me/journal"), Is.EqualTo(account));
        Assert.That(await Told(ona), Is.EqualTo(told));
        Assert.That((await (await ona.Api()).GetAsync($"/api/problems/{problem.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await (await ona.Api()).GetAsync("/api/problems")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        await Expect.RefusedAsync(await In(ona, problem.Id, "appeal"), HttpStatusCode.NotFound, "access.not-found");
        var line = (await rasa.Sees("/api/problems")).GetProperty("items")[0];
        Assert.That((line.GetProperty("kind").GetString(), line.GetProperty("mine").GetBoolean(), line.GetProperty("dueAt").GetDateTimeOffset()), Is.EqualTo(("unsafe", true, Clock.Now.AddDays(1))));
        Assert.That((await rasa.Sees($"/api/problems/{problem.Id}")).ToString(), Does.Contain("Rėkė ant manęs"));
        Assert.That(await Told(rasa), Is.EqualTo((string[])["Problems.told-unsafe"]));
    }

    [Test]
    [Category("D2")]
    [Category("D6")]
    public async Task unsafe_keeps_the_two_apart_and_the_person_in_until_it_is_decided()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        await Done(jonas.Acts(await World.Completed(ona, jonas), "problem", new { kind = "unsafe" }));

        await Expect.RefusedAsync(await jonas.Takes(await World.Puts(ona)), HttpStatusCode.Conflict, "agreements.listing-closed");
        await Expect.RefusedAsync(await ona.Takes(await World.Puts(jonas)), HttpStatusCode.Conflict, "agreements.listing-closed");
        Assert.That(await IsHeld(ona), Is.True);
        Assert.That(await IsHeld(jonas), Is.False);

        var problem = await Problem();
        await Expect.RefusedAsync(await In(rasa, problem, "decision", new { outcome = "voided", reason = "x" }), HttpStatusCode.Conflict, "problems.hours-stay");
        await Done(In(rasa, problem, "decision", new { outcome = "asBooked", reason = "Pasikalbėjome" }));

        Assert.That(await IsHeld(ona), Is.False);
        Assert.That(await Told(jonas), Does.Contain("Problems.told-decided"));
        Assert.That(await Told(ona), Has.None.EqualTo("Problems.told-decided"));
        Assert.That((await jonas.Sees($"/api/problems/{problem}")).GetProperty("reason").GetString(), Is.EqualTo("Pasikalbėjome"));
    }

    [Test]
    [Category("D3")]
    public async Task wrong_hours_are_put_right_by_the_two()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "otherTime", minutes = 30 }));
        Assert.That((await rasa.Sees("/api/problems")).GetProperty("total").GetInt32(), Is.Zero);
        Assert.That(await Told(ona), Does.Contain("Problems.told-fix-suggested"));
        await Expect.RefusedAsync(await In(jonas, await Problem(), "fix/acceptance"), HttpStatusCode.Conflict, "problems.not-your-turn");

        await Done(In(ona, await Problem(), "fix/acceptance"));

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((2, -2, true)));
        Assert.That((await jonas.Sees($"/api/agreements/{id}")).GetProperty("minutes").GetInt32(), Is.EqualTo(30));
    }

    [TestCase(30, AgreementState.Completed, 2)]
    [TestCase(0, AgreementState.Voided, 0)]
    [Category("D3")]
    public async Task before_the_end_the_two_end_it_themselves(int minutes, AgreementState state, int balance)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "notAsAgreed", what = "Pusė darbo", minutes }));
        Assert.That((await World.StateOf(id), (await ona.Sees($"/api/agreements/{id}")).ToString().Contains("Pusė darbo")), Is.EqualTo((AgreementState.Disputed, false)));

        await Done(In(ona, await Problem(), "fix/acceptance"));

        Assert.That((await World.StateOf(id), await World.BalanceOf(ona)), Is.EqualTo((state, balance)));
    }

    [Test]
    [Category("D3")]
    [Category("D7")]
    public async Task left_unanswered_it_comes_to_a_worker_and_when_that_is_late_to_the_overdue()
    {
        var (ona, jonas, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Coordinator());
        await Done(jonas.Acts(await World.Completed(ona, jonas), "problem", new { kind = "otherTime", minutes = 30 }));

        await World.Waits(TimeSpan.FromDays(5));
        using var api = await World.ApiToday(milda);
        Assert.That((await api.GetStringAsync("/api/problems")).Contains("otherTime", StringComparison.Ordinal));
        Assert.That((await api.GetStringAsync("/api/problems?overdue=true")).Contains("otherTime", StringComparison.Ordinal), Is.False);
        await World.Waits(TimeSpan.FromDays(10));

        using var later = await World.ApiToday(milda);
        Assert.That((await later.GetStringAsync("/api/problems?overdue=true")).Contains("otherTime", StringComparison.Ordinal));
        Assert.That(await App.LookAsync(db => db.ProblemCases.Select(problem => problem.OwnerId).SingleAsync()), Is.EqualTo(milda.Id));
    }

    [Test]
    [Category("D4")]
    public async Task nobody_near_to_one_of_the_two_decides()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (speaks, close, apart) = (await World.SocialWorker("Rasa"), await World.SocialWorker("Lina"), await World.Coordinator());
        await World.IsAccompaniedBy(ona, speaks);
        await App.SendAsync(new GiveMandate { PersonId = ona.Id, Consent = ConsentForm.InPerson }, speaks.Id, Who.SocialWorker);
        var id = await World.Completed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "other", what = "Sulaužė" }));
        var problem = await Problem();
        await Done(In(close, problem, "tie", new { toRaiser = false }));

        foreach (var near in new[] { speaks, close })
        {
            await Expect.RefusedAsync(await near.Acts(id, "decision", new { outcome = "noFault", reason = "x" }), HttpStatusCode.Conflict, "agreements.own-decision");
            await Expect.RefusedAsync(await In(near, problem, "owner"), HttpStatusCode.Conflict, "agreements.own-decision");
        }

        Assert.That(await App.LookAsync(db => db.ProblemCases.Select(one => one.OwnerId).SingleAsync()), Is.EqualTo(apart.Id));
        await Done(apart.Acts(id, "decision", new { outcome = "noFault", reason = "Niekas nekaltas" }));
    }

    [Test]
    [Category("D4")]
    public async Task a_worker_who_is_one_of_the_two_does_not_even_see_it()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.MemberAsync("Rasa", "Petrauskaitė", Who.SocialWorker | Who.Resident, null));
        await Done(ona.Acts(await World.Completed(rasa, ona), "problem", new { kind = "unsafe" }));

        Assert.That((await rasa.Sees("/api/problems")).GetProperty("total").GetInt32(), Is.Zero);
        Assert.That((await (await rasa.Api()).GetAsync($"/api/problems/{await Problem()}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Told(rasa), Has.None.EqualTo("Problems.told-unsafe"));
    }

    [Test]
    [Category("D5")]
    public async Task a_decision_says_why_to_both_and_is_appealed_once_to_another()
    {
        var (ona, jonas, rasa, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker(), await World.Coordinator());
        var id = await World.Agreed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "notAsAgreed", what = "Nieko nedarė" }));
        var problem = await Problem();
        await Done(rasa.Acts(id, "decision", new { outcome = "voided", reason = "Darbas nepadarytas" }));
        Assert.That((await World.StateOf(id), await World.BalanceOf(ona)), Is.EqualTo((AgreementState.Voided, 0)));
        foreach (var one in new[] { ona, jonas })
        {
            Assert.That((await one.Sees($"/api/problems/{problem}")).GetProperty("reason").GetString(), Is.EqualTo("Darbas nepadarytas"));
        }

        await Done(In(ona, problem, "appeal", new { why = "Dirbau" }));
        await Expect.RefusedAsync(await rasa.Acts(id, "decision", new { outcome = "voided", reason = "x" }), HttpStatusCode.Conflict, "problems.other-worker");
        await Done(milda.Acts(id, "decision", new { outcome = "corrected", minutes = 45, reason = "Dirbta 45 minutes" }));

        Assert.That((await World.StateOf(id), await World.BalanceOf(ona), await World.LedgerIsBalanced()), Is.EqualTo((AgreementState.Completed, 3, true)));
        await Expect.RefusedAsync(await In(jonas, problem, "appeal"), HttpStatusCode.Conflict, "problems.no-appeal");
        await Expect.RefusedAsync(await jonas.Acts(id, "problem", new { kind = "other", what = "Vėl" }), HttpStatusCode.Conflict, "problems.already-raised");
    }

    [TestCase("asBooked", 0, 4)]
    [TestCase("corrected", 90, 6)]
    [TestCase("voided", 0, 0)]
    [TestCase("noFault", 0, 4)]
    [Category("D5")]
    public async Task a_decision_after_the_end_puts_the_ledger_right(string outcome, int minutes, int balance)
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "other", what = "Ne tiek" }));

        await Done(rasa.Acts(id, "decision", new { outcome, minutes, reason = "Taip buvo" }));

        Assert.That((await World.BalanceOf(ona), await World.LedgerIsBalanced()), Is.EqualTo((balance, true)));
    }

    [Test]
    [Category("D1")]
    public async Task did_not_come_is_a_no_show_while_there_is_time_to_say_so()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await Expect.RefusedAsync(await ona.Acts(id, "problem", new { kind = "didNotCome" }), HttpStatusCode.Conflict, "agreements.no-show-time");
        Clock.Pass(TimeSpan.FromDays(3));

        using var api = await World.ApiToday(ona);
        await Done(api.PostAsJsonAsync($"/api/agreements/{id}/problem", new { kind = "didNotCome" }));

        Assert.That((await World.StateOf(id), await App.LookAsync(db => db.ProblemCases.CountAsync())), Is.EqualTo((AgreementState.NoShowReported, 0)));
    }

    [Test]
    [Category("D1")]
    [Category("U1")]
    public async Task on_the_pages_five_choices_lead_to_the_right_thing()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas);
        var his = await jonas.Browser();
        await his.GoAsync($"/susitarimai/{id}/kazkas-ne-taip");
        Assert.That(his.Page.All("main .card h2"), Has.Count.EqualTo(5));
        await his.GoAsync($"/susitarimai/{id}/kazkas-ne-taip?rusis=OtherTime");
        await his.SubmitAsync([("Form.Minutes", "30")]);
        Assert.That(his.Page.Shows("Kaimynai tariasi dėl valandų"), his.Page.ToString());
        var hers = await ona.Browser();
        await hers.GoAsync($"/kreipimaisi/{await Problem()}");
        Assert.That(hers.Page.Shows("Jonas K. siūlo įrašyti 30 minučių"), hers.Page.ToString());
        await hers.SubmitAsync(button: "Nesutinku, tegul padeda darbuotojas", form: "main form[action*=Accept]");

        var duty = await rasa.Browser();
        await duty.GoAsync("/kreipimaisi");
        Assert.That(duty.Page.Shows("Užtruko ilgiau ar trumpiau, nei parašyta") && duty.Page.Shows("Jūs"), duty.Page.ToString());
        await duty.GoAsync($"/kreipimaisi/{await Problem()}");
        await duty.GoAsync(duty.Page.Document.QuerySelector("main a[href$='/sprendimas']")!.GetAttribute("href")!);
        Assert.That(duty.Page.Shows("Jonas K. pranešė, kad kažkas ne taip") && duty.Page.Shows("30 minučių"), duty.Page.ToString());
        await duty.SubmitAsync([("Form.Outcome", "AsBooked"), ("Form.Reason", "Abu sakė 1 valandą")]);

        await hers.GoAsync($"/kreipimaisi/{await Problem()}");
        Assert.That(hers.Page.Shows("Valandos lieka, kaip buvo") && hers.Page.Shows("Abu sakė 1 valandą"), hers.Page.ToString());
        await hers.SubmitAsync([("Form.Why", "Ne")], form: "main form[action*=Appeal]");
        Assert.That(hers.Page.Shows("Žiūri kitas darbuotojas"), hers.Page.ToString());
    }

    [Test]
    [Category("D3")]
    public async Task other_hours_to_answer_are_what_comes_next()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Completed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "otherTime", minutes = 30 }));
        var by = Clock.Now.AddDays(5);

        var (asked, asks, day) = (await ona.Goes($"/susitarimai/{id}"), await jonas.Goes($"/susitarimai/{id}"), await ona.Goes("/mano-diena"));

        var next = asked.Document.QuerySelector(".next")!;
        Assert.That(next.TextContent, Does.Contain("siūlo įrašyti 30 minučių").And.Contain("Atsakykite iki").And.Contain(by.InKaunas().Date().ToString("d 'd.'", CultureInfo.InvariantCulture)));
        Assert.That(next.QuerySelector("a.govuk-button")!.GetAttribute("href"), Is.EqualTo($"/kreipimaisi/{await Problem()}"));
        Assert.That(asks.Shows("Jūs pasiūlėte įrašyti 30 minučių.") && asks.Shows("Jūs pasiūlėte kitas valandas:"), asks.ToString());
        Assert.That(asks.Shows("Jūs paprašėte darbuotojo pagalbos"), Is.False);
        Assert.That(day.Document.QuerySelector($"main a[href='/susitarimai/{id}']"), Is.Not.Null, day.ToString());
        Assert.That(day.Shows("Atsakykite iki") && !day.Shows("Laukia jūsų"), day.ToString());
        Assert.That((await jonas.Goes("/mano-diena")).Shows("Atsakykite iki"), Is.False);
    }

    private static async Task<HttpResponseMessage> In(Member member, Guid problem, string path, object? said = null) =>
        await (await member.Api()).PostAsJsonAsync($"/api/problems/{problem}/{path}", said ?? new { });

    private static async Task<string> SeenBy(Member member, string path) => (await member.Goes(path)).Text;

    private static async Task<string> Raw(Member member, string path) => await (await member.Api()).GetStringAsync(path);

    private Task<Guid> Problem() => App.LookAsync(db => db.ProblemCases.Select(problem => problem.Id).SingleAsync());

    private Task<bool> IsHeld(Member member) => App.LookAsync(db => ProblemReach.HasOpenSafetyCaseAsync(db, member.Id, default));

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(n => n.PersonId == member.Id).OrderBy(n => n.Id).Select(n => n.Key).ToListAsync());
}
