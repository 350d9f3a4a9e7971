using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Rings;

/// <summary>From a suggestion to booked hours, over the API.</summary>
public sealed class ARing(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("R0")]
    [Category("R5")]
    [Category("R7")]
    public async Task of_three_who_cannot_help_each_other_in_twos_gets_all_of_them_help()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.Zero, "nothing is agreed before the last yes");

        await Done(petras.Rings(id, "acceptance"));

        var ring = await World.Ring(id);
        Assert.That(ring.State, Is.EqualTo(RingState.Committed));
        var agreements = await App.LookAsync(db => db.Agreements.ToListAsync());
        Assert.That(agreements.Select(a => (a.State, a.NeedId is not null, a.Hours.Quarters)), Is.EqualTo(Enumerable.Repeat((AgreementState.Accepted, true, 4), 3)));
        foreach (var agreement in agreements)
        {
            await World.Helps(agreement.Id);
        }

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Completed));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.BalanceOf(petras)), Is.EqualTo((0, 0, 0)));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.EqualTo(3));
        Assert.That(await App.LookAsync(db => db.RingPlaces.CountAsync()), Is.Zero, "they are free for another");
        Assert.That(await World.ToldOfRings(jonas), Is.EquivalentTo((string[])["Rings.told-asked", "Rings.told-formed", "Rings.told-completed"]));
    }

    [Test]
    [Category("R5")]
    public async Task asks_for_a_yes_on_ones_day()
    {
        var (ona, _, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona);

        var (asked, has) = (await petras.Goes("/mano-diena"), await ona.Goes("/mano-diena"));

        Assert.That(asked.Document.QuerySelector($"main a[href='/ziedai/{id}']"), Is.Not.Null, asked.ToString());
        Assert.That(asked.Shows("3 kaimynų žiedas") && asked.Shows("Atsakykite iki"), asked.ToString());
        Assert.That(has.Document.QuerySelector($"main a[href='/ziedai/{id}']"), Is.Null, "has said yes");
    }

    [Test]
    [Category("R5")]
    [Category("X12")]
    public async Task cites_offer_and_need_in_what_it_becomes()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var offer = await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Taisau dviračius");
        await World.AskedRing(ona, jonas, petras);

        var agreement = await App.LookAsync(db => db.Agreements.SingleAsync(a => a.ReceiverId == ona.Id));

        Assert.That((agreement.OfferId, agreement.NeedId, agreement.GiverId), Is.EqualTo(((Guid?)offer, await NeedOf(ona), jonas.Id)));
    }

    [Test]
    [Category("R5")]
    public async Task is_agreed_once_when_the_last_two_say_yes_at_once()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona);

        var answers = await Task.WhenAll(Task.Run(() => World.TriesToSayYes(jonas, id)), Task.Run(() => World.TriesToSayYes(petras, id)));

        Assert.That(answers, Is.All.Null);
        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Committed));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.EqualTo(3));
    }

    [Test]
    [Category("R4")]
    [Category("R6")]
    public async Task ends_after_seven_days_without_all_answers()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);

        await World.Waits(TimeSpan.FromDays(6.9));
        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Proposed));
        await World.Waits(TimeSpan.FromDays(0.2));

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Expired));
        Assert.That(await World.ToldOfRings(ona), Is.EqualTo((string[])["Rings.told-not-formed"]));
        Assert.That(await World.TriesToSayYes(petras, id), Is.EqualTo("rings.not-now"));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.Zero);
    }

    [Test]
    [Category("R4")]
    public async Task keeps_what_was_said_yes_to_for_itself()
    {
        var (ona, _, _) = await World.ThreeNeighbours();
        var need = await NeedOf(ona);
        await World.AskedRing(ona);
        var vida = await World.Resident("Vida");

        var taken = await vida.Takes(need);
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await taken.Content.ReadAsStringAsync(), Does.Contain("agreements.listing-kept"));

        await World.Waits(TimeSpan.FromDays(7));
        Assert.That(await App.SendAsync(new AcceptListing(need), vida.Id, Who.Resident), Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    [Category("R4")]
    public async Task takes_nobody_who_is_in_another()
    {
        var (ona, jonas, _) = await World.ThreeNeighbours();
        await World.CanAndAsks("Vida", "Norkienė", "phone-help", "knitting");
        var worker = await World.SocialWorker();
        var other = (await jonas.Sees("/api/me/rings")).GetProperty("rings")[1];
        await World.AskedRing(ona);

        var started = await (await worker.Api()).PostAsync("/api/rings/start", System.Net.Http.Json.JsonContent.Create(new { needs = WorldOfRings.NeedsOf(other) }));

        Assert.That(await started.Content.ReadAsStringAsync(), Does.Contain("rings.person-elsewhere"));
        Assert.That((await jonas.Sees("/api/me/rings")).GetProperty("rings").GetArrayLength(), Is.Zero);
        Assert.That(await App.LookAsync(db => db.RingPlaces.CountAsync()), Is.EqualTo(3));
    }

    [Test]
    [Category("R3")]
    public async Task does_not_come_about_when_a_need_was_paused_before_the_last_yes()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        var need = await NeedOf(jonas);
        await Done((await jonas.Api()).PostAsync($"/api/listings/{need}/pause", null));

        await Done(petras.Rings(id, "acceptance"));

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Dissolved));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.Zero);
        Assert.That(await World.ToldOfRings(ona), Is.EqualTo((string[])["Rings.told-not-formed"]));
    }

    [Test]
    [Category("R7")]
    [Category("C2")]
    public async Task asks_each_account_to_carry_the_worst_order()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        await App.SendAsync(new AcceptListing(await World.Puts(await World.Resident("Vida"), minutes: 480)), petras.Id, Who.Resident);

        var answer = await petras.Rings(id, "acceptance");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "all that he may receive is promised to him already");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("ledger.give-first"));
        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Proposed));
    }

    [Test]
    [Category("R7")]
    public async Task falls_apart_without_a_word_about_whose_account_could_not_carry_it()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, petras);
        await App.SendAsync(new AcceptListing(await World.Puts(await World.Resident("Vida"), minutes: 480)), petras.Id, Who.Resident);

        await Done(jonas.Rings(id, "acceptance"));

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Dissolved));
        Assert.That(await World.ToldOfRings(jonas), Is.EquivalentTo((string[])["Rings.told-asked", "Rings.told-not-formed"]));
    }

    [Test]
    [Category("R8")]
    public async Task that_breaks_halfway_leaves_booked_what_was_done()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas, petras);
        var (toOna, toJonas, toPetras) = (await AgreementTo(ona), await AgreementTo(jonas), await AgreementTo(petras));
        await World.Helps(toPetras);
        await World.Helps(toJonas);
        await App.SendAsync(new SuggestMeeting { AgreementId = toOna, Day = Api.KaunasTime.TodayInKaunas(Clock).AddDays(1), Time = new(17, 0), Place = "Biblioteka" }, jonas.Id, Who.Resident);
        await App.SendAsync(new AgreeMeeting { AgreementId = toOna }, ona.Id, Who.Resident);
        await App.SendAsync(new CancelAgreement { AgreementId = toOna, Reason = CancelReason.Sick }, jonas.Id, Who.Resident);

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.PartlyCompleted));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.BalanceOf(petras)), Is.EqualTo((4, -4, 0)));
        Assert.That(await World.ToldOfRings(ona), Has.Member("Rings.told-waits-first"));
        var work = await (await World.SocialWorker()).Sees("/api/rings");
        Assert.That(work.GetProperty("waitFirst").EnumerateArray().Select(one => one.GetProperty("name").GetString()), Is.EqualTo((string[])["Ona K."]));
    }

    [Test]
    [Category("R11")]
    public async Task is_suggested_in_the_same_order_whoever_asks_again()
    {
        var (ona, _, _) = await World.ThreeNeighbours();
        await World.CanAndAsks("Vida", "Norkienė", "phone-help", "knitting");
        await World.CanAndAsks("Zita", "Kairienė", "phone-help", "knitting");

        var first = (await ona.Sees("/api/me/rings")).GetRawText();
        await World.Resident("Antanas"); // the journal has grown, so all is found anew

        Assert.That((await ona.Sees("/api/me/rings")).GetRawText(), Is.EqualTo(first));
        Assert.That(first, Does.Contain("\"stoppedEarly\":false"));
    }

    private Task<Guid> NeedOf(Member member) => App.LookAsync(db => db.Listings.Where(listing => listing.OwnerId == member.Id && listing.Kind == ListingKind.Need).Select(listing => listing.Id).SingleAsync());

    private Task<Guid> AgreementTo(Member member) => App.LookAsync(db => db.Agreements.Where(a => a.ReceiverId == member.Id).Select(a => a.Id).SingleAsync());

    private static async Task Done(Task<HttpResponseMessage> answer) => Assert.That((await answer).IsSuccessStatusCode, await (await answer).Content.ReadAsStringAsync());
}
