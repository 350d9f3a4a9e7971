using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Ledger;

[Category("C8")]
public sealed class LeavingTheExchange(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("X10")]
    public async Task ends_everything_and_leaves_the_account_at_zero_under_an_alias()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"));
        var done = await World.Completed(jonas, ona, 90);
        var open = await World.Agreed(ona, jonas);
        var listing = await World.Puts(jonas, title: "Moku šachmatais");
        var browser = await jonas.Browser();
        await browser.GoAsync("/mano-duomenys/iseiti");
        Assert.That(browser.Page.Shows("Liko 1 valanda 30 minučių") && browser.Page.Shows("Atšauksime 1 susitarimą"), browser.Page.ToString());
        await browser.SubmitAsync([("Form.GiveTo", $"{ona.Id}"), ("Form.Understands", "true")]);

        Assert.That((await World.BalanceOf(jonas), await World.BalanceOf(ona), await World.LedgerIsBalanced()), Is.EqualTo((0, 0, true)), browser.Page.ToString());
        Assert.That(await World.StateOf(open), Is.EqualTo(AgreementState.Cancelled));
        Assert.That(await App.LookAsync(db => db.Listings.Where(l => l.Id == listing).Select(l => l.State).SingleAsync()), Is.EqualTo(ListingState.Closed));
        foreach (var path in new[] { "/susitarimai?baigti=true", $"/susitarimai/{done}", $"/susitarimai/{open}", "/mano-valandos", "/pranesimai" })
        {
            var page = await ona.Goes(path);
            Assert.That(page.Shows("Buvęs narys") && !page.Source.Contains("Jonas", StringComparison.Ordinal), page.ToString());
        }

        Assert.That((await ona.Goes($"/susitarimai/{open}")).Source, Does.Not.Contain("išėjo"), "without the cause");
    }

    [Test]
    public async Task ends_signing_in_at_once()
    {
        var jonas = await World.Resident("Jonas");
        var (browser, api) = (await jonas.Browser(), await jonas.Api());
        Assert.That((await api.PostAsJsonAsync("/api/me/leaving", new { understands = false })).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await api.PostAsJsonAsync("/api/me/leaving", new { understands = true })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That((await api.GetAsync("/api/me/account")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await browser.GoAsync("/mano-valandos")).Path, Does.StartWith("/prisijungti"));
        var again = await App.NewClient().PostAsJsonAsync("/api/tokens", new { name = jonas.Contact, secret = World.Password });
        Assert.That(again.IsSuccessStatusCode, Is.False);
    }

    [Test]
    public async Task with_much_received_is_covered_by_the_community()
    {
        var (ona, jonas, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Coordinator());
        await World.Completed(ona, jonas, 120);
        await Left(jonas);

        Assert.That((await World.BalanceOf(jonas), await World.BalanceOf(ona), await World.LedgerIsBalanced()), Is.EqualTo((0, 8, true)));
        var line = (await milda.Sees("/api/ledger/community")).GetProperty("lines")[0];
        Assert.That((line.GetProperty("kind").GetString(), line.GetProperty("cameIn").GetBoolean(), line.GetProperty("minutes").GetInt32()), Is.EqualTo(("closing", false, 120)));
        Assert.That(await World.Journal(jonas.Id), Has.Some.Property("Request").EqualTo("LeaveExchange"));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync(posting => posting.Kind == PostingKind.Exchange)), Is.EqualTo(1), "what was done stays");
    }

    [Test]
    [Category("D6")]
    public async Task waits_until_the_workers_have_heard_what_is_wrong()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Completed(ona, jonas);
        await jonas.Acts(id, "problem", new { what = "Jaučiausi nesaugiai" });

        await Expect.RefusedAsync(await (await ona.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Conflict, "identity.leave-waits");
        var page = await ona.Goes("/mano-duomenys/iseiti");
        Assert.That(page.Document.QuerySelector("main form"), Is.Null, page.ToString());
        Assert.That(page.Source, Does.Not.Contain("nesaugiai"));
    }

    [Test]
    [Category("X11")]
    [Category("C3b")]
    public async Task waits_until_neighbours_who_helped_have_their_hours()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await ona.Acts(id, "report", new { minutes = 60 });

        await Expect.RefusedAsync(await (await jonas.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Conflict, "identity.leave-answer-first");
        var page = await jonas.Goes("/mano-duomenys/iseiti");
        Assert.That(page.Document.QuerySelector("main form") is null && page.Document.QuerySelector($"main a[href='/susitarimai/{id}']") is not null, page.ToString());
        await jonas.Acts(id, "confirmation", new { minutes = 60 });
        await Left(jonas);

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((4, 0, true)));
    }

    [Test]
    [Category("X11")]
    [Category("C3b")]
    public async Task books_what_the_one_who_was_helped_has_said_and_of_the_leavers_own_claims_nothing()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (said, claimed) = (await World.Agreed(ona, jonas), await World.Agreed(jonas, ona));
        await jonas.Acts(said, "report", new { minutes = 45 });
        await jonas.Acts(claimed, "report", new { minutes = 60 });
        await Left(jonas);

        Assert.That((await World.StateOf(said), await World.StateOf(claimed)), Is.EqualTo((AgreementState.Completed, AgreementState.Cancelled)));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((3, 0, true)));
        Assert.That(await App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == ona.Id).Select(notice => notice.Key).ToListAsync()), Has.Member("Agreements.told-completed").And.Member("Agreements.told-cancelled"));
        Assert.That((await World.Journal(jonas.Id)).Single(entry => entry.Request == "LeaveExchange").Target, Is.Null);
    }

    [TestCase("other")]
    [TestCase("didNotCome")]
    [Category("D6")]
    [Category("C3b")]
    public async Task waits_until_what_the_two_disagree_about_is_settled(string said)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        Clock.Pass(TimeSpan.FromDays(2.5));
        (ona, jonas) = (World.Again(ona), World.Again(jonas));
        if (said == "other")
        {
            await ona.Acts(id, "report", new { minutes = 60 });
        }

        var answer = await jonas.Acts(id, "problem", new { kind = said, what = "Buvo kitaip", minutes = said == "other" ? 0 : (int?)null });
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        Assert.That(await App.LookAsync(db => db.Agreements.Where(agreement => agreement.Id == id).Select(agreement => agreement.WithStaffSince).SingleAsync()), Is.Null, "no worker is asked yet");
        await Expect.RefusedAsync(await (await jonas.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Conflict, "identity.leave-waits");
    }

    [Test]
    [Category("C3b")]
    public async Task takes_nobody_s_line_out_of_what_was_confirmed()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var group = await World.Calls(milda, GroupExchangeKind.ManyAreHelped);
        await World.Joins(ona, group);
        await World.Joins(jonas, group);
        await World.Reports(milda, group, (ona, 60), (jonas, 60));
        ona = World.Again(ona);
        await ona.Groups(group, "confirmation");

        await Expect.RefusedAsync(await (await ona.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Conflict, "identity.leave-answer-first");
        await World.Again(jonas).Groups(group, "confirmation");
        await Left(ona);
        Assert.That((await World.BalanceOf(milda), await World.LedgerIsBalanced()), Is.EqualTo((8, true)));
        Assert.That((await World.Again(milda).Goes("/pranesimai")).Source, Does.Not.Contain("Ona K."));
    }

    [Test]
    public async Task takes_the_name_out_of_what_a_group_was_told()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var group = await World.Calls(milda);
        await World.Joins(ona, group);
        await World.Joins(jonas, group);
        await ona.Groups(group, "messages", new { text = "Ateisiu su grėbliu" });
        Assert.That((await jonas.Goes("/pranesimai")).Source, Does.Contain("Ona K."));
        await ona.Groups(group, "leaving");
        await Left(ona);

        Assert.That((await jonas.Goes("/pranesimai")).Source, Does.Not.Contain("Ona K."));
    }

    [TestCase(GroupExchangeKind.ManyHelp, true)]
    [TestCase(GroupExchangeKind.ManyAreHelped, false)]
    [Category("X11")]
    [Category("C3b")]
    public async Task waits_until_those_of_a_group_exchange_who_helped_have_their_hours(GroupExchangeKind kind, bool organiserIsHelped)
    {
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        var (helped, helper) = organiserIsHelped ? (milda, ona) : (ona, milda);
        var (toReport, reported) = (await World.Held(milda, ona, GroupExchangeState.Open, kind), await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation, kind));

        await Expect.RefusedAsync(await (await helped.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Conflict, "identity.leave-answer-first");
        var page = await helped.Goes("/mano-duomenys/iseiti");
        Assert.That(page.Document.QuerySelectorAll("main a[href^='/talkos/']").Select(link => link.GetAttribute("href")), Is.EquivalentTo((string[])[$"/talkos/{toReport}", $"/talkos/{reported}"]));
        await Left(helper);
    }

    [Test]
    [Category("P3")]
    public async Task through_a_worker_needs_the_form_of_consent()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.SocialWorker());
        await World.IsAccompaniedBy(ona, rasa);
        await App.SendAsync(new GiveMandate { PersonId = ona.Id, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);
        var api = await rasa.Api();
        api.DefaultRequestHeaders.Add("Acting-For", $"{ona.Id}");

        await Expect.RefusedAsync(await api.PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Conflict, "agreements.consent-missing");
        Assert.That((await api.PostAsJsonAsync("/api/me/leaving", new { understands = true, consent = "inPerson" })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await App.LookAsync(db => db.People.Where(person => person.Id == ona.Id).Select(person => person.LeftAt).SingleAsync()), Is.Not.Null);
    }

    [Test]
    public async Task is_not_for_somebody_with_other_duties()
    {
        var milda = await World.Coordinator();
        await Expect.RefusedAsync(await (await milda.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Forbidden, "access.denied");
    }

    private static async Task Left(Member member) =>
        Assert.That((await (await member.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
}
