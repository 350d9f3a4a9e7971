using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Ledger;

public sealed class Limits(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("C2")]
    public async Task say_how_much_would_fit_on_both_sides()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.Completed(ona, jonas, 420); // Jonas can receive one hour more
        Assert.That(await FitsAsync(await jonas.Takes(await World.Puts(ona, minutes: 75))), Does.Contain("kaip 1."));

        await LimitAsync(ona, cap: Hours.OfQuarters(30)); // Ona has given 7 hours of 7 and a half
        var rita = await World.Resident("Rita");
        Assert.That(await FitsAsync(await rita.Takes(await World.Puts(ona, minutes: 45))), Does.Contain("kaip 0,5."));
        Assert.That((await rita.Takes(await World.Puts(ona, minutes: 30))).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    [Category("C4")]
    public async Task outside_let_only_toward_zero()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.Completed(ona, jonas, 420);
        await LimitAsync(jonas, floor: Hours.Of(-2));
        await LimitAsync(ona, cap: Hours.Of(2));

        await Expect.RefusedAsync(await jonas.Takes(await World.Puts(await World.Resident("Rita"), minutes: 15)), HttpStatusCode.Conflict, "ledger.give-first");
        await Expect.RefusedAsync(await (await World.Resident("Vida")).Takes(await World.Puts(ona, minutes: 15)), HttpStatusCode.Conflict, "ledger.receive-first");
        Assert.That((await ona.Takes(await World.Puts(jonas, minutes: 480))).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    [Category("C5")]
    [Category("C7")]
    public async Task that_are_near_bring_an_invitation_and_no_reproach()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        await World.Answers(jonas.Id, can: "cake-baking");
        await World.Lists((await World.Resident("Rita")).Id, ListingKind.Need, "cake-baking", "Reikia torto");
        await World.Completed(ona, jonas, 345);
        Assert.That((await jonas.Goes("/mano-valandos")).Document.QuerySelector("section.next"), Is.Null);
        Assert.That((await rasa.Sees("/api/ledger/near-limits")).GetArrayLength(), Is.Zero);

        await World.Completed(ona, jonas, 15); // 6 of 8 hours: three quarters

        var page = await jonas.Goes("/mano-valandos");
        Assert.That(page.Shows("praverstų jūsų pagalba") && page.Shows("Reikia torto"), page.ToString());
        Assert.That((await ona.Goes("/mano-valandos")).Document.QuerySelector("section.next"), Is.Null);
        Assert.That((await rasa.Sees("/api/ledger/near-limits"))[0].GetProperty("name").GetString(), Is.EqualTo("Jonas K."));
        Assert.That((await rasa.Goes("/koordinavimas/valandos/ribos")).Shows("Geras metas padėti kitam"));
    }

    [Test]
    [Category("C6")]
    public async Task are_moved_with_a_reason_that_the_member_reads()
    {
        var (jonas, milda) = (await World.Resident("Jonas"), await World.Coordinator());
        var browser = await milda.Browser();
        await browser.GoAsync($"/koordinavimas/valandos/ribos/{jonas.Id}");
        await browser.SubmitAsync([("Form.AheadHours", "12"), ("Form.Reason", "Po operacijos reikia daugiau pagalbos")]);

        Assert.That(browser.Page.Shows("Ribos pakeistos"), browser.Page.ToString());
        Assert.That((await jonas.Sees("/api/me/account")).GetProperty("canReceive").GetInt32(), Is.EqualTo(720));
        var page = await jonas.Goes("/mano-valandos");
        Assert.That(page.Shows("Po operacijos reikia daugiau pagalbos") && page.Shows("Milda Jonaitė"), page.ToString());
        Assert.That((await jonas.Goes("/pranesimai")).Shows("Pakeistos jūsų valandų ribos"));
        Assert.That(await World.Journal(jonas.Id), Has.Some.Property("Request").EqualTo("ChangeLimits").And.Property("Reason").EqualTo("Po operacijos reikia daugiau pagalbos"));
    }

    [Test]
    [Category("C6")]
    public async Task of_ones_own_are_not_moved_and_never_without_a_reason()
    {
        var (milda, jonas) = (await World.Coordinator(), await World.Resident("Jonas"));
        await Expect.RefusedAsync(await Put(milda, milda.Id, "Sau"), HttpStatusCode.Conflict, "ledger.limits-own");
        Assert.That((await Put(milda, jonas.Id, "")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        await Expect.RefusedAsync(await Put(await World.SocialWorker(), jonas.Id, "Ne mano darbas"), HttpStatusCode.Forbidden, "access.denied");
    }

    private static async Task<HttpResponseMessage> Put(Member by, Guid person, string reason) =>
        await (await by.Api()).PutAsJsonAsync($"/api/ledger/limits/{person}", new { aheadHours = 12, givenHours = 40, reason });

    private static async Task<string> FitsAsync(HttpResponseMessage answer)
    {
        await Expect.RefusedAsync(answer, HttpStatusCode.Conflict, "ledger.over-limit");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("title").GetString()!;
    }

    private Task<int> LimitAsync(Member member, Hours? floor = null, Hours? cap = null) => App.LookAsync(db => db.Accounts.Where(account => account.PersonId == member.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(account => account.Floor, account => floor ?? account.Floor).SetProperty(account => account.Cap, account => cap ?? account.Cap)));
}
