using Exchange.Api.Data;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Features.Rings;
using Exchange.Api.Pipeline;
using Exchange.Domain.Rings;

namespace Exchange.Tests.Rings;

/// <summary>People who are asked about a ring and say nothing (N2).</summary>
[Category("N2")]
public sealed class WhoDoesNotAnswer(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task is_reminded_twice_and_then_spoken_to_by_a_worker_before_the_end()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona);
        await PassAsync(hours: 23);
        Assert.That((await World.ToldOfRings(jonas)).Count, Is.EqualTo(1), "a day has not passed");
        await PassAsync(hours: 1);
        await PassAsync(hours: 48);
        await App.SendAsync(new AcceptRing { RingId = id }, jonas.Id, Who.Resident);
        await PassAsync(hours: 48);

        Assert.That(await World.ToldOfRings(petras), Is.EqualTo((string[])["Rings.told-asked", "Rings.told-remind", "Rings.told-remind", "Rings.told-last"]));
        Assert.That(await World.ToldOfRings(jonas), Is.EqualTo((string[])["Rings.told-asked", "Rings.told-remind", "Rings.told-remind"]), "he has answered");
        Assert.That(await World.ToldOfRings(ona), Is.Empty);
        await WorkerSeesAsync(id);
        await PassAsync(hours: 48);

        Assert.That((await World.Ring(id)).State, Is.EqualTo(RingState.Expired));
        Assert.That(await World.ToldOfRings(ona), Is.EqualTo((string[])["Rings.told-not-formed"]));
    }

    [Test]
    public async Task keeps_the_worker_only_until_the_last_answer()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var id = await World.AskedRing(ona, jonas);
        await PassAsync(hours: 6 * 24);
        Assert.That((await World.Ring(id)).WithStaffSince, Is.EqualTo(Clock.Now));

        await App.SendAsync(new AcceptRing { RingId = id }, petras.Id, Who.Resident);

        Assert.That(((await World.Ring(id)).State, (await World.Ring(id)).WithStaffSince), Is.EqualTo((RingState.Committed, (DateTimeOffset?)null)));
    }

    private async Task WorkerSeesAsync(Guid id)
    {
        var rasa = await World.SocialWorker();
        Assert.That((await rasa.Sees("/api/duty")).EnumerateArray().Select(line => line.GetProperty("kind").GetString()), Does.Contain("rings"));
        var waiting = (await rasa.Sees("/api/rings")).GetProperty("waiting").EnumerateArray().Single();
        Assert.That((waiting.GetProperty("id").GetGuid(), waiting.GetProperty("unanswered")[0].GetString()), Is.EqualTo((id, "Petras B.")));
        Assert.That((await rasa.Goes($"/ziedai/{id}")).Shows("Kai kurie žmonės dar neatsakė"));
        Assert.That((await App.SendAsync(new CallList(), rasa.Id, Who.SocialWorker)).Calls.Count(call => call.Things.Any(thing => thing.HandedOver)), Is.EqualTo(1));
    }

    // The clock comes by twice, and the second time does nothing more.
    private async Task PassAsync(int hours)
    {
        Clock.Pass(TimeSpan.FromHours(hours));
        await World.Minute();
        await World.Minute();
    }
}
