using Exchange.Api.Data;
using Exchange.Api.Features.Rings;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Rings;

public sealed class FillingAPlace(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("R9")]
    [Category("R4")]
    public async Task leaves_nothing_of_whoever_was_asked_elsewhere_meanwhile()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var earlier = await World.AskedRing(ona);
        await petras.Rings(earlier, "refusal");
        await World.Minute();
        var id = await World.AskedRing(ona, jonas);
        await World.CanAndAsks("Vida", "Norkienė", "phone-help", "knitting");
        await World.CanAndAsks("Zita", "Kairienė", "phone-help", "knitting");
        await petras.Rings(id, "refusal");
        var comers = await App.SendAsync(new RingSubstitutes(id));
        var (taken, free) = (comers[0].PersonId, comers[1].PersonId);
        await App.LookAsync(db =>
        {
            db.RingPlaces.Add(new(taken, earlier));
            return db.SaveChangesAsync();
        });

        await App.SendAsync(new SettleRing(id, comers));

        Assert.That((await World.Ring(id)).People, Is.EquivalentTo((Guid[])[ona.Id, jonas.Id, free]));
        Assert.That(await TracesOf(taken), Is.EqualTo((0, 0, 0, 0)));
        Assert.That((await World.Ring(id)).Steps.Count(step => step.Act == RingAct.Substitute), Is.EqualTo(1));
    }

    // Edges, steps, notices and accounts.
    private Task<(int, int, int, int)> TracesOf(Guid person) => App.LookAsync(async db => (
        (await db.Rings.Include(ring => ring.Promises).ToListAsync()).Sum(ring => ring.Promises.Count(promise => promise.Has(person))),
        (await db.Rings.Include(ring => ring.Steps).ToListAsync()).Sum(ring => ring.Steps.Count(step => step.PersonId == person)),
        await db.Notices.CountAsync(notice => notice.PersonId == person),
        await db.Accounts.CountAsync(account => account.PersonId == person)));
}
