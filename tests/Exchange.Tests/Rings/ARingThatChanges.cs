using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Rings;

/// <summary>Somebody says no, somebody has to look first, somebody speaks for another.</summary>
public sealed partial class ARingThatChanges(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("R6")]
    [Category("R9")]
    public async Task is_repaired_by_another_neighbour_and_asks_again_only_where_it_changed()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        var vida = await World.CanAndAsks("Vida", "Norkienė", "phone-help", "knitting");
        await Done(petras.Rings(id, "refusal"));
        await World.Minute();

        var ring = await World.Ring(id);
        Assert.That(ring.People, Is.EquivalentTo((Guid[])[ona.Id, jonas.Id, vida.Id]));
        Assert.That(ring.Asked(ona.Id).Concat(ring.Asked(jonas.Id)).Select(promise => promise.Has(vida.Id)), Is.EqualTo((bool[])[true, true]), "not about the edge between the two");
        Assert.That((await World.ToldOfRings(ona), await World.ToldOfRings(vida)), Is.EqualTo(((List<string>)["Rings.told-changed-asked"], (List<string>)["Rings.told-asked"])));
        Assert.That((await (await petras.Api()).GetAsync($"/api/rings/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "whoever left does not see who came");

        foreach (var member in new[] { ona, jonas, vida })
        {
            await Done(member.Rings(id, "acceptance"));
        }

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Committed));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync(a => a.GiverId == vida.Id || a.ReceiverId == vida.Id)), Is.EqualTo(2));
    }

    [Test]
    [Category("R6")]
    public async Task looks_the_same_to_the_others_whoever_said_no()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();

        var first = await SeenByOnaAsync(ona, jonas);
        var second = await SeenByOnaAsync(ona, petras);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Does.Contain("dissolved").And.Contain("nesusidar"));
        Assert.That(first, Does.Not.Contain("atsisak").IgnoreCase);
    }

    [Test]
    [Category("R5")]
    public async Task is_not_revived_by_a_late_yes()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona);
        await Done(petras.Rings(id, "refusal"));
        Assert.That(await World.TriesToSayYes(petras, id), Is.EqualTo("access.not-found"));
        Assert.That(await World.TriesToSayYes(jonas, id), Is.Null, "a place may still be filled");
        await World.Minute();

        Assert.That(await World.TriesToSayYes(jonas, id), Is.EqualTo("rings.not-now"));
        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Dissolved));
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.Zero);
    }

    [Test]
    [Category("R6")]
    [Category("X11")]
    public async Task that_fell_apart_leaves_two_of_it_free_to_agree()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, petras);
        await Done(jonas.Rings(id, "refusal"));
        await World.Minute();

        var line = (await ona.Sees($"/api/rings/{id}")).GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("mine").GetBoolean());
        var agreement = await (await ona.Rings(id, "proposals", new { promiseId = line.GetProperty("promiseId").GetGuid() })).MadeId();

        Assert.That(await World.StateOf(agreement), Is.EqualTo(AgreementState.Proposed), "the other has not been asked yet, so nothing is agreed");
        await Done(petras.Acts(agreement, "acceptance"));
        Assert.That(await World.StateOf(agreement), Is.EqualTo(AgreementState.Accepted));
        Assert.That((await ona.Goes($"/ziedai/{id}/lapas")).Status, Is.EqualTo(HttpStatusCode.NotFound), "nothing is left to sign for");
    }

    [Test]
    [Category("R10")]
    public async Task waits_for_a_worker_when_something_is_done_at_home()
    {
        var (ona, jonas, petras) = (await World.CanAndAsks("Ona", "Kazlauskienė", "knitting", "bicycle-repair"), await World.CanAndAsks("Jonas", "Petraitis", "bicycle-repair", "cake-baking"), await World.CanAndAsks("Petras", "Butkus", "cake-baking", "knitting"));
        var id = await ona.ProposesRing();
        Assert.That(await World.ToldOfRings(jonas), Is.Empty);
        Assert.That((await (await jonas.Api()).GetAsync($"/api/rings/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await ona.ProposesRing(), Is.EqualTo(id), "asked for twice, it waits once");

        var worker = await World.SocialWorker();
        Assert.That((await worker.Sees("/api/rings")).GetProperty("waiting")[0].GetProperty("id").GetGuid(), Is.EqualTo(id));
        await Done(worker.Rings(id, "approval"));

        Assert.That(await World.ToldOfRings(jonas), Is.EqualTo((string[])["Rings.told-asked"]));
        Assert.That((await World.Journal()).Select(entry => entry.Request), Has.Member("ApproveRing"));
        _ = petras;
    }

    [Test]
    [Category("R10")]
    [Category("S7")]
    public async Task with_a_protected_person_is_for_workers_to_start()
    {
        var (_, jonas, petras) = await World.ThreeNeighbours();
        await App.LookAsync(db => db.People.Where(person => person.Id == petras.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Protected, true)));
        Assert.That((await jonas.Sees("/api/me/rings")).GetProperty("rings").GetArrayLength(), Is.Zero);
        var worker = await World.SocialWorker();
        var needs = WorldOfRings.NeedsOf((await worker.Sees("/api/rings")).GetProperty("possible")[0]);

        var refused = await (await jonas.Api()).PostAsJsonAsync("/api/rings", new { needs });
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("rings.fits-no-longer"), "no word about why");

        var id = await (await (await worker.Api()).PostAsJsonAsync("/api/rings/start", new { needs })).MadeId();
        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Proposed));
        Assert.That(await World.ToldOfRings(petras), Is.EqualTo((string[])["Rings.told-asked"]));
    }

    [Test]
    [Category("R9")]
    [Category("R10")]
    public async Task leaves_a_place_to_a_worker_when_only_a_minor_fits_it()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        var vida = await World.CanAndAsks("Vida", "Norkienė", "phone-help", "knitting", born: new(2009, 6, 1));
        await Done(petras.Rings(id, "refusal"));
        await World.Minute();
        Assert.That(await World.ToldOfRings(vida), Is.Empty);

        var worker = await World.SocialWorker();
        var comer = (await worker.Sees($"/api/rings/{id}/substitutes"))[0];
        await Done(worker.Rings(id, "place", new { receivedNeedId = comer.GetProperty("receivedNeedId").GetGuid(), givenNeedId = comer.GetProperty("givenNeedId").GetGuid() }));

        Assert.That((await World.Ring(id)).People, Has.Member(vida.Id));
        Assert.That(await World.ToldOfRings(vida), Is.EqualTo((string[])["Rings.told-asked"]));
    }

    [Test]
    [Category("P3")]
    public async Task takes_a_workers_word_for_a_person_only_with_the_form_of_consent()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona);
        var worker = await World.SocialWorker();
        await World.CaresFor(worker.Id, jonas.Id);
        await App.SendAsync(new GiveMandate { PersonId = jonas.Id, Consent = ConsentForm.InPerson }, worker.Id, Who.SocialWorker);
        var browser = await worker.ActsFor(jonas.Id);

        await browser.GoAsync($"/ziedai/{id}");
        await browser.SubmitAsync([], form: "main form[action*=Accept]");
        Assert.That((int)browser.Page.Status, Is.EqualTo(409).Or.EqualTo(422), browser.Page.ToString());
        await browser.SubmitAsync([("Consent", "ByPhone")], form: "main form[action*=Accept]");

        var consents = (await World.Ring(id)).Consents.Where(consent => consent.PersonId == jonas.Id).ToList();
        Assert.That(consents.Select(consent => (consent.ActorId, consent.Form)), Is.EqualTo(Enumerable.Repeat(((Guid?)worker.Id, (ConsentForm?)ConsentForm.ByPhone), 2)));
        _ = petras;
    }

    [Test]
    [Category("R12")]
    public async Task tells_each_reader_no_more_than_their_own_two_edges_hold()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);

        var page = await petras.Goes($"/ziedai/{id}");
        var ring = await petras.Sees($"/api/rings/{id}");

        Assert.That(page.All("main ol > li strong"), Is.EqualTo((string[])["Jūs padedate: Jonas P.", "Jonas P. padeda: Ona K.", "Jums padeda: Ona K."]), page.ToString());
        Assert.That(page.Document.QuerySelector("svg desc")!.TextContent, Does.Contain("1. Jūs padedate: Jonas P.").And.Contain("3. Jums padeda: Ona K."));
        var lines = ring.GetProperty("lines").EnumerateArray().ToList();
        Assert.That(lines[1].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("points").GetInt32()), Is.All.Zero, "of others only that it fits");
        Assert.That(lines[0].GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("part").GetString()), Is.SupersetOf((string[])["skill", "time", "place", "language"]));
        Assert.That(ring.GetProperty("answers").GetArrayLength(), Is.Zero, "who has answered is for workers");
        Assert.That(ring.GetProperty("waiting").GetInt32(), Is.EqualTo(1));
    }

    // One whole life of a ring as Ona sees it on pages, over the API and in her inbox, with what differs from ring to ring taken out.
    private async Task<string> SeenByOnaAsync(Member ona, Member whoSaysNo)
    {
        var told = (await World.ToldOfRings(ona)).Count;
        var id = await World.AskedRing(ona);
        await Done(whoSaysNo.Rings(id, "refusal"));
        var before = await ViewAsync(ona, id);
        await World.Minute();
        return Ids().Replace($"{before}\n{await ViewAsync(ona, id)}\n{string.Join(",", (await World.ToldOfRings(ona)).Skip(told))}", "-");
    }

    private static async Task<string> ViewAsync(Member ona, Guid id)
    {
        var page = await ona.Goes($"/ziedai/{id}");
        return $"{page.Document.QuerySelector("main")!.TextContent}\n{(await ona.Sees($"/api/rings/{id}")).GetRawText()}";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    private static async Task Done(Task<HttpResponseMessage> answer) => Assert.That((await answer).IsSuccessStatusCode, await (await answer).Content.ReadAsStringAsync());
}
