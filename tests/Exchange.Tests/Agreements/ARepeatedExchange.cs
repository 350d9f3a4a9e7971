using System.Net;
using System.Text.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Communities;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Agreements;

/// <summary>One yes to several times, each of them an agreement of its own.</summary>
public sealed class ARepeatedExchange(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("X6")]
    [Category("X11")]
    public async Task of_three_times_is_asked_once_and_booked_three_times()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await (await jonas.Takes(await World.Puts(ona))).MadeId();
        await AnExchange.Done(jonas.Acts(id, "meeting", new { day = "2026-03-05", time = "17:00", place = "Biblioteka", every = "everySecondWeek", times = 3 }));
        var asked = (await ona.Sees($"/api/agreements/{id}")).GetProperty("suggestedSeries");
        Assert.That(asked.GetProperty("dates").EnumerateArray().Select(at => at.GetDateTimeOffset().InKaunas().ToString("MM-dd HH:mm")), Is.EqualTo((string[])["03-05 17:00", "03-19 17:00", "04-02 17:00"]));
        await AnExchange.Done(ona.Acts(id, "meeting/acceptance"));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.EqualTo(1));

        for (var number = 1; number <= 3; number++)
        {
            var seen = (await World.Again(jonas).Sees($"/api/agreements/{id}")).GetProperty("series");
            Assert.That((seen.GetProperty("number").GetInt32(), seen.GetProperty("times").GetInt32()), Is.EqualTo((number, 3)));
            await World.Meet(ona, jonas, id);
            Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((4 * number, -4 * number)));
            id = await World.NextOf(id) ?? Guid.Empty;
            Assert.That(id == Guid.Empty, Is.EqualTo(number == 3));
        }

        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.EqualTo(3));
        Assert.That(await World.LedgerIsBalanced());
        Assert.That((await Told(jonas)).Count(key => key == "Agreements.told-next-time"), Is.EqualTo(2));
    }

    [Test]
    public async Task is_seen_before_the_yes_and_goes_on_by_itself_on_the_pages()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (hers, his) = (await ona.Browser(), await jonas.Browser());
        var id = await (await jonas.Takes(await World.Puts(ona))).MadeId();
        await his.GoAsync($"/susitarimai/{id}/laikas");
        await his.SubmitAsync([("Form.Day", "2026-03-05"), ("Form.Time", "17:00"), ("Form.Place", "Biblioteka"), ("Form.Every", "EverySecondWeek"), ("Form.Times", "3")]);
        await hers.GoAsync($"/susitarimai/{id}");
        Assert.That(hers.Page.Shows("Kas antrą savaitę, 3 kartus:") && hers.Page.Shows("2026 m. kovo 19 d. 17:00") && hers.Page.Shows("2026 m. balandžio 2 d. 17:00"), hers.Page.ToString());
        await hers.SubmitAsync(button: "Man tinka visos dienos");
        Assert.That(hers.Page.Shows("1 iš 3") && hers.Page.Shows("Kitos dienos:"), hers.Page.ToString());

        await World.Meet(ona, jonas, id);
        var next = (await World.NextOf(id))!.Value;

        var page = await World.Again(jonas).Goes($"/susitarimai/{next}");
        Assert.That(page.Shows("2 iš 3") && page.Shows("2026 m. kovo 19 d. 17:00") && page.Shows("Suplanuotas kitas kartas."), page.ToString());
        Assert.That((await World.Again(jonas).Goes("/susitarimai")).Shows("2 iš 3"));
        Assert.That(await (await World.Again(jonas).Api()).GetStringAsync($"/api/agreements/{next}/calendar"), Does.Contain("2/3"));
    }

    [Test]
    public async Task goes_on_when_one_time_is_cancelled_and_asks_which_is_meant()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var first = await World.AgreedSeries(ona, jonas);
        await Expect.RefusedAsync(await ona.Acts(first, "cancellation", new { reason = "weather" }), HttpStatusCode.Conflict, "agreements.cancel-extent-missing");

        await AnExchange.Done(ona.Acts(first, "cancellation", new { reason = "weather", extent = "thisTime" }));

        var second = (await World.NextOf(first))!.Value;
        Assert.That((await World.StateOf(first), await World.StateOf(second)), Is.EqualTo((AgreementState.Cancelled, AgreementState.Agreed)));
        Assert.That((await jonas.Sees("/api/me/account")).GetProperty("receiving").GetInt32(), Is.EqualTo(60));
        var page = await (await jonas.Browser()).GoAsync($"/susitarimai/{second}/atsaukti");
        Assert.That(page.Shows("Visus likusius kartus"), page.ToString());
        await (await jonas.Browser()).SubmitAsync([("Form.Extent", "WholeSeries"), ("Form.Reason", "Work")]);
        Assert.That((await World.StateOf(second), await World.NextOf(second)), Is.EqualTo((AgreementState.Cancelled, (Guid?)null)));
        Assert.That(await Told(ona), Does.Contain("Agreements.told-series-ended").And.Contain("Agreements.told-cancelled"));
    }

    [Test]
    public async Task is_ended_by_either_in_one_tap_and_the_agreed_time_stays()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.AgreedSeries(ona, jonas);
        var hers = await ona.Browser();
        await hers.GoAsync($"/susitarimai/{id}");
        await hers.SubmitAsync(button: "Baigti kartojimą", form: "form[action*=EndSeries]");
        Assert.That(hers.Page.Shows("Daugiau kartų nebus. Šis susitarimas lieka.") && hers.Page.Shows("Jūs baigėte kartojimą."), hers.Page.ToString());
        Assert.That(await Told(jonas), Does.Contain("Agreements.told-series-ended"));

        await World.Meet(ona, jonas, id);

        Assert.That((await World.StateOf(id), await World.NextOf(id)), Is.EqualTo((AgreementState.Completed, (Guid?)null)));
        await Expect.RefusedAsync(await jonas.Acts(id, "series/next"), HttpStatusCode.Conflict, "agreements.not-now");
        await Expect.RefusedAsync(await jonas.Acts(id, "series/end"), HttpStatusCode.Conflict, "agreements.not-now");
    }

    [Test]
    [Category("C2")]
    public async Task stops_at_a_limit_says_so_and_goes_on_when_it_fits()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var first = await World.AgreedSeries(ona, jonas, listing: await World.Puts(ona, minutes: 240));
        var other = await (await jonas.Takes(await World.Puts(ona, minutes: 240))).MadeId();

        await World.Meet(ona, jonas, first, 240);

        Assert.That((await World.StateOf(first), await World.NextOf(first)), Is.EqualTo((AgreementState.Completed, (Guid?)null)));
        foreach (var member in new[] { ona, jonas })
        {
            Assert.That(await Told(member), Does.Contain("Agreements.told-series-limit"));
        }

        await Expect.RefusedAsync(await World.Again(jonas).Acts(first, "series/next"), HttpStatusCode.Conflict, "ledger.give-first");
        await AnExchange.Done(World.Again(jonas).Acts(other, "cancellation", new { reason = "other" }));
        var page = await World.Again(jonas).Goes($"/susitarimai/{first}");
        Assert.That(page.Shows("Kitas kartas kol kas neprasidėjo."), page.ToString());
        var made = await (await World.Again(jonas).Acts(first, "series/next")).MadeId();
        Assert.That((await World.StateOf(made), await World.NextOf(first)), Is.EqualTo((AgreementState.Agreed, (Guid?)made)));
    }

    [TestCase("the listing is closed")]
    [TestCase("one does not want to meet the other")]
    [TestCase("the days have passed")]
    public async Task is_over_when(string what)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var listing = await World.Puts(ona);
        var id = await World.AgreedSeries(ona, jonas, listing: listing);
        await App.LookAsync(async db =>
        {
            if (what == "the listing is closed")
            {
                (await db.Listings.SingleAsync(l => l.Id == listing)).Close(ona.Id, Clock.Now);
            }
            else if (what == "one does not want to meet the other")
            {
                db.Blocks.Add(Block.Put(jonas.Id, ona.Id, Clock.Now));
            }
            else
            {
                Clock.Pass(TimeSpan.FromDays(40));
            }

            return await db.SaveChangesAsync();
        });
        if (what == "the days have passed")
        {
            await AnExchange.Done(ona.Acts(id, "report", new { minutes = 60 }));
            await AnExchange.Done(jonas.Acts(id, "confirmation", new { minutes = 60 }));
        }
        else
        {
            await World.Meet(ona, jonas, id);
        }

        Assert.That((await World.StateOf(id), await World.NextOf(id)), Is.EqualTo((AgreementState.Completed, (Guid?)null)));
        Assert.That(await Told(ona), Does.Contain("Agreements.told-series-over"));
        Assert.That(await Told(jonas), Does.Contain("Agreements.told-series-over"));
    }

    [Test]
    [Category("S5")]
    public async Task with_a_young_person_is_looked_at_each_time()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.SocialWorker());
        var lukas = await World.Resident("Lukas", born: new DateOnly(2009, 1, 1));
        await World.IsAccompaniedBy(lukas, rasa);
        await App.SendAsync(new Api.Features.Participants.RecordGuardianConsent { PersonId = lukas.Id, Guardian = "Egle", Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);
        var first = await World.AgreedSeries(ona, lukas);
        Assert.That(await World.StateOf(first), Is.EqualTo(AgreementState.AwaitingApproval));
        await AnExchange.Done(rasa.Acts(first, "approval"));
        await World.Meet(ona, lukas, first);

        var second = (await World.NextOf(first))!.Value;

        Assert.That(await World.StateOf(second), Is.EqualTo(AgreementState.AwaitingApproval));
        Assert.That(await Told(lukas), Does.Contain("Agreements.told-next-time-waits"));
    }

    [Test]
    [Category("X3")]
    public async Task begins_one_next_time_when_the_clock_and_confirmations_race()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.AgreedSeries(ona, jonas);
        Clock.Pass(TimeSpan.FromDays(3));
        await AnExchange.Done(jonas.Acts(id, "report", new { minutes = 60 })); // who was helped spoke: the clock may complete it
        Clock.Pass(ExchangeTimes.Silence);
        var again = World.Again(ona);
        await again.Api();

        var answers = Enumerable.Range(0, 6).Select(_ => again.Acts(id, "confirmation", new { minutes = 60 })).Cast<Task>();
        await Task.WhenAll([.. answers, .. Enumerable.Range(0, 4).Select(_ => Task.Run(() => App.SendAsync(new SettleDue(id))))]);

        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync(a => a.FormerId == id)), Is.EqualTo(1));
        Assert.That((await World.StateOf(id), await World.BalanceOf(ona)), Is.EqualTo((AgreementState.Completed, 4)));
        var other = await World.Agreed(ona, jonas);
        Assert.That(
            async () => await App.LookAsync(db => db.Agreements.Where(a => a.Id == other).ExecuteUpdateAsync(set => set.SetProperty(a => a.FormerId, (Guid?)id))),
            Throws.InstanceOf<System.Data.Common.DbException>(),
            "the database lets no second one in");
    }

    [Test]
    [Category("X3")]
    public async Task goes_on_once_when_both_press_at_the_same_moment()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var listing = await World.Puts(ona);
        var id = await World.AgreedSeries(ona, jonas, listing: listing);
        await App.LookAsync(async db =>
        {
            (await db.Listings.SingleAsync(l => l.Id == listing)).Pause(ona.Id, Clock.Now);
            return await db.SaveChangesAsync();
        });
        await World.Meet(ona, jonas, id);
        Assert.That(await Told(jonas), Does.Contain("Agreements.told-series-waits"));
        await App.LookAsync(async db =>
        {
            (await db.Listings.SingleAsync(l => l.Id == listing)).Resume(ona.Id, Clock.Now);
            return await db.SaveChangesAsync();
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? ona : jonas).Acts(id, "series/next")));

        Assert.That(answers.Count(answer => answer.IsSuccessStatusCode), Is.EqualTo(1));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync(a => a.FormerId == id)), Is.EqualTo(1));
    }

    [Test]
    public async Task lives_on_in_the_community_file()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.AgreedSeries(ona, jonas, times: 4);
        await World.Meet(ona, jonas, id);
        await AnExchange.Done(ona.Acts((await World.NextOf(id))!.Value, "cancellation", new { reason = "weather", extent = "thisTime" }));
        var file = await App.SendAsync(new ExportCommunity());
        await using var other = await App.StartAsync(Store);
        other.Clock.Pass(Clock.Now - other.Clock.Now);
        await other.LookAsync(db => db.Communities.ExecuteDeleteAsync());

        await other.SendAsync(new ImportCommunity { File = file });

        Assert.That(await other.SendAsync(new ExportCommunity()), Is.EqualTo(file));
        var there = await other.LookAsync(db => db.Agreements.OrderBy(a => a.StartsAt).ToListAsync());
        Assert.That(there.Select(a => (a.State, a.Series!.Number, a.Series.Stand)), Is.EqualTo(((AgreementState, int, SeriesStand)[])
            [(AgreementState.Completed, 1, SeriesStand.Passed), (AgreementState.Cancelled, 2, SeriesStand.Passed), (AgreementState.Agreed, 3, SeriesStand.Running)]));
    }

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(n => n.PersonId == member.Id).Select(n => n.Key).ToListAsync());
}
