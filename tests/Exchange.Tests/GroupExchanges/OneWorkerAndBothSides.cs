using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.GroupExchanges;

/// <summary>A worker speaks for the organiser or for those who come, never for both (P4).</summary>
[Category("P4")]
public sealed class OneWorkerAndBothSides(StoreKind store) : HouseTest(store)
{
    private static readonly object Yes = new { consent = "inPerson" };

    [Test]
    public async Task is_refused_to_whoever_called_it_for_the_organiser()
    {
        var rasa = await World.SocialWorker();
        var (ona, milda) = (await World.Lets(rasa), await World.Lets(rasa, "Milda"));
        var id = await (await rasa.AsksFor(milda.Id, HttpMethod.Post, "/api/group-exchanges", Call)).MadeId();

        await RefusesAsync(rasa.AsksFor(ona.Id, HttpMethod.Post, $"/api/group-exchanges/{id}/joining", Yes));

        Assert.That((await World.Group(id)).Places, Is.Empty);
        await DoneAsync(ona.Groups(id, "joining"));
        await DoneAsync(rasa.AsksFor(milda.Id, HttpMethod.Post, $"/api/group-exchanges/{id}/cancellation"));
    }

    [Test]
    public async Task is_refused_to_whoever_took_a_place_for_a_helper()
    {
        var rasa = await World.SocialWorker();
        var (ona, milda) = (await World.Lets(rasa), await World.Lets(rasa, "Milda"));
        var id = await World.Calls(milda);
        await DoneAsync(rasa.AsksFor(ona.Id, HttpMethod.Post, $"/api/group-exchanges/{id}/joining", Yes));

        await RefusesAsync(rasa.AsksFor(milda.Id, HttpMethod.Post, $"/api/group-exchanges/{id}/cancellation"));

        Assert.That((await World.Group(id)).State, Is.EqualTo(GroupExchangeState.Open));
    }

    [Test]
    public async Task is_refused_to_a_worker_who_is_the_organiser_or_has_a_place()
    {
        var rasa = await World.SocialWorker();
        await App.LookAsync(db => db.Users.Where(login => login.Id == rasa.Id).ExecuteUpdateAsync(set => set.SetProperty(login => login.Roles, Who.SocialWorker | Who.Resident)));
        var (ona, milda) = (await World.Lets(rasa), await World.Lets(rasa, "Milda"));
        var (own, joined) = (await World.Calls(rasa), await World.Calls(milda));
        await DoneAsync(rasa.Groups(joined, "joining"));

        await RefusesAsync(rasa.AsksFor(ona.Id, HttpMethod.Post, $"/api/group-exchanges/{own}/joining", Yes));
        await RefusesAsync(rasa.AsksFor(milda.Id, HttpMethod.Post, $"/api/group-exchanges/{joined}/cancellation"));

        Assert.That((await World.Group(own)).Places, Is.Empty);
    }

    private object Call => new
    {
        kind = "manyHelp",
        skill = "bicycle-repair",
        what = "Sutvarkyti kiemą",
        day = Api.KaunasTime.TodayInKaunas(Clock).AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        time = "17:00",
        place = "Taikos 81",
        minutes = 60,
        places = 4,
        consent = "inPerson",
    };

    private static async Task RefusesAsync(Task<HttpResponseMessage> act) => await Expect.RefusedAsync(await act, HttpStatusCode.Conflict, "group-exchanges.both-sides");

    private static async Task DoneAsync(Task<HttpResponseMessage> act) => Assert.That((await act).IsSuccessStatusCode, await (await act).Content.ReadAsStringAsync());
}
