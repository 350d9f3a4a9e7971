using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Ledger;

/// <summary>A wrong hour is put right by a mirror and a new posting, by somebody who stands apart.</summary>
public sealed class CorrectingHours(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("G6")]
    [Category("F9")]
    public async Task takes_three_clicks_and_tells_both()
    {
        var (ona, jonas, rasa, id) = await ReportedAsync();
        var browser = await rasa.Browser();
        await browser.GoAsync("/susitarimai/laukia");
        await browser.GoAsync(browser.Page.Document.QuerySelector($"main a[href='/susitarimai/{id}']")!.GetAttribute("href")!); // 1
        await browser.GoAsync(browser.Page.Document.QuerySelector("main a[href$='/sprendimas']")!.GetAttribute("href")!); // 2
        await browser.SubmitAsync([("Form.Outcome", "Corrected"), ("Form.Minutes", "45"), ("Form.Reason", "Abu sutiko, kad buvo trumpiau")]); // 3

        Assert.That(browser.Page.Path, Is.EqualTo($"/susitarimai/{id}"), browser.Page.ToString());
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((3, -3)));
        Assert.That((await jonas.Goes("/pranesimai")).Shows("Buvo 1 valanda 30 minučių, dabar 45 minutės"));
        Assert.That((await ona.Goes("/pranesimai")).Shows("Buvo 1 valanda 30 minučių, dabar 45 minutės"));
        var page = await ona.Goes("/mano-valandos");
        Assert.That(page.Shows("nebegalioja įrašas, kad suteikėte 1 valandą 30 minučių") && page.Shows("Po pataisymo įrašyta: jūs suteikėte 45 minutes"), page.ToString());
        Assert.That(page.Shows("Priežastis: Abu sutiko, kad buvo trumpiau"));
        Assert.That((await jonas.Goes($"/susitarimai/{id}")).Shows("Abu sutiko, kad buvo trumpiau"));
    }

    [Test]
    [Category("G5")]
    [Category("G6")]
    public async Task a_second_correction_takes_back_the_first_and_nothing_is_lost()
    {
        var (ona, jonas, rasa, id) = await ReportedAsync();
        await Done(rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 45, reason = "Trumpiau" }));
        await Expect.RefusedAsync(await rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 30, reason = "Dar" }), HttpStatusCode.NotFound, "access.not-found");
        var matter = await App.LookAsync(db => db.ProblemCases.Where(one => one.AgreementId == id).Select(one => one.Id).SingleAsync());
        await Done((await ona.Api()).PostAsJsonAsync($"/api/problems/{matter}/appeal", new { why = "Vis tiek ne tiek" }));
        await Done((await World.Coordinator()).Acts(id, "decision", new { outcome = "voided", reason = "Nieko nebuvo" }));

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((0, 0, true)));
        Assert.That(await App.LookAsync(db => db.Postings.Select(posting => posting.Kind).ToListAsync()),
            Is.EquivalentTo((PostingKind[])[PostingKind.Exchange, PostingKind.Mirror, PostingKind.Corrected, PostingKind.Mirror]));
        Assert.That(await App.LookAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Hours).SingleAsync()), Is.EqualTo(Hours.Zero));
        Assert.That((await jonas.Sees("/api/me/statement")).GetProperty("items").EnumerateArray().Select(line => line.GetProperty("agreementId").GetGuid()), Is.All.EqualTo(id));
    }

    [Test]
    [Category("G7")]
    public async Task may_pass_a_limit()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        for (var i = 0; i < 4; i++)
        {
            await World.Completed(ona, jonas, 105);
        }

        var id = await World.Completed(ona, jonas, 60); // 8 hours received: the floor
        await Done(jonas.Acts(id, "problem", new { what = "Buvo ilgiau" }));
        await Done(rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 120, reason = "Buvo dvi valandos" }));

        Assert.That(await World.BalanceOf(jonas), Is.EqualTo(-36));
        await Expect.RefusedAsync(await jonas.Takes(await World.Puts(ona, minutes: 15)), HttpStatusCode.Conflict, "ledger.give-first");
    }

    [Test]
    [Category("D4")]
    [Category("P4")]
    public async Task is_not_for_whoever_speaks_for_one_of_the_two()
    {
        var (ona, jonas, rasa, id) = await ReportedAsync();
        await World.IsAccompaniedBy(ona, rasa);
        await App.SendAsync(new GiveMandate { PersonId = ona.Id, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);

        await Expect.RefusedAsync(await rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 45, reason = "Trumpiau" }), HttpStatusCode.Conflict, "agreements.own-decision");
        await Expect.RefusedAsync(await jonas.Acts(id, "decision", new { outcome = "corrected", minutes = 45, reason = "Trumpiau" }), HttpStatusCode.Forbidden, "access.denied");
        var milda = await World.Coordinator();
        Assert.That((await milda.Acts(id, "decision", new { outcome = "corrected", minutes = 45 })).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "no reason");
        await Done(milda.Acts(id, "decision", new { outcome = "corrected", minutes = 45, reason = "Trumpiau" }));
    }

    private static async Task Done(Task<HttpResponseMessage> answer) => Assert.That((await answer).StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await (await answer).Content.ReadAsStringAsync());

    private async Task<(Member Ona, Member Jonas, Member Rasa, Guid Id)> ReportedAsync()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas, 90);
        await Done(jonas.Acts(id, "problem", new { what = "Užtruko trumpiau" }));
        return (ona, jonas, rasa, id);
    }
}
