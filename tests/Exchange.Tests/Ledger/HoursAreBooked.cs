using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Ledger;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Ledger;

/// <summary>What was done is booked, whichever request the clock's step came along with.</summary>
[Category("X7")]
[Category("C3b")]
public sealed class HoursAreBooked(StoreKind store) : HouseTest(store)
{
    [TestCase("notAsAgreed", TestName = "when the silence ran out and the helper then says that it was not as agreed")]
    [TestCase("other", TestName = "when the silence ran out and the helper then says that something is wrong")]
    [TestCase("unsafe", TestName = "when the silence ran out and the helper then says that they felt unsafe")]
    public async Task when_the_clock_comes_late(string kind)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.SocialWorker();
        var id = await ReportedByTheHelpedAsync(ona, jonas);
        Clock.Pass(ExchangeTimes.Silence + TimeSpan.FromDays(1));

        await Done(ona.Acts(id, "problem", new { kind, what = "Ne taip" }));

        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Completed));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((6, -6)));
        Assert.That(await Told(jonas), Does.Contain("Agreements.told-completed"));
        Assert.That(await App.LookAsync(db => db.AgreementSteps.CountAsync(step => step.AgreementId == id && step.Act == AgreementAct.CompleteInSilence)), Is.EqualTo(1));
    }

    [Test]
    public async Task once_when_the_clock_comes_after_all()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.SocialWorker();
        var id = await ReportedByTheHelpedAsync(ona, jonas);
        Clock.Pass(ExchangeTimes.Silence + TimeSpan.FromDays(1));
        await Done(ona.Acts(id, "problem", new { kind = "other", what = "Ne taip" }));

        await World.Waits(TimeSpan.FromMinutes(5));
        await App.SendAsync(new SettleDue(id));

        Assert.That(await App.LookAsync(db => db.Postings.CountAsync(posting => posting.CauseId == id)), Is.EqualTo(1));
    }

    [Test]
    [Category("G4")]
    public async Task by_a_coordinator_where_the_inspection_finds_that_they_are_not()
    {
        var (ona, jonas, milda) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Coordinator());
        var id = await LostAsync(ona, jonas);
        await App.SendAsync(new InspectLedger());
        Clock.Pass(TimeSpan.FromMinutes(1));
        var browser = await milda.Browser();
        await browser.GoAsync("/koordinavimas/valandos");
        Assert.That(browser.Page.Shows("Pagalba atlikta, bet valandos neįrašytos") && browser.Page.Shows("Dvirati taisau") && browser.Page.Shows("1 valanda"), browser.Page.ToString());

        await browser.SubmitAsync([], $"form[action*='{id}']");

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((4, -4, true)), browser.Page.ToString());
        var after = await milda.Goes("/koordinavimas/valandos");
        Assert.That(after.Shows("Viskas gerai"), after.ToString());
        Assert.That(await Told(ona), Does.Contain("Agreements.told-completed"));
        await Expect.RefusedAsync(await (await milda.Api()).PostAsJsonAsync($"/api/ledger/missing/{id}", new { }), HttpStatusCode.Conflict, "ledger.already-booked");
    }

    [Test]
    [Category("G6")]
    public async Task by_whoever_puts_right_what_was_never_booked()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await LostAsync(ona, jonas);
        await Done(ona.Acts(id, "problem", new { kind = "other", what = "Valandų nėra" }));

        await Done(rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 45, reason = "Neįrašyta" }));

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((3, -3)));
    }

    [Test]
    [Category("G6")]
    public async Task by_whoever_lets_stand_what_was_never_booked()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await LostAsync(ona, jonas);
        await Done(ona.Acts(id, "problem", new { kind = "other", what = "Valandų nėra" }));

        await Done(rasa.Acts(id, "decision", new { outcome = "asBooked", reason = "Taip ir buvo" }));

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((4, -4)));
    }

    private async Task<Guid> ReportedByTheHelpedAsync(Member helper, Member helped)
    {
        var id = await World.Agreed(helper, helped, await World.Puts(helper, minutes: 90));
        Clock.Pass(TimeSpan.FromDays(3));
        await Done(helped.Acts(id, "report", new { minutes = 90 }));
        return id;
    }

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == member.Id).Select(notice => notice.Key).ToListAsync());

    // As a program of before left it: completed, and nobody booked it.
    private async Task<Guid> LostAsync(Member helper, Member helped)
    {
        var id = await World.Agreed(helper, helped);
        await Done(helped.Acts(id, "report", new { minutes = 60 }));
        await App.LookAsync(async db =>
        {
            var agreement = await db.Agreements.SingleAsync(a => a.Id == id);
            agreement.Confirm(Hours.Of(1), new(helper.Id, helper.Id, "web", Clock.Now));
            return await db.SaveChangesAsync();
        });
        return id;
    }
}
