using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Communities;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Agreements;

/// <summary>An exchange answers an offer and a need at once.</summary>
[Category("X12")]
public sealed class TwoListings(StoreKind store) : HouseTest(store)
{
    [TestCase(ListingKind.Offer)]
    [TestCase(ListingKind.Need)]
    public async Task are_both_cited_when_the_own_one_is_ticked(ListingKind answered)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (hers, his) = (await World.Puts(ona, answered), await World.Puts(jonas, Other(answered), title: "Mano dviratis"));
        await World.Puts(jonas, Other(answered), skill: "baking");
        var browser = await jonas.Browser();
        await browser.GoAsync($"/susitarimai/naujas?skelbimas={hers}");
        Assert.That(browser.Page.Shows("Tai atsako ir į mano skelbimą: Mano dviratis"), browser.Page.ToString());

        await browser.SubmitAsync(button: "Sutinku"); // ticked already

        var made = await App.LookAsync(db => db.Agreements.SingleAsync());
        Assert.That((made.OfferId, made.NeedId), Is.EqualTo(answered == ListingKind.Offer ? ((Guid?)hers, (Guid?)his) : (his, hers)));
        var seen = await ona.Sees($"/api/agreements/{made.Id}");
        Assert.That((seen.GetProperty("listingId").GetGuid(), seen.GetProperty("alsoListingId").GetGuid()), Is.EqualTo((hers, his)));
    }

    [Test]
    public async Task are_one_when_the_tick_is_taken_away_and_a_choice_when_there_are_several()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var browser = await jonas.Browser();
        var first = await World.Puts(jonas, ListingKind.Need);
        await browser.GoAsync($"/susitarimai/naujas?skelbimas={await World.Puts(ona)}");
        await browser.SubmitAsync([("AlsoListingId", null)], button: "Sutinku");
        Assert.That((await App.LookAsync(db => db.Agreements.SingleAsync())).NeedId, Is.Null);

        var second = await World.Puts(jonas, ListingKind.Need);
        await browser.GoAsync($"/susitarimai/naujas?skelbimas={await World.Puts(ona)}");
        await browser.SubmitAsync([("Form.AlsoListingId", $"{second}")], form: "form[action*=Propose]");

        Assert.That(await App.LookAsync(db => db.Agreements.Where(a => a.NeedId != null).Select(a => a.NeedId).SingleAsync()), Is.EqualTo((Guid?)second).And.Not.EqualTo((Guid?)first));
    }

    [TestCase("another's")]
    [TestCase("another skill")]
    [TestCase("the same kind")]
    [TestCase("closed")]
    public async Task are_never_two_when_the_second_is(string what)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var offer = await World.Puts(ona);
        var own = await World.Puts(what == "another's" ? ona : jonas, what == "the same kind" ? ListingKind.Offer : ListingKind.Need, skill: what == "another skill" ? "baking" : "bicycle-repair");
        if (what == "closed")
        {
            await AnExchange.Done((await jonas.Api()).PostAsync($"/api/listings/{own}/closing", null));
        }

        Assert.That(await (await jonas.Api()).GetFromJsonAsync<object[]>($"/api/listings/{offer}/counterparts"), Is.Empty);
        await Expect.RefusedAsync(await jonas.Proposes(offer, new { alsoListingId = own }), HttpStatusCode.Conflict, "agreements.also-listing");
        Assert.That(await App.LookAsync(db => db.Agreements.AnyAsync()), Is.False);
    }

    [Test]
    [Category("L11")]
    public async Task both_have_a_place_taken()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var (offer, need) = (await World.Puts(ona, capacity: 5), await World.Puts(jonas, ListingKind.Need));
        await AnExchange.Done((await jonas.Api()).PostAsync($"/api/listings/{offer}/acceptance?alsoListingId={need}", null));

        await Expect.RefusedAsync(await petras.Takes(need), HttpStatusCode.Conflict, "agreements.listing-taken");
    }

    [TestCase(true)]
    [TestCase(false)]
    [Category("L10")]
    public async Task end_a_proposal_once_whichever_is_closed_and_tell_the_other(bool answered)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (offer, need) = (await World.Puts(ona), await World.Puts(jonas, ListingKind.Need));
        var id = await (await jonas.Proposes(offer, new { alsoListingId = need })).MadeId();

        foreach (var (owner, listing) in answered ? new[] { (ona, offer), (jonas, need) } : [(jonas, need), (ona, offer)])
        {
            await AnExchange.Done((await owner.Api()).PostAsync($"/api/listings/{listing}/closing", null));
        }

        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Declined));
        var told = await App.LookAsync(db => db.Notices.Where(notice => notice.Key == "Agreements.told-listing-closed").Select(notice => notice.PersonId).ToListAsync());
        Assert.That(told, Is.EqualTo((Guid[])[answered ? jonas.Id : ona.Id]));
    }

    [Test]
    public async Task that_run_out_or_would_be_deleted_leave_the_exchange_and_its_history()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (offer, need) = (await World.Puts(ona), await World.Puts(jonas, ListingKind.Need));
        var id = await (await jonas.Proposes(offer, new { minutes = 60, alsoListingId = need })).MadeId();
        await AnExchange.Done(ona.Acts(id, "acceptance"));
        await AnExchange.Done(jonas.Suggests(id, Clock.Now.AddDays(200)));
        await AnExchange.Done(ona.Acts(id, "meeting/acceptance"));

        await World.Meet(ona, jonas, id); // both listings have run out by then

        foreach (var listing in new[] { offer, need })
        {
            Assert.That(await App.LookAsync(async db => (await db.Listings.SingleAsync(l => l.Id == listing)).StateAt(Clock.Now)), Is.EqualTo(ListingState.Expired));
            Assert.That(async () => await App.LookAsync(db => db.Listings.Where(l => l.Id == listing).ExecuteDeleteAsync()), Throws.InstanceOf<System.Data.Common.DbException>());
        }

        var kept = await App.LookAsync(db => db.Agreements.Include(a => a.Steps).SingleAsync());
        Assert.That((kept.State, kept.OfferId, kept.NeedId, kept.Steps.Count), Is.EqualTo((AgreementState.Completed, (Guid?)offer, (Guid?)need, 6)));
        Assert.That(await World.BalanceOf(ona), Is.EqualTo(4));
    }

    [TestCase(ListingKind.Offer)]
    [TestCase(ListingKind.Need)]
    public async Task stand_in_the_community_file(ListingKind answered)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (hers, his) = (await World.Puts(ona, answered), await World.Puts(jonas, Other(answered)));
        await AnExchange.Done(jonas.Proposes(hers, new { alsoListingId = his }));
        var file = await App.SendAsync(new ExportCommunity());
        await using var other = await App.StartAsync(Store);
        await other.LookAsync(db => db.Communities.ExecuteDeleteAsync());

        await other.SendAsync(new ImportCommunity { File = file });

        Assert.That(await other.SendAsync(new ExportCommunity()), Is.EqualTo(file));
        Assert.That(await other.LookAsync(db => db.Agreements.CountAsync(a => a.OfferId != null && a.NeedId != null)), Is.EqualTo(1));
    }

    private static ListingKind Other(ListingKind kind) => kind == ListingKind.Offer ? ListingKind.Need : ListingKind.Offer;
}
