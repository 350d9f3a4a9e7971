using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Ledger;

[Category("G12")]
public sealed class ThankingPeople(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("G8")]
    public async Task gives_the_same_to_everybody_out_of_the_communitys_account()
    {
        var (ona, jonas, milda) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.Coordinator());
        var browser = await milda.Browser();
        await browser.GoAsync("/koordinavimas/valandos/padekos/nauja?ieskoti=petrait");
        Assert.That(browser.Page.Shows($"{await NumberAsync(jonas)} Jonas P."), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Numbers", $"{await NumberAsync(ona)}, {await NumberAsync(jonas)}"), ("Form.Minutes", "90"), ("Form.Reason", "Padėjo mugėje")], form: "main form[method=post]");

        Assert.That(browser.Page.Path, Is.EqualTo("/koordinavimas/valandos/padekos"), browser.Page.ToString());
        Assert.That(browser.Page.Shows("Padėjo mugėje") && browser.Page.Shows("Iš viso atiduota: 3 valandos"), browser.Page.ToString());
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((6, 6, true)));
        Assert.That(await App.LookAsync(db => db.Postings.Select(posting => new { posting.Kind, posting.Lines, posting.Reason }).SingleAsync()), Is.EqualTo(new { Kind = PostingKind.Grant, Lines = 3, Reason = "Padėjo mugėje" }));
        Assert.That((await ona.Goes("/mano-valandos")).Shows("Bendruomenė jums dėkoja ir prideda 1 valandą 30 minučių. Priežastis: Padėjo mugėje"));
        Assert.That((await jonas.Goes("/pranesimai")).Shows("Pridėta: 1 valanda 30 minučių. Už ką: Padėjo mugėje"));
    }

    [Test]
    public async Task above_twenty_hours_waits_for_another_persons_yes()
    {
        var (milda, ruta, people) = (await World.Coordinator(), await World.Coordinator("Rūta"), await PeopleAsync(3));
        await Made(milda, people, 480, "Talka");
        Assert.That(await BookedAsync(), Is.Zero);
        var id = await App.LookAsync(db => db.Grants.Select(grant => grant.Id).SingleAsync());

        await Expect.RefusedAsync(await Post(milda, $"/api/ledger/grants/{id}/confirmation"), HttpStatusCode.Conflict, "ledger.grant-second");
        Assert.That((await milda.Goes("/koordinavimas/valandos/padekos")).Document.QuerySelector("button[formaction*=Confirm]"), Is.Null);
        var browser = await ruta.Browser();
        await browser.GoAsync("/koordinavimas/valandos/padekos");
        await browser.SubmitAsync(button: "Patvirtinti padėką");

        Assert.That(await BookedAsync(), Is.EqualTo(1), browser.Page.ToString());
        await Expect.RefusedAsync(await Post(ruta, $"/api/ledger/grants/{id}/confirmation"), HttpStatusCode.Conflict, "ledger.grant-decided");
        Assert.That((await World.Journal()).Select(entry => entry.Request), Does.Contain("GrantHours").And.Contain("ConfirmGrant"));
    }

    [Test]
    public async Task in_two_pieces_is_still_above_twenty_hours()
    {
        var (milda, people) = (await World.Coordinator(), await PeopleAsync(2));
        await Made(milda, people, 480, "Talka");
        await Made(milda, people, 480, "Talka dar kartą");
        Assert.That(await BookedAsync(), Is.EqualTo(1));

        Clock.Pass(TimeSpan.FromDays(1));
        await Made(milda, people, 480, "Kita diena");
        Assert.That(await BookedAsync(), Is.EqualTo(2));
    }

    [Test]
    [Category("G8")]
    public async Task that_one_cannot_take_gives_nobody_anything()
    {
        var (milda, people) = (await World.Coordinator(), await PeopleAsync(2));
        for (var i = 0; i < 4; i++)
        {
            await Made(milda, people[..1], 480, $"Diena {i}");
            Clock.Pass(TimeSpan.FromDays(1));
        }

        await Made(milda, people[..1], 450, "Beveik riba");
        await Expect.RefusedAsync(await GrantAsync(milda, people, 60, "Abu"), HttpStatusCode.Conflict, "ledger.grant-over");
        Assert.That(await World.BalanceOf(people[1]), Is.Zero);
        await Expect.RefusedAsync(await GrantAsync(milda, [milda], 60, "Sau"), HttpStatusCode.Conflict, "ledger.grant-own");
        var wrong = await (await milda.Api()).PostAsJsonAsync("/api/ledger/grants", new { numbers = "99999", minutes = 60, reason = "Talka" });
        await Expect.RefusedAsync(wrong, HttpStatusCode.Conflict, "ledger.grant-unknown");
        Assert.That((await GrantAsync(milda, people, 60, "")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task ends_where_the_community_has_no_more()
    {
        var (milda, people) = (await World.Coordinator(), await PeopleAsync(1));
        await Made(milda, people, 60, "Talka");
        await App.LookAsync(db => db.Accounts.Where(account => account.PersonId == null).ExecuteUpdateAsync(set => set.SetProperty(account => account.Floor, Hours.OfQuarters(-6))));

        await Expect.RefusedAsync(await GrantAsync(milda, people, 45, "Per daug"), HttpStatusCode.Conflict, "ledger.grant-limit");
        await Made(milda, people, 30, "Tiek tinka");
    }

    // Below the edges: a token does not live as long as these days.
    private async Task Made(Member milda, Member[] people, int minutes, string reason) => await App.SendAsync(
        new GrantHours { Numbers = string.Join(' ', await Task.WhenAll(people.Select(NumberAsync))), Minutes = minutes, Reason = reason }, milda.Id, Who.Coordinator);

    private async Task<HttpResponseMessage> GrantAsync(Member milda, Member[] people, int minutes, string reason) =>
        await (await milda.Api()).PostAsJsonAsync("/api/ledger/grants", new { numbers = string.Join('\n', await Task.WhenAll(people.Select(NumberAsync))), minutes, reason });

    private static async Task<HttpResponseMessage> Post(Member member, string path) => await (await member.Api()).PostAsync(path, null);

    private async Task<Member[]> PeopleAsync(int count)
    {
        var people = new List<Member>();
        for (var i = 0; i < count; i++)
        {
            people.Add(await World.Resident($"Narys{i}"));
        }

        return [.. people];
    }

    private Task<int> NumberAsync(Member member) => App.LookAsync(db => db.People.Where(person => person.Id == member.Id).Select(person => person.MemberNumber).SingleAsync());

    private Task<int> BookedAsync() => App.LookAsync(db => db.Postings.CountAsync());
}
