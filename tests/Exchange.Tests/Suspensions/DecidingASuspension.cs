using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Appeals;
using Exchange.Api.Features.Participants;
using Exchange.Api.Features.Suspensions;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Suspensions;

/// <summary>A worker decides with a reason, never about somebody near, and another worker looks once when the person does not agree (X10, D4).</summary>
[Category("X10")]
[Category("D4")]
public sealed class DecidingASuspension(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task says_before_what_it_ends_and_after_to_the_person_why()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.SocialWorker());
        var begun = await World.Agreed(jonas, ona);
        await jonas.Acts(begun, "report", new { minutes = 60 });
        await World.Agreed(jonas, ona);
        await World.Puts(jonas, title: "Mezgu");
        var desk = await rasa.Browser();
        await desk.GoAsync("/zmones/nedalyvauja?ieskoti=Jonas");
        await desk.GoAsync($"/zmones/{jonas.Id}/nedalyvavimas");
        Assert.That(desk.Page.Shows("Baigsis 1 dar neprasidėjęs susitarimas") && desk.Page.Shows("1 jau prasidėjęs susitarimas lieka") && desk.Page.Shows("Sustabdysime 3 skelbimus"), desk.Page.ToString());
        await desk.SubmitAsync([("Form.Days", "0"), ("Form.Reason", "")]);
        Assert.That(desk.Page.Shows("Parašykite, kiek dienų: nuo 1 iki 90.") && desk.Page.Shows("Parašykite priežastį"), desk.Page.ToString());
        await desk.SubmitAsync([("Form.Days", "14"), ("Form.Reason", "Susitarėme dėl poilsio")]);
        Assert.That(desk.Page.Shows("Iki 2026 m. kovo 17 d. mainuose nedalyvauja"), desk.Page.ToString());
        Assert.That((await rasa.Goes("/zmones/nedalyvauja")).Shows("Jonas Petraitis"));
        Assert.That((await rasa.Goes("/budejimas")).Document.QuerySelector("a[href='/zmones/nedalyvauja']"), Is.Not.Null);

        var banner = (await jonas.Goes("/mano-diena")).Document.QuerySelector(".strip")!;
        Assert.That(banner.TextContent, Does.Contain("Vėl galėsite nuo 2026 m. kovo 17 d.").And.Contain("Susitarėme dėl poilsio"));
        Assert.That(banner.QuerySelector("a[href='/mano-duomenys/nedalyvavimas']"), Is.Not.Null);
        Assert.That((await jonas.Goes("/pranesimai")).Shows("Susitarėme dėl poilsio"));
        Assert.That((await ona.Goes("/mano-diena")).Source, Does.Not.Contain("nedalyvaujate"));

        await desk.GoAsync($"/zmones/{jonas.Id}/nedalyvavimas");
        await desk.SubmitAsync([("Form.Reason", "")]);
        Assert.That(desk.Page.Shows("Parašykite priežastį"), desk.Page.ToString());
        await desk.SubmitAsync([("Form.Reason", "Pailsėjote")]);
        Assert.That((await jonas.Goes("/mano-diena")).Document.QuerySelector(".strip"), Is.Null);
        Assert.That((await jonas.Goes("/pranesimai")).Shows("Darbuotojas parašė: „Pailsėjote“"));
        Assert.That((await jonas.Goes("/mano-duomenys/nedalyvavimas")).Shows("Leista anksčiau"));
        Assert.That((await World.Journal(jonas.Id)).Select(entry => entry.Request), Does.Contain(nameof(SuspendMember)).And.Contain(nameof(LiftSuspension)));
        await Done(jonas.Takes(await World.Puts(ona)));
    }

    [Test]
    [Category("X3")]
    public async Task twice_at_once_is_done_once()
    {
        var (jonas, rasa, milda) = (await World.Resident("Jonas"), await World.SocialWorker(), await World.Coordinator());
        var apis = new[] { await rasa.Api(), await milda.Api() };

        var answers = await Task.WhenAll(apis.Select(api => api.PostAsJsonAsync($"/api/people/{jonas.Id}/suspensions", new { days = 7, reason = "Poilsis" })));

        Assert.That(answers.Count(answer => answer.IsSuccessStatusCode), Is.EqualTo(1));
        await Expect.RefusedAsync(answers.Single(answer => !answer.IsSuccessStatusCode), HttpStatusCode.Conflict, "suspensions.already");
        Assert.That((await App.LookAsync(db => db.Suspensions.CountAsync()), await App.LookAsync(db => db.Notices.CountAsync(notice => notice.PersonId == jonas.Id))), Is.EqualTo((1, 1)));
    }

    [Test]
    [Category("X3")]
    public async Task and_a_yes_at_once_leave_nothing_open()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.SocialWorker());
        for (var round = 0; round < 5; round++)
        {
            var jonas = await World.Resident($"Jonas{round}");
            var (listing, api) = (await World.Puts(ona), await rasa.Api());
            await jonas.Api();

            await Task.WhenAll(jonas.Takes(listing), api.PostAsJsonAsync($"/api/people/{jonas.Id}/suspensions", new { reason = "Poilsis" }));

            Assert.That(await App.LookAsync(db => db.Agreements.Where(one => one.ReceiverId == jonas.Id).Select(one => one.State).ToListAsync()), Has.All.EqualTo(AgreementState.Cancelled));
            Assert.That(await App.LookAsync(db => db.Suspensions.CountAsync(one => one.PersonId == jonas.Id)), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task is_not_for_whoever_is_near_nor_about_staff()
    {
        var (rasa, milda, tomas) = (await World.SocialWorker(), await World.Coordinator(), await World.Administrator());
        var (olena, vida) = (await World.Lets(rasa, "Olena"), await World.Resident("Vida"));
        await App.LookAsync(db =>
        {
            db.DeclaredTies.Add(DeclaredTie.Of(rasa.Id, vida.Id, Clock.Now));
            return db.SaveChangesAsync();
        });

        await RefusedAsync(rasa, olena.Id, "suspensions.near");
        await RefusedAsync(rasa, vida.Id, "suspensions.near");
        await RefusedAsync(rasa, rasa.Id, "suspensions.own");
        foreach (var other in new[] { milda.Id, tomas.Id, (await World.Employer()).Id })
        {
            await RefusedAsync(rasa, other, "suspensions.staff");
        }

        await Expect.RefusedAsync(await (await tomas.Api()).PostAsJsonAsync($"/api/people/{vida.Id}/suspensions", new { reason = "Poilsis" }), HttpStatusCode.Forbidden, "access.denied");
        await Expect.RefusedAsync(await (await vida.Api()).PostAsJsonAsync($"/api/people/{olena.Id}/suspensions", new { reason = "Poilsis" }), HttpStatusCode.Forbidden, "access.denied");
        Assert.That((await rasa.Goes($"/zmones/{olena.Id}/nedalyvavimas")).Document.QuerySelector("main form"), Is.Null);
        var id = await World.Suspended(olena, milda);
        await Expect.RefusedAsync(await (await rasa.Api()).PostAsJsonAsync($"/api/suspensions/{id}/lifting", new { reason = "Gerai" }), HttpStatusCode.Conflict, "suspensions.near");
    }

    [Test]
    public async Task falls_when_another_worker_thinks_so()
    {
        var (jonas, rasa, milda, lina) = (await World.Resident("Jonas"), await World.SocialWorker(), await World.Coordinator(), await World.SocialWorker("Lina"));
        await World.IsAccompaniedBy(jonas, lina);
        await App.SendAsync(new GiveMandate { PersonId = jonas.Id, Consent = ConsentForm.InPerson }, lina.Id, Who.SocialWorker);
        var id = await World.Suspended(jonas, rasa, reason: "Pavėlavo tris kartus");
        var browser = await jonas.Browser();
        await browser.GoAsync("/mano-duomenys/nedalyvavimas");
        await browser.GoAsync(browser.Page.Document.QuerySelector("main a[href^='/apeliacijos/']")!.GetAttribute("href")!);
        await browser.SubmitAsync([("Form.Why", "Sirgau ir pranešiau")]);
        Assert.That(browser.Page.Shows("Kitas darbuotojas nuspręs iki"), browser.Page.ToString());
        await Expect.RefusedAsync(await (await jonas.Api()).PostAsJsonAsync($"/api/appeals/about/{id}", new { why = "Dar kartą" }), HttpStatusCode.Conflict, "appeals.once");

        var appeal = await App.LookAsync(db => db.Appeals.Select(one => one.Id).SingleAsync());
        Assert.That((await rasa.Goes("/apeliacijos")).Shows("Niekas nelaukia") && (await lina.Goes("/apeliacijos")).Shows("Niekas nelaukia"));
        await Expect.RefusedAsync(await DecideAsync(rasa, appeal), HttpStatusCode.Conflict, "appeals.own-decision");
        await Expect.RefusedAsync(await DecideAsync(lina, appeal), HttpStatusCode.Conflict, "suspensions.near");
        Assert.That(await App.LookAsync(db => db.Suspensions.Select(one => one.LiftedAt).SingleAsync()), Is.Null);
        var desk = await milda.Browser();
        await desk.GoAsync("/apeliacijos");
        Assert.That(desk.Page.Shows("Pavėlavo tris kartus") && desk.Page.Shows("Sirgau ir pranešiau") && desk.Page.Document.QuerySelector($"main a[href='/zmones/{jonas.Id}/nedalyvavimas']") is not null, desk.Page.ToString());
        await desk.SubmitAsync([("Form.Falls", "true"), ("Form.Reason", "Pranešė laiku")]);

        var suspension = await App.LookAsync(db => db.Suspensions.SingleAsync());
        Assert.That((suspension.LiftedById, suspension.LiftedReason), Is.EqualTo(((Guid?)milda.Id, "Pranešė laiku")));
        Assert.That((await jonas.Goes("/pranesimai")).Shows("vėl galite dalyvauti mainuose"));
        Assert.That((await jonas.Goes($"/apeliacijos/{id}")).Shows("Pranešė laiku"));
        await Done(jonas.Takes(await World.Puts(await World.Resident("Ona"))));
    }

    [Test]
    public async Task stands_when_another_worker_agrees_and_cannot_be_asked_of_when_over()
    {
        var (jonas, vida, rasa, milda) = (await World.Resident("Jonas"), await World.Resident("Vida"), await World.SocialWorker(), await World.Coordinator());
        var id = await World.Suspended(jonas, rasa);
        await Done((await jonas.Api()).PostAsJsonAsync($"/api/appeals/about/{id}", new { why = "Nesutinku" }));
        await App.SendAsync(new DecideAppeal { AppealId = await App.LookAsync(db => db.Appeals.Select(one => one.Id).SingleAsync()), Falls = false, Reason = "Lieka" }, milda.Id, Who.Coordinator);
        Assert.That((await jonas.Goes("/pranesimai")).Shows("Sprendimas lieka."));
        await Expect.RefusedAsync(await jonas.Takes(await World.Puts(vida)), HttpStatusCode.Conflict, "identity.suspended");
        Assert.That((await (await vida.Api()).GetAsync($"/api/appeals/about/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "of another's nothing is said");

        var brief = await World.Suspended(vida, rasa, days: 1);
        Clock.Pass(TimeSpan.FromDays(1));
        await Expect.RefusedAsync(await (await World.Again(vida).Api()).PostAsJsonAsync($"/api/appeals/about/{brief}", new { why = "Vėlai" }), HttpStatusCode.Conflict, "appeals.nothing");
        await Expect.RefusedAsync(await (await World.Again(rasa).Api()).PostAsJsonAsync($"/api/suspensions/{brief}/lifting", new { reason = "Vėlai" }), HttpStatusCode.Conflict, "suspensions.over");
        await World.Suspended(vida, milda, days: 90);
        Assert.That((await World.Again(vida).Sees("/api/me/suspensions")).EnumerateArray().Select(line => line.GetProperty("holds").GetBoolean()), Is.EqualTo(new[] { true, false }), "history is kept, what holds first");
    }

    private static async Task RefusedAsync(Member worker, Guid person, string code) =>
        await Expect.RefusedAsync(await (await worker.Api()).PostAsJsonAsync($"/api/people/{person}/suspensions", new { reason = "Poilsis" }), HttpStatusCode.Conflict, code);

    private static async Task<HttpResponseMessage> DecideAsync(Member worker, Guid appeal) =>
        await (await worker.Api()).PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { falls = true, reason = "Tinka" });
}
