using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Problems;
using Exchange.Tests.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Problems;

/// <summary>Nobody near to one of them decides, whether it is between two or in a group (D4).</summary>
[Category("D4")]
public sealed class WhoIsTooNear(StoreKind store) : HouseTest(store)
{
    public enum Matter
    {
        Agreement,
        Group,
    }

    [Test]
    public async Task may_act_for_one_of_them([Values] Matter matter)
    {
        var (milda, jonas, near, apart) = await SceneAsync();
        await MandateAsync(near, jonas);

        await DecidesAsync(matter, milda, jonas, near, apart);
    }

    [Test]
    public async Task has_said_to_be_close_to_one_of_them([Values] Matter matter, [Values] bool toTheFirst)
    {
        var (milda, jonas, near, apart) = await SceneAsync();
        await App.LookAsync(db =>
        {
            db.DeclaredTies.Add(DeclaredTie.Of(near.Id, toTheFirst ? milda.Id : jonas.Id, Clock.Now));
            return db.SaveChangesAsync();
        });

        await DecidesAsync(matter, milda, jonas, near, apart);
    }

    [Test]
    public async Task has_spoken_for_one_of_them_in_it([Values] Matter matter)
    {
        var (milda, jonas, near, apart) = await SceneAsync();
        await MandateAsync(near, jonas);
        var id = await DisputedAsync(matter, milda, jonas, through: near);
        foreach (var mandate in await App.LookAsync(db => db.Mandates.Select(one => one.Id).ToListAsync()))
        {
            await App.SendAsync(new WithdrawMandate(mandate), jonas.Id, Who.Resident);
        }

        await DecidesAsync(matter, id, near, apart);
    }

    [Test]
    public async Task lets_nothing_happen_between_them()
    {
        var (milda, _, near, apart) = await SceneAsync();
        var young = await World.Resident("Tadas", born: new DateOnly(2009, 1, 1));
        await MandateAsync(near, milda);
        var id = await World.Agreed(milda, young, await World.Puts(milda));

        object said = new { guardianOfReceiver = "Rasa", told = "byPhone", reason = "Ne" };
        await Expect.RefusedAsync(await near.Acts(id, "approval", said), HttpStatusCode.Conflict, "agreements.own-decision");
        await Expect.RefusedAsync(await near.Acts(id, "approval/refusal", said), HttpStatusCode.Conflict, "agreements.own-decision");
        await AnExchange.Done(apart.Acts(id, "approval", said));
    }

    [Test]
    public async Task lets_no_ring_of_theirs_begin_or_end()
    {
        var (near, apart) = (await World.SocialWorker(), await World.SocialWorker("Lina"));
        var ona = await World.CanAndAsks("Ona", "Kazlauskienė", "knitting", "bicycle-repair");
        await World.CanAndAsks("Jonas", "Petraitis", "bicycle-repair", "cake-baking");
        await World.CanAndAsks("Petras", "Butkus", "cake-baking", "knitting");
        await MandateAsync(near, ona);
        var id = await ona.ProposesRing();

        await Expect.RefusedAsync(await near.Rings(id, "approval"), HttpStatusCode.Conflict, "rings.own-decision");
        await Expect.RefusedAsync(await near.Rings(id, "end"), HttpStatusCode.Conflict, "rings.own-decision");
        await AnExchange.Done(apart.Rings(id, "approval"));
    }

    private async Task<(Member Milda, Member Jonas, Member Near, Member Apart)> SceneAsync() =>
        (await World.Resident("Milda"), await World.Resident("Jonas"), await World.SocialWorker(), await World.SocialWorker("Lina"));

    private async Task MandateAsync(Member worker, Member person)
    {
        await World.IsAccompaniedBy(person, worker);
        await App.SendAsync(new GiveMandate { PersonId = person.Id, Consent = ConsentForm.InPerson }, worker.Id, Who.SocialWorker);
    }

    // Where the second one's word is said by whom: themselves, or a worker for them.
    private async Task<Guid> DisputedAsync(Matter matter, Member first, Member second, Member? through = null)
    {
        if (matter == Matter.Group)
        {
            var group = await World.Held(first, second, GroupExchangeState.AwaitingConfirmation);
            await SaysAsync($"/api/group-exchanges/{group}/dispute");
            return group;
        }

        var agreement = await World.Completed(first, second);
        await SaysAsync($"/api/agreements/{agreement}/problem");
        return agreement;

        async Task SaysAsync(string path)
        {
            object said = matter == Matter.Group ? new { what = "Buvo kitaip" } : new { kind = "other", what = "Buvo kitaip" };
            var answer = through is null ? await (await second.Api()).PostAsJsonAsync(path, said) : await through.AsksFor(second.Id, HttpMethod.Post, path, said);
            Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    private async Task DecidesAsync(Matter matter, Member first, Member second, Member near, Member apart) => await DecidesAsync(matter, await DisputedAsync(matter, first, second), near, apart);

    private async Task DecidesAsync(Matter matter, Guid id, Member near, Member apart)
    {
        if (matter == Matter.Group)
        {
            var nothing = new { bookNothing = true, reason = "Nieko nebuvo" };
            await Expect.RefusedAsync(await near.Groups(id, "decision", nothing), HttpStatusCode.Conflict, "group-exchanges.own-decision");
            await AnExchange.Done(apart.Groups(id, "decision", nothing));
            return;
        }

        var noFault = new { outcome = "noFault", reason = "Niekas nekaltas" };
        await Expect.RefusedAsync(await near.Acts(id, "decision", noFault), HttpStatusCode.Conflict, "agreements.own-decision");
        await AnExchange.Done(apart.Acts(id, "decision", noFault));
    }
}
