using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.JobFairs;

public sealed class ComingToAFair(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task twice_makes_one_registration()
    {
        var fair = await World.Fair();
        var ona = await (await World.Resident()).Api();

        var first = await Id(await ona.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { showsCard = false }));
        var again = await Id(await ona.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { showsCard = false }));

        Assert.That(again, Is.EqualTo(first));
        Assert.That(await App.LookAsync(db => db.FairRegistrations.CountAsync()), Is.EqualTo(1));
        Assert.That(await App.LookAsync(db => db.CardConsents.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task in_a_race_makes_one_registration()
    {
        var fair = await World.Fair();
        var ona = await (await World.Resident()).Api();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ona.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { showsCard = true })));

        Assert.That(answers.Select(answer => answer.StatusCode), Has.All.EqualTo(HttpStatusCode.OK));
        Assert.That(await App.LookAsync(db => db.FairRegistrations.CountAsync()), Is.EqualTo(1));
        Assert.That(await App.LookAsync(db => db.CardConsents.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    [Category("K-1")]
    public async Task gives_a_badge_without_personal_data_in_its_code_and_a_new_one_after_cancelling()
    {
        var fair = await World.Fair();
        var ona = await World.Resident();
        var api = await ona.Api();
        await api.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { showsCard = true });
        var badge = await Json(api, $"/api/job-fairs/{fair}/badge");
        Assert.That(badge.GetProperty("path").GetString(), Does.Match("^/muges/atvykimas/[0-9a-f]{32}$"));
        Assert.That(badge.GetProperty("firstName").GetString(), Is.EqualTo("Ona"));

        await api.DeleteAsync($"/api/job-fairs/{fair}/registration");
        Assert.That((await api.GetAsync($"/api/job-fairs/{fair}/badge")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await App.LookAsync(db => db.CardConsents.AllAsync(c => c.WithdrawnAt != null)));

        await api.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { });
        var next = await Json(api, $"/api/job-fairs/{fair}/badge");
        Assert.That(next.GetProperty("path").GetString(), Is.Not.EqualTo(badge.GetProperty("path").GetString()));
        Assert.That(next.GetProperty("showsCard").GetBoolean(), Is.False);
    }

    [Test]
    [Category("C-1")]
    [Category("C-2")]
    public async Task asks_for_the_card_apart_and_takes_it_back_at_once()
    {
        var fair = await World.Fair();
        var ona = await World.Resident();
        var api = await ona.Api();
        await api.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { });
        Assert.That((await Json(api, $"/api/job-fairs/{fair}/badge")).GetProperty("showsCard").GetBoolean(), Is.False);

        await api.PutAsJsonAsync($"/api/job-fairs/{fair}/card", new { shows = true });
        var consent = await App.LookAsync(db => db.CardConsents.SingleAsync());
        Assert.That((consent.PersonId, consent.GivenById, consent.Version, consent.Language), Is.EqualTo((ona.Id, ona.Id, 1, "lt")));
        await api.PutAsJsonAsync($"/api/job-fairs/{fair}/card", new { shows = false });
        Assert.That((await App.LookAsync(db => db.CardConsents.SingleAsync())).WithdrawnAt, Is.Not.Null);
        Assert.That((await World.JournalOf("ShowMyCard")).Select(entry => entry.Reason), Is.EquivalentTo(new[] { "shows-card", "hides-card" }));
    }

    [Test]
    [Category("X-8")]
    public async Task does_not_show_a_minors_card()
    {
        var fair = await World.Fair();
        var lukas = await (await World.Resident("Lukas", born: new DateOnly(2010, 1, 1))).Api();

        await Expect.RefusedAsync(await lukas.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { showsCard = true }), HttpStatusCode.Conflict, "job-fairs.card-adults");
        Assert.That((await lukas.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { })).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [Category("F-1")]
    public async Task after_its_day_is_refused()
    {
        var fair = await World.Fair(inDays: 4);
        Clock.Pass(TimeSpan.FromDays(5));
        var ona = await (await World.Resident()).Api();

        await Expect.RefusedAsync(await ona.PostAsJsonAsync($"/api/job-fairs/{fair}/registration", new { }), HttpStatusCode.Conflict, "job-fairs.not-coming");
    }

    [Test]
    [Category("K-3")]
    [Category("K-5")]
    public async Task is_marked_at_the_door_once_and_can_be_undone()
    {
        var fair = await World.Fair(inDays: 4);
        var ona = await World.Resident();
        await World.RegistersForFair(ona, fair);
        var token = (await Json(await ona.Api(), $"/api/job-fairs/{fair}/badge")).GetProperty("path").GetString()!.Split('/')[^1];
        var milda = await World.Coordinator();
        var door = await milda.Api();
        var scanned = await Json(door, $"/api/arrivals/badges/{token}");
        Assert.That(scanned.GetProperty("name").GetString(), Is.EqualTo("Ona Kazlauskienė"));
        var id = scanned.GetProperty("registrationId").GetGuid();
        await Expect.RefusedAsync(await door.PutAsync($"/api/arrivals/{id}", null), HttpStatusCode.Conflict, "job-fairs.not-today");

        Clock.Pass(TimeSpan.FromDays(4));
        door = await World.ApiToday(milda);
        var first = await Id(await door.PutAsync($"/api/arrivals/{id}", null));
        Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.That(await Id(await door.PutAsync($"/api/arrivals/{id}", null)), Is.EqualTo(first));
        var list = await Json(door, $"/api/job-fairs/{fair}/registrations");
        Assert.That((list.GetProperty("registered").GetInt32(), list.GetProperty("arrived").GetInt32()), Is.EqualTo((1, 1)));
        Assert.That(list.GetProperty("people").GetProperty("items")[0].GetProperty("name").GetString(), Is.EqualTo("Kazlauskienė Ona"));

        await door.DeleteAsync($"/api/arrivals/{id}");
        await door.PutAsync($"/api/arrivals/{id}", null);
        Assert.That(await App.LookAsync(db => db.Arrivals.CountAsync()), Is.EqualTo(2), "the mistake stays on file");

        await Expect.RefusedAsync(await (await World.ApiToday(ona)).GetAsync($"/api/arrivals/badges/{token}"), HttpStatusCode.Forbidden, "access.denied");
    }

    private static async Task<Guid> Id(HttpResponseMessage answer)
    {
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<JsonElement> Json(HttpClient api, string path) => await (await api.GetAsync(path)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
}
