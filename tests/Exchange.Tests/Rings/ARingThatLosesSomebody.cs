using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Rings;

/// <summary>One of its people leaves the exchange, or what they have promised is no longer listed.</summary>
public sealed class ARingThatLosesSomebody(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("X10")]
    [Category("R6")]
    public async Task opens_the_place_of_a_member_who_leaves_at_once()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        var vida = await World.CanAndAsks("Vida", "Norkienė", "phone-help", "knitting");
        Assert.That((await petras.Goes("/mano-duomenys/iseiti")).Shows("Jūsų vieta žiede atsilaisvins"));
        await Leaves(petras);

        var ring = await World.Ring(id);
        Assert.That((ring.State, ring.OpenPlaceOf), Is.EqualTo((RingState.Proposed, (Guid?)petras.Id)));
        Assert.That(ring.Places.Select(place => place.PersonId), Is.EquivalentTo((Guid[])[ona.Id, jonas.Id]), "not in seven days");
        Assert.That(await World.ToldOfRings(ona), Is.Empty, "a place may still be filled");
        await World.Minute();

        Assert.That((await World.Ring(id)).People, Is.EquivalentTo((Guid[])[ona.Id, jonas.Id, vida.Id]));
        Assert.That((await World.ToldOfRings(ona), await World.ToldOfRings(vida)), Is.EqualTo(((List<string>)["Rings.told-changed-asked"], (List<string>)["Rings.told-asked"])));
    }

    [Test]
    [Category("X10")]
    [Category("R6")]
    public async Task is_over_without_a_word_about_who_when_nobody_fits()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, petras);
        await Leaves(petras);
        await World.Minute();

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Dissolved));
        Assert.That((await World.ToldOfRings(ona), await World.ToldOfRings(jonas)), Is.EqualTo(((List<string>)["Rings.told-not-formed"], (List<string>)["Rings.told-asked", "Rings.told-not-formed"])));
        Assert.That((await ona.Goes("/pranesimai")).Source, Does.Not.Contain("Petras").And.Not.Contain("Buvęs narys"));
        var (onas, jonass) = (await ona.Goes($"/ziedai/{id}"), await jonas.Goes($"/ziedai/{id}"));
        Assert.That(onas.Shows("Taip kartais būna. Galite ieškoti kito žiedo.") && !onas.Source.Contains("Buvęs narys", StringComparison.Ordinal), onas.ToString());
        Assert.That(jonass.Shows("Galite paklausti kaimyno ir be žiedo") && jonass.Source.Contains("Ona K.", StringComparison.Ordinal) && !jonass.Source.Contains("Buvęs narys", StringComparison.Ordinal), jonass.ToString());
        Assert.That((await ona.Sees($"/api/rings/{id}")).GetRawText(), Does.Not.Contain("Buvęs narys"));
        Assert.That(await World.ToldOfRings(petras), Is.EqualTo((string[])["Rings.told-asked"]), "nothing more to whoever has left");
    }

    [Test]
    [Category("X10")]
    public async Task is_over_before_anybody_was_asked()
    {
        var (ona, jonas, petras) = (await World.CanAndAsks("Ona", "Kazlauskienė", "knitting", "bicycle-repair"), await World.CanAndAsks("Jonas", "Petraitis", "bicycle-repair", "cake-baking"), await World.CanAndAsks("Petras", "Butkus", "cake-baking", "knitting"));
        var id = await ona.ProposesRing();
        await Leaves(petras);

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Dissolved));
        Assert.That((await (await World.SocialWorker()).Sees("/api/rings")).GetProperty("waiting").GetArrayLength(), Is.Zero);
        Assert.That(await World.ToldOfRings(jonas), Is.Empty);
    }

    [Test]
    [Category("X10")]
    [Category("R8")]
    public async Task that_was_agreed_on_hears_of_every_edge_that_ended()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas, petras);
        var left = await App.LookAsync(db => db.Agreements.Where(a => a.GiverId != petras.Id && a.ReceiverId != petras.Id).Select(a => a.Id).SingleAsync());
        await Leaves(petras);

        var ring = await World.Ring(id);
        Assert.That(ring.Promises.Where(promise => promise.Has(petras.Id)).Select(promise => promise.State), Is.All.EqualTo(RingPromiseState.Failed));
        Assert.That((ring.State, await World.StateOf(left)), Is.EqualTo((RingState.Committed, AgreementState.Accepted)), "the two others may still meet");
        await World.Helps(left);

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.PartlyCompleted));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Category("R4")]
    [Category("R6")]
    public async Task opens_the_place_of_whoever_lists_no_more_what_was_promised(bool taken)
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        var need = (await World.Ring(id)).Promises.Single(promise => promise.ReceiverId == petras.Id).NeedId;
        Clock.Pass(TimeSpan.FromMinutes(1));
        var api = await (taken ? await World.SocialWorker() : petras).Api();
        using var done = await (taken ? api.PostAsJsonAsync($"/api/listings/{need}/removal", new { reason = "Netinkami žodžiai" }) : api.PostAsync($"/api/listings/{need}/closing", null));
        Assert.That(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());

        Assert.That((await World.Ring(id)).OpenPlaceOf, Is.EqualTo(petras.Id));
        Assert.That(await World.ToldOfRings(petras), Is.EqualTo((string[])["Rings.told-asked", "Rings.told-left"]));
        Assert.That((await petras.Goes("/pranesimai")).Shows("Jūs nebe žiede"));
        await World.Minute();

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Dissolved));
        Assert.That(await World.ToldOfRings(ona), Is.EqualTo((string[])["Rings.told-not-formed"]));
    }

    [Test]
    [Category("R4")]
    public async Task does_not_mind_a_listing_it_has_nothing_to_do_with()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var other = await World.Puts(petras);
        var id = await World.AskedRing(ona, jonas);
        using var closed = await (await petras.Api()).PostAsync($"/api/listings/{other}/closing", null);

        Assert.That((closed.IsSuccessStatusCode, (await World.Ring(id)).OpenPlaceOf), Is.EqualTo((true, (Guid?)null)));
    }

    private async Task Leaves(Member member)
    {
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.That((await (await member.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true })).IsSuccessStatusCode);
    }
}
