using System.Net;
using Exchange.Api.Data;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.GroupExchanges;

/// <summary>Hours of a completed group exchange are put right for all at once, by a mirror and one new posting.</summary>
public sealed class PuttingHoursRight(StoreKind store) : HouseTest(store)
{
    private Member milda = null!;
    private Member ona = null!;
    private Member jonas = null!;
    private Member rasa = null!;
    private Guid id;

    [SetUp]
    public async Task Booked()
    {
        (milda, ona, jonas, rasa) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        id = await World.Calls(milda);
        await World.Joins(ona, id);
        Clock.Pass(TimeSpan.FromMinutes(1));
        await World.Joins(jonas, id);
        await World.Reports(milda, id, (ona, 120), (jonas, 0));
        await World.ConfirmsHours(ona, id);
        (milda, ona, jonas, rasa) = (World.Again(milda), World.Again(ona), World.Again(jonas), World.Again(rasa));
    }

    [Test]
    [Category("D1")]
    [Category("G6")]
    [Category("G8")]
    public async Task takes_all_of_it_back_and_books_all_of_it_anew()
    {
        await Done(jonas.Groups(id, "dispute", new { what = "Buvau ir aš" }));
        Assert.That((await rasa.Sees("/api/duty")).EnumerateArray().Select(line => line.GetProperty("kind").GetString()), Does.Contain("groupExchanges"));
        await Done(rasa.Groups(id, "decision", new { lines = new[] { Line(ona, 60), Line(jonas, 90) }, reason = "Paklausiau visų" }));

        Assert.That((await World.BalanceOf(milda), await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((-10, 4, 6, true)));
        var postings = await App.LookAsync(db => db.Postings.Select(posting => new { posting.Kind, posting.Lines, posting.AboutId }).ToListAsync());
        Assert.That(postings.Select(one => (one.Kind, one.Lines, one.AboutId)), Is.EquivalentTo(new (PostingKind, int, Guid?)[] { (PostingKind.Group, 2, null), (PostingKind.Mirror, 2, id), (PostingKind.Corrected, 3, id) }));
        Assert.That(await World.ToldOfGroups(milda), Does.Contain("questioned").And.Contain("corrected"));
        Assert.That(await World.ToldOfGroups(jonas), Has.None.EqualTo("questioned"));
        await Expect.RefusedAsync(await rasa.Groups(id, "decision", new { bookNothing = true, reason = "Vėl" }), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("D5")]
    public async Task is_decided_once_more_by_another_worker_and_then_is_final()
    {
        await Done(jonas.Groups(id, "dispute"));
        await Done(rasa.Groups(id, "decision", new { lines = new[] { Line(ona, 120), Line(jonas, 0) }, reason = "Taip ir buvo" }));
        Assert.That((await World.BalanceOf(ona), await App.LookAsync(db => db.Postings.CountAsync())), Is.EqualTo((8, 1)), "kept as booked");
        await Done(jonas.Groups(id, "dispute", new { what = "Tikrai buvau" }));
        await Expect.RefusedAsync(await rasa.Groups(id, "decision", new { bookNothing = true, reason = "Ne" }), HttpStatusCode.Conflict, "group-exchanges.other-worker");
        await Done((await World.Coordinator("Lina")).Groups(id, "decision", new { bookNothing = true, reason = "Nieko nebuvo" }));

        Assert.That((await World.BalanceOf(milda), await World.BalanceOf(ona)), Is.EqualTo((0, 0)));
        Assert.That(await World.ToldOfGroups(ona), Does.Contain("kept").And.Contain("corrected"));
        await Expect.RefusedAsync(await ona.Groups(id, "dispute"), HttpStatusCode.Conflict, "group-exchanges.settled");
    }

    [Test]
    [Category("D1")]
    public async Task is_asked_for_within_sixty_days()
    {
        Clock.Pass(TimeSpan.FromDays(61));

        await Expect.RefusedAsync(await World.Again(jonas).Groups(id, "dispute"), HttpStatusCode.Conflict, "group-exchanges.settled");
        Assert.That((await World.Again(jonas).Goes($"/talkos/{id}")).Shows("Buvo ne taip"), Is.False);
    }

    [Test]
    [Category("D1")]
    [Category("D6")]
    public async Task goes_through_the_pages_in_plain_words()
    {
        var (his, desk) = (await jonas.Browser(), await rasa.Browser());
        await his.GoAsync($"/talkos/{id}");
        await his.SubmitAsync([("Dispute.What", "Buvau visą laiką")], form: "main details form");
        Assert.That(his.Page.Shows("Kol kas valandos lieka, kokios įrašytos"), his.Page.ToString());
        Assert.That((await jonas.Sees("/api/me/leaving")).GetProperty("waits").GetBoolean(), "nobody leaves before it is heard");
        Assert.That((await desk.GoAsync("/talkos/laukia")).Shows("Prašo pataisyti valandas"), desk.Page.ToString());
        await desk.GoAsync($"/talkos/{id}/sprendimas");
        Assert.That(desk.Page.Shows("Senas įrašas lieka matomas ir nebegalioja"), desk.Page.ToString());
        await desk.SubmitAsync([("Form.Lines[1].Minutes", "120"), ("Form.Reason", "Kalbėjau su visais")]);
        Assert.That((await desk.GoAsync("/talkos/laukia")).Shows("Talkų, kurios laukia, nėra"), desk.Page.ToString());

        await his.GoAsync($"/talkos/{id}");
        Assert.That(his.Page.Shows("Darbuotojas pataisė valandas") && his.Page.Shows("Kalbėjau su visais"), his.Page.ToString());
        Assert.That((await his.GoAsync("/mano-valandos")).Shows("Talka, po pataisymo įrašyta: jūs suteikėte 2 valandas pagalbos. Kvietė: Milda K."), his.Page.ToString());
        var hers = await milda.Goes("/mano-valandos");
        Assert.That(hers.Shows("Talka, pataisymas: nebegalioja įrašas, kad gavote 2 valandas pagalbos") && hers.Shows("jūs gavote 4 valandas pagalbos"), hers.ToString());
        Assert.That((await milda.Goes("/mano-valandos/knygele")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static object Line(Member member, int minutes) => new { personId = member.Id, minutes };
}
