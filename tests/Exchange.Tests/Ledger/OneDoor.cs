using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Ledger;

/// <summary>Wherever a worker finds hours to be wrong, one door leads to one page with one rule.</summary>
public sealed class OneDoor(StoreKind store) : HouseTest(store)
{
    public enum Place
    {
        Waiting,
        Agreement,
        Case,
        Api,
    }

    [TestCase("Corrected", 45, 3)]
    [TestCase("Voided", 0, 0)]
    [TestCase("AsBooked", 0, 6)]
    [TestCase("NoFault", 0, 6)]
    [Category("D5")]
    [Category("G6")]
    public async Task leads_to_the_same_from_every_place(string outcome, int minutes, int balance)
    {
        var traces = new List<string>();
        var rasa = await World.SocialWorker();
        foreach (var place in Enum.GetValues<Place>())
        {
            var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
            var id = await World.Completed(ona, jonas, 90);
            await Done(jonas.Acts(id, "problem", new { kind = "otherTime", what = "Buvo kitaip" }));
            var before = (await ToldAsync(ona, jonas)).ToHashSet();

            await DecidesAsync(rasa, place, id, outcome, minutes);

            Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((balance, -balance, true)), $"{place}");
            var told = (await ToldAsync(ona, jonas)).Except(before).ToList();
            Assert.That(told.Select(one => one.Person).Order(), Is.EqualTo(new[] { ona.Id, jonas.Id }.Order()), "both are told once");
            traces.Add(string.Join(" | ", [.. await TraceAsync(id), .. told.Select(one => one.Key)]));
        }

        Assert.That(traces.Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    [Category("D5")]
    public async Task shows_what_was_reported_and_ends_the_case_with_the_hours()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas, 90);
        await Done(jonas.Acts(id, "problem", new { kind = "other", what = "Grįžo anksčiau" }));
        var problem = await CaseAsync(id);

