using System.Net;
using System.Net.Http.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Listings;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Appeals;

/// <summary>Every decision has a reason, and another worker looks at it once when the person does not agree.</summary>
[Category("D4")]
[Category("L4")]
public sealed class AgainstADecision(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task a_returned_listing_is_shown_when_another_worker_thinks_so()
    {
        var (ona, rasa, milda) = (await World.Resident("Ona"), await World.SocialWorker(), await World.Coordinator());
        var draft = await PublishedAsync(ona);
        await App.SendAsync(new ReturnListing { Id = draft, Reason = "Neaišku" }, rasa.Id, Who.SocialWorker);
        Assert.That((await ona.Goes("/pranesimai")).Shows("Darbuotojas parašė kodėl"), "nobody is left in silence");
        var browser = await ona.Browser();
        await browser.GoAsync($"/skelbimai/{draft}");
        await browser.GoAsync(browser.Page.Document.QuerySelector("main a[href^='/apeliacijos/']")!.GetAttribute("href")!);
        await browser.SubmitAsync([("Form.Why", "Kerpu jau dešimt metų")]);
        Assert.That(browser.Page.Shows("Kitas darbuotojas nuspręs iki"), browser.Page.ToString());

        Assert.That((await rasa.Goes("/apeliacijos")).Shows("Niekas nelaukia"), "not against an own decision");
        Assert.That((await milda.Goes("/budejimas")).Shows("Nesutinka su kito darbuotojo sprendimu"));
        var desk = await milda.Browser();
        await desk.GoAsync("/apeliacijos");
        Assert.That(desk.Page.Shows("Neaišku") && desk.Page.Shows("Kerpu jau dešimt metų"), desk.Page.ToString());
        await desk.SubmitAsync([("Form.Falls", "true"), ("Form.Reason", "Aišku, ką siūlote")]);

        Assert.That((await World.Listing(draft)).State, Is.EqualTo(ListingState.Active));
        Assert.That((await ona.Goes("/pranesimai")).Shows("nusprendė jūsų naudai"));
        Assert.That((await ona.Goes($"/apeliacijos/{draft}")).Shows("Aišku, ką siūlote"));
    }

    [Test]
    [Category("L2")]
    public async Task a_removed_listing_stays_removed_and_comes_as_a_new_one()
    {
        var (ona, rasa, milda) = (await World.Resident("Ona"), await World.SocialWorker(), await World.Coordinator());
        var listing = await ona.Offers(title: "Kerpu kaimynams");
        await App.SendAsync(new RemoveListing { Id = listing, Reason = "Skundas" }, rasa.Id, Who.SocialWorker);
        await Done((await ona.Api()).PostAsJsonAsync($"/api/appeals/about/{listing}", new { why = "Skundas ne apie mane" }));
        await Expect.RefusedAsync(await (await ona.Api()).PostAsJsonAsync($"/api/appeals/about/{listing}", new { why = "Dar kartą" }), HttpStatusCode.Conflict, "appeals.once");
        var appeal = (await milda.Sees("/api/appeals"))[0].GetProperty("id").GetGuid();
        await Expect.RefusedAsync(await (await rasa.Api()).PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { falls = true, reason = "Pati" }), HttpStatusCode.Conflict, "appeals.own-decision");
        await Done((await milda.Api()).PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { falls = true, reason = "Tikrai ne apie Oną" }));
        await Expect.RefusedAsync(await (await milda.Api()).PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { falls = false, reason = "Vėl" }), HttpStatusCode.Conflict, "appeals.decided");

        var all = await App.LookAsync(db => db.Listings.Where(one => one.OwnerId == ona.Id).Select(one => new { one.Title, one.State }).ToListAsync());
        Assert.That(all.Select(one => (one.Title, one.State)), Is.EquivalentTo(new[] { ("Kerpu kaimynams", ListingState.Removed), ("Kerpu kaimynams", ListingState.Active) }));
    }

    [Test]
    [Category("S8")]
    public async Task a_refused_agreement_may_be_agreed_anew()
    {
        var (ona, jonas, rasa, milda) = (await World.Resident("Ona"), await World.Resident("Jonas", born: Clock.TodayInKaunas().AddYears(-17)), await World.SocialWorker(), await World.Coordinator());
        var id = await World.Agreed(ona, jonas);
        await App.SendAsync(new RefuseAgreement { AgreementId = id, Reason = "Per vėlu" }, rasa.Id, Who.SocialWorker);
        await Done((await ona.Api()).PostAsJsonAsync($"/api/appeals/about/{id}", new { why = "Susitinkame bibliotekoje" }));
        var appeal = (await milda.Sees("/api/appeals"))[0].GetProperty("id").GetGuid();
        await Done((await milda.Api()).PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { falls = true, reason = "Bibliotekoje saugu" }));

        Assert.That((await jonas.Goes("/pranesimai")).Shows("leidžia susitarti iš naujo"));
        Assert.That((await ona.Goes($"/apeliacijos/{id}")).Shows("Bibliotekoje saugu"));
        Assert.That((await (await (await World.Resident("Vida")).Api()).GetAsync($"/api/appeals/about/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    [Category("S2")]
    [Category("X10")]
    public async Task shows_nothing_without_a_guardian_nor_of_one_who_left()
    {
        var (lukas, ona, rasa, milda) = (await World.Resident("Lukas", born: Clock.TodayInKaunas().AddYears(-15)), await World.Resident("Ona"), await World.SocialWorker(), await World.Coordinator());
        foreach (var author in new[] { lukas, ona })
        {
            var listing = await author.Offers();
            await App.SendAsync(new RemoveListing { Id = listing, Reason = "Skundas" }, rasa.Id, Who.SocialWorker);
            await Done((await author.Api()).PostAsJsonAsync($"/api/appeals/about/{listing}", new { why = "Ne apie mane" }));
        }

        var appeals = (await milda.Sees("/api/appeals")).EnumerateArray().ToDictionary(appeal => appeal.GetProperty("by").GetString()!);
        await App.SendAsync(new LeaveExchange { Understands = true }, ona.Id, Who.Resident);
        Assert.That((await milda.Sees("/api/appeals")).GetArrayLength(), Is.EqualTo(1));
        await Expect.RefusedAsync(await DecideAsync(milda, appeals["Lukas K."]), HttpStatusCode.Conflict, "identity.guardian-consent");
        await Expect.RefusedAsync(await DecideAsync(milda, appeals["Ona K."]), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    public async Task is_asked_within_thirty_days_and_only_when_there_is_one()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.SocialWorker());
        var listing = await ona.Offers();
        await Expect.RefusedAsync(await (await ona.Api()).PostAsJsonAsync($"/api/appeals/about/{listing}", new { why = "Nieko" }), HttpStatusCode.Conflict, "appeals.nothing");
        await App.SendAsync(new RemoveListing { Id = listing, Reason = "Skundas" }, rasa.Id, Who.SocialWorker);
        Clock.Pass(TimeSpan.FromDays(31));

        await Expect.RefusedAsync(await (await World.Again(ona).Api()).PostAsJsonAsync($"/api/appeals/about/{listing}", new { why = "Vėlai" }), HttpStatusCode.Conflict, "appeals.late");
    }

    private static async Task<HttpResponseMessage> DecideAsync(Member worker, System.Text.Json.JsonElement appeal) =>
        await (await worker.Api()).PostAsJsonAsync($"/api/appeals/{appeal.GetProperty("id").GetGuid()}/decision", new { falls = true, reason = "Tinka" });

    private async Task<Guid> PublishedAsync(Member author)
    {
        var draft = await author.Drafts();
        await App.SendAsync(new PublishListing(draft), author.Id, Who.Resident);
        return draft;
    }
}
