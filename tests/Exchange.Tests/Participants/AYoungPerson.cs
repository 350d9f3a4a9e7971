using System.Net;
using System.Net.Http.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Participants;

/// <summary>A person of fifteen takes part with the consent of a guardian, and only with it.</summary>
[Category("S2")]
public sealed class AYoungPerson(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task publishes_and_accepts_once_a_guardian_agreed()
    {
        var (lukas, rasa) = await FifteenAsync();
        var draft = await lukas.Drafts();
        var offer = await World.Puts(await World.Resident("Ona"));
        await Expect.RefusedAsync(await PublishAsync(lukas, draft), HttpStatusCode.Conflict, "identity.guardian-consent");
        await Expect.RefusedAsync(await lukas.Takes(offer), HttpStatusCode.Conflict, "identity.guardian-consent");

        var browser = await rasa.Browser();
        await browser.GoAsync($"/zmones/{lukas.Id}/globejas");
        await browser.SubmitAsync([("Form.Guardian", "Eglė Kazlauskienė"), ("Form.Consent", "SignedSlip")]);

        Assert.That(browser.Page.Shows("Sutikimas galioja") && browser.Page.Shows("Sutiko Eglė Kazlauskienė, teksto versija 2"), browser.Page.ToString());
        Assert.That((await PublishAsync(lukas, draft)).IsSuccessStatusCode);
        Assert.That((await lukas.Takes(offer)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var kept = await App.LookAsync(db => db.GuardianConsents.SingleAsync());
        Assert.That((kept.Guardian, kept.TextVersion, kept.Form, kept.RecordedById, kept.GivenAt), Is.EqualTo(("Eglė Kazlauskienė", 2, ConsentForm.SignedSlip, rasa.Id, Clock.Now)));
    }

    [Test]
    public async Task stops_when_it_is_taken_back_or_a_year_has_passed()
    {
        var (lukas, rasa) = await FifteenAsync(born: new DateOnly(2012, 2, 1)); // still under 16 a year later
        await AgreeAsync(rasa, lukas);
        var offer = await World.Puts(lukas);
        Assert.That((await (await rasa.Api()).DeleteAsync($"/api/people/{lukas.Id}/guardian")).IsSuccessStatusCode);
        Assert.That(await App.LookAsync(db => db.Listings.Where(l => l.Id == offer).Select(l => l.State).SingleAsync()), Is.EqualTo(ListingState.Paused));
        await Expect.RefusedAsync(await lukas.Takes(await World.Puts(await World.Resident("Ona"))), HttpStatusCode.Conflict, "identity.guardian-consent");

        await AgreeAsync(rasa, lukas);
        Clock.Pass(TimeSpan.FromDays(364));
        Assert.That(await App.LookAsync(db => db.IsAllowedAsync(lukas.Id, Clock, default)), Is.True);
        Clock.Pass(TimeSpan.FromDays(2));
        Assert.That(await App.LookAsync(db => db.IsAllowedAsync(lukas.Id, Clock, default)), Is.False);
    }

    [Test]
    public async Task is_not_taken_at_their_word_without_it()
    {
        var (lukas, _) = await FifteenAsync();
        await Expect.RefusedAsync(await (await World.Resident("Ona")).Takes(await World.Puts(lukas)), HttpStatusCode.Conflict, "agreements.listing-closed");
    }

    [Test]
    [Category("S6")]
    public async Task grows_out_of_it_on_the_birthday()
    {
        var (lukas, rasa) = await FifteenAsync(born: Clock.TodayInKaunas().AddYears(-16).AddDays(1));
        var offer = await World.Puts(await World.Resident("Ona"));
        await Expect.RefusedAsync(await lukas.Takes(offer), HttpStatusCode.Conflict, "identity.guardian-consent");
        Clock.Pass(TimeSpan.FromDays(1));
        Assert.That(await App.LookAsync(db => db.IsAllowedAsync(lukas.Id, Clock, default)), Is.True);

        await Expect.RefusedAsync(await GuardianAsync(rasa, (await AccompaniedAsync(rasa, "Ona", new(1980, 1, 1))).Id), HttpStatusCode.Conflict, "identity.guardian-not-needed");
    }

    private static async Task<HttpResponseMessage> PublishAsync(Member member, Guid draft) => await (await member.Api()).PostAsync($"/api/listings/{draft}/publication", null);

    private static async Task<HttpResponseMessage> GuardianAsync(Member worker, Guid person) =>
        await (await worker.Api()).PostAsJsonAsync($"/api/people/{person}/guardian", new { guardian = "Eglė Kazlauskienė", consent = "inPerson" });

    private Task<Guid> AgreeAsync(Member worker, Member person) =>
        App.SendAsync(new RecordGuardianConsent { PersonId = person.Id, Guardian = "Eglė", Consent = ConsentForm.InPerson }, worker.Id, Who.SocialWorker);

    private async Task<(Member Lukas, Member Rasa)> FifteenAsync(DateOnly? born = null)
    {
        var rasa = await World.SocialWorker();
        return (await AccompaniedAsync(rasa, "Lukas", born ?? Clock.TodayInKaunas().AddYears(-15).AddDays(-40)), rasa);
    }

    private async Task<Member> AccompaniedAsync(Member worker, string name, DateOnly born)
    {
        var member = await World.Resident(name, born: born);
        await World.IsAccompaniedBy(member, worker);
        return member;
    }
}