        var door = await rasa.Goes($"/susitarimai/{id}/sprendimas");
        Assert.That(door.Shows("Grįžo anksčiau") && door.Shows("Dabar įrašyta: 1 valanda 30 minučių"), door.ToString());
        Assert.That((await rasa.Goes($"/kreipimaisi/{problem}/sprendimas")).Status, Is.EqualTo(HttpStatusCode.NotFound), "a case about hours has no door of its own");
        await Expect.RefusedAsync(await (await rasa.Api()).PostAsJsonAsync($"/api/problems/{problem}/decision", new { outcome = "noFault", reason = "x" }), HttpStatusCode.Conflict, "problems.with-hours");
        await Done(rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 60, reason = "Valanda" }));

        Assert.That((await jonas.Sees($"/api/problems/{problem}")).GetProperty("decidedMinutes").GetInt32(), Is.EqualTo(60));
        await Expect.RefusedAsync(await rasa.Acts(id, "decision", new { outcome = "voided", reason = "Dar" }), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("D3")]
    [Category("D5")]
    public async Task opens_when_the_two_do_not_agree_and_again_upon_appeal()
    {
        var (ona, jonas, rasa, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker(), await World.Coordinator());
        var id = await World.Completed(ona, jonas, 90);
        await Done(jonas.Acts(id, "problem", new { kind = "otherTime", minutes = 30 }));
        Assert.That((await rasa.Goes($"/susitarimai/{id}/sprendimas")).Status, Is.EqualTo(HttpStatusCode.NotFound), "the two are asked first");
        await World.Waits(TimeSpan.FromDays(5));
        await Done(World.Again(rasa).Acts(id, "decision", new { outcome = "asBooked", reason = "Taip ir buvo" }));
        await Done((await World.Again(jonas).Api()).PostAsJsonAsync($"/api/problems/{await CaseAsync(id)}/appeal", new { why = "Ne" }));

        await Expect.RefusedAsync(await World.Again(rasa).Acts(id, "decision", new { outcome = "corrected", minutes = 30, reason = "x" }), HttpStatusCode.Conflict, "problems.other-worker");
        await Done(World.Again(milda).Acts(id, "decision", new { outcome = "corrected", minutes = 30, reason = "Pusvalandis" }));

        Assert.That((await World.BalanceOf(ona), await World.LedgerIsBalanced(), await StateOfCaseAsync(id)), Is.EqualTo((2, true, ProblemState.Closed)));
    }

    [Test]
    [Category("X3")]
    public async Task takes_only_what_was_read()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas, 90);
        await Done(jonas.Acts(id, "problem", new { what = "Trumpiau" }));
        var group = await World.Held(ona, jonas, GroupExchangeState.AwaitingConfirmation);
        await Done(jonas.Groups(group, "dispute"));
        var (read, version) = ((await rasa.Sees($"/api/agreements/{id}")).GetProperty("expectedVersion").GetInt32(), (await rasa.Sees($"/api/group-exchanges/{group}")).GetProperty("expectedVersion").GetInt32());

        await Expect.RefusedAsync(await rasa.Acts(id, "decision", new { outcome = "voided", reason = "x", expectedVersion = read - 1 }), HttpStatusCode.PreconditionFailed, "access.changed");
        await Expect.RefusedAsync(await rasa.Groups(group, "decision", new { bookNothing = true, reason = "x", expectedVersion = version - 1 }), HttpStatusCode.PreconditionFailed, "access.changed");
        await Done(jonas.Acts(await World.Agreed(ona, jonas), "problem", new { kind = "unsafe" }));
        var report = await App.LookAsync(db => db.ProblemCases.Where(one => one.Kind == ProblemKind.Unsafe).Select(one => one.Id).SingleAsync());
        await Done((await rasa.Api()).PostAsJsonAsync($"/api/problems/{report}/owner", new { }));
        await Expect.RefusedAsync(await (await rasa.Api()).PostAsJsonAsync($"/api/problems/{report}/decision", new { outcome = "noFault", reason = "x", expectedVersion = 1 }), HttpStatusCode.PreconditionFailed, "access.changed");
        await Done((await rasa.Api()).PostAsJsonAsync($"/api/problems/{report}/decision", new { outcome = "noFault", reason = "x", expectedVersion = 2 }));
        await Done(rasa.Acts(id, "decision", new { outcome = "voided", reason = "x", expectedVersion = read }));
        await Done(rasa.Groups(group, "decision", new { bookNothing = true, reason = "x", expectedVersion = version }));
    }

    [Test]
    [Category("D5")]
    public async Task is_opened_by_another_worker_the_second_time()
    {
        var (ona, jonas, rasa, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker(), await World.Coordinator());
        var id = await World.Agreed(ona, jonas);
        await Done(ona.Acts(id, "report", new { minutes = 120 }));
        await Done(jonas.Acts(id, "confirmation", new { minutes = 60 }));
        await Done(rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 60, reason = "Valanda" }));
        await Done(ona.Acts(id, "problem", new { kind = "notAsAgreed", what = "Ne tiek" }));

        await Expect.RefusedAsync(await rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 120, reason = "x" }), HttpStatusCode.Conflict, "problems.other-worker");
        await Done(milda.Acts(id, "decision", new { outcome = "corrected", minutes = 90, reason = "Pusantros" }));

        Assert.That((await World.BalanceOf(ona), await World.LedgerIsBalanced()), Is.EqualTo((6, true)));
    }

    [TestCase("voided")]
    [TestCase("noFault")]
    [Category("D5")]
    [Category("G6")]
    public async Task books_nothing_where_a_second_worker_says_again_that_nothing_is_booked(string outcome)
    {
        var (ona, jonas, rasa, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker(), await World.Coordinator());
        var id = await World.Agreed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "notAsAgreed", what = "Nieko nedarė" }));
        await Done(rasa.Acts(id, "decision", new { outcome = "voided", reason = "Darbas nepadarytas" }));
        await Done((await ona.Api()).PostAsJsonAsync($"/api/problems/{await CaseAsync(id)}/appeal", new { why = "Dirbau" }));

        await Done(milda.Acts(id, "decision", new { outcome, reason = "Ne" }));

        Assert.That((await World.StateOf(id), await World.BalanceOf(ona), await App.LookAsync(db => db.Postings.CountAsync())), Is.EqualTo((AgreementState.Voided, 0, 0)));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Category("G6")]
    [Category("G8")]
    public async Task books_a_group_that_was_never_booked(bool kept)
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var group = await World.Held(ona, jonas, GroupExchangeState.AwaitingConfirmation);
        await App.LookAsync(async db =>
        {
            // As a program of before left it: completed, and nobody booked it.
            (await db.GroupExchanges.Whole().SingleAsync(one => one.Id == group)).Confirm(new(jonas.Id, jonas.Id, "web", Clock.Now));
            return await db.SaveChangesAsync();
        });
        await Done(jonas.Groups(group, "dispute"));
        var places = (await rasa.Sees($"/api/group-exchanges/{group}")).GetProperty("lines").EnumerateArray().ToList();

        await Done(rasa.Groups(group, "decision", new
        {
            reason = "Taip buvo",
            lines = places.ConvertAll(line => new { personId = line.GetProperty("personId").GetGuid(), minutes = kept ? line.GetProperty("minutes").GetInt32() : 30 }),
        }));

        Assert.That((await App.LookAsync(db => db.Postings.CountAsync(posting => posting.CauseId == group)), await World.LedgerIsBalanced()), Is.EqualTo((1, true)));
    }

    [Test]
    [Category("D4")]
    [Category("P3")]
    public async Task is_not_there_for_a_worker_who_sits_in_another_s_seat()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { kind = "other", what = "Ne taip" }));
        var olena = await World.Participant(rasa, "Olena");
        var group = await World.Held(ona, jonas, GroupExchangeState.AwaitingConfirmation);
        await Done(jonas.Groups(group, "dispute"));
        var seat = await rasa.Api();
        seat.DefaultRequestHeaders.Add("Acting-For", olena.ToString());

        await Expect.RefusedAsync(await seat.GetAsync($"/api/agreements/{id}"), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await seat.PostAsJsonAsync($"/api/agreements/{id}/decision", new { outcome = "voided", reason = "x" }), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await seat.PostAsJsonAsync($"/api/group-exchanges/{group}/decision", new { bookNothing = true, reason = "x" }), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("D4")]
    [Category("P4")]
    public async Task is_shut_for_a_worker_who_is_in_it()
    {
        var (both, ona) = (await World.MemberAsync("Rasa", "Petrauskaitė", Api.Pipeline.Who.SocialWorker | Api.Pipeline.Who.Resident, null), await World.Resident("Ona"));
        var id = await World.Completed(both, ona);
        await Done(ona.Acts(id, "problem", new { kind = "other", what = "Ne taip" }));
        var group = await World.Held(both, ona, GroupExchangeState.AwaitingConfirmation);
        await Done(ona.Groups(group, "dispute"));

        Assert.That((await both.Goes($"/susitarimai/{id}/sprendimas")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await both.Goes($"/talkos/{group}/sprendimas")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await both.Goes($"/kreipimaisi/{await CaseAsync(id)}/sprendimas")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Expect.RefusedAsync(await both.Acts(id, "decision", new { outcome = "voided", reason = "x" }), HttpStatusCode.Conflict, "agreements.own-decision");
        await Expect.RefusedAsync(await both.Groups(group, "decision", new { bookNothing = true, reason = "x" }), HttpStatusCode.Conflict, "group-exchanges.own-decision");
    }

    [Test]
    [Category("X8")]
    public async Task has_no_hours_of_a_gift_to_put_right()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await (await jonas.Proposes(await World.Puts(ona), new { isGift = true })).MadeId();
        await Done(ona.Acts(id, "acceptance"));
        await Done(jonas.Suggests(id, Clock.Now.AddDays(2)));
        await Done(ona.Acts(id, "meeting/acceptance"));
        await Done(ona.Acts(id, "report"));
        await Done(jonas.Acts(id, "confirmation"));
        await Done(jonas.Acts(id, "problem", new { kind = "other", what = "Nejauku" }));

        var door = await rasa.Goes($"/susitarimai/{id}/sprendimas");
        Assert.That(door.Shows("Tai dovana: valandų nėra") && door.All("main [name='Form.Minutes']").Count == 0, door.ToString());
        await Expect.RefusedAsync(await rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 30, reason = "x" }), HttpStatusCode.Conflict, "ledger.nothing-booked");
        await Done(rasa.Acts(id, "decision", new { outcome = "noFault", reason = "Pasikalbėjome" }));
        Assert.That((await App.LookAsync(db => db.Postings.CountAsync()), await StateOfCaseAsync(id)), Is.EqualTo((0, ProblemState.Decided)));
    }

    private static async Task DecidesAsync(Member worker, Place place, Guid id, string outcome, int minutes)
    {
        if (place == Place.Api)
        {
            await Done(worker.Acts(id, "decision", new { outcome, minutes, reason = "Kalbėjau su abiem" }));
            return;
        }

        var browser = await worker.Browser();
        await browser.GoAsync(place switch { Place.Waiting => "/susitarimai/laukia", Place.Case => "/kreipimaisi", _ => $"/susitarimai/{id}" });
        if (place == Place.Waiting)
        {
            await browser.GoAsync($"/susitarimai/{browser.Page.Document.QuerySelector($"main a[href='/susitarimai/{id}']")!.GetAttribute("href")!.Split('/')[^1]}");
        }

        if (place == Place.Case)
        {
            await browser.GoAsync(browser.Page.Document.QuerySelector("main td a[href^='/kreipimaisi/']")!.GetAttribute("href")!);
        }

        await browser.GoAsync(browser.Page.Document.QuerySelector("main a[href$='/sprendimas']")!.GetAttribute("href")!);
        Assert.That(browser.Page.Path, Is.EqualTo($"/susitarimai/{id}/sprendimas"), $"{place}");
        await browser.SubmitAsync([("Form.Outcome", outcome), ("Form.Minutes", $"{(minutes == 0 ? 90 : minutes)}"), ("Form.Reason", "Kalbėjau su abiem")]);
        Assert.That(browser.Page.Path, Is.EqualTo($"/susitarimai/{id}"), browser.Page.ToString());
    }

    private async Task<IReadOnlyList<string>> TraceAsync(Guid id)
    {
        var (postings, steps, said) = await App.LookAsync(async db => (
            await db.Postings.Where(one => one.CauseId == id || one.AboutId == id).OrderBy(one => one.Kind).Select(one => new { one.Kind, one.Reason, Most = one.Entries.Max(entry => entry.Quarters) }).ToListAsync(),
            await db.AgreementSteps.Where(step => step.AgreementId == id).OrderBy(step => step.Number).Select(step => new { step.Act, step.To, step.Hours, step.Text }).ToListAsync(),
            (await db.ProblemCases.Include(one => one.Steps).SingleAsync(one => one.AgreementId == id)).Steps.OrderBy(step => step.Number).Select(step => $"{step.Act} {step.Outcome} {step.Hours} {step.Text}").ToList()));
        return [.. postings.Select(one => $"{one}"), .. steps.Select(one => $"{one}"), .. said, $"{await StateOfCaseAsync(id)}"];
    }

    private Task<Guid> CaseAsync(Guid agreement) => App.LookAsync(db => db.ProblemCases.Where(one => one.AgreementId == agreement).Select(one => one.Id).SingleAsync());

    private Task<ProblemState> StateOfCaseAsync(Guid agreement) => App.LookAsync(db => db.ProblemCases.Where(one => one.AgreementId == agreement).Select(one => one.State).SingleAsync());

    private async Task<IEnumerable<(Guid Id, Guid Person, string Key)>> ToldAsync(Member one, Member other) =>
        (await App.LookAsync(db => db.Notices.Where(n => n.PersonId == one.Id || n.PersonId == other.Id).ToListAsync())).Select(n => (n.Id, n.PersonId, n.Key));
}
