using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Tests.JobFairs;

public sealed class SeeingCandidates(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("C-6")]
    [Category("Security.S2")]
    public async Task shows_cards_without_anything_of_the_person()
    {
        var fair = await World.Fair();
        await World.Crowd(fair);
        var olena = await World.Candidate(
            fair,
            "Vardenuka",
            FairsOfTheWorld.CooksInTheMorning with
            {
                Languages = [new("uk", LanguageLevel.Native)],
                Week = WeekTimes.None.With(DayOfWeek.Saturday, 9, 13),
                Neighbourhood = "draugystes-parkas",
                Limits = "Kanarėlė ribojimai",
                Interests = ["guitar"],
                Needs = ["piano"],
            },
            lastName: "Kanarėlytė",
            born: new DateOnly(1987, 11, 23));
        var petras = await WithStand(fair);

        var answer = await petras.GetStringAsync($"/api/job-fairs/{fair}/candidates");
        var cards = JsonDocument.Parse(answer).RootElement.GetProperty("cards");

        Assert.That(cards.GetProperty("total").GetInt32(), Is.EqualTo(6));
        var hers = cards.GetProperty("items").EnumerateArray().Single(card => card.GetProperty("languages")[0].GetProperty("code").GetString() == "uk");
        Assert.That(hers.EnumerateObject().Select(property => property.Name), Is.EquivalentTo(new[] { "number", "skills", "languages", "times" }));
        Assert.That(hers.GetProperty("times")[0].GetString(), Is.EqualTo("weekends"));
        foreach (var canary in new[] { "Vardenuka", "Kanar", "1987", "11-23", "draugyst", "Draugyst", "guitar", "piano", olena.Id.ToString(), olena.Contact })
        {
            Assert.That(answer, Does.Not.Contain(canary));
        }
    }

    [Test]
    [Category("C-9")]
    public async Task says_too_few_rather_than_show_four()
    {
        var fair = await World.Fair();
        await World.Crowd(fair, 4);
        var petras = await WithStand(fair);
        var few = await Json(petras, $"/api/job-fairs/{fair}/candidates");
        Assert.That((few.GetProperty("tooFew").GetBoolean(), few.GetProperty("cards").GetProperty("total").GetInt32()), Is.EqualTo((true, 0)));

        await World.Candidate(fair, "Penkta", FairsOfTheWorld.CooksInTheMorning with { Languages = [new("uk", LanguageLevel.Native)] });
        Assert.That((await Json(petras, $"/api/job-fairs/{fair}/candidates")).GetProperty("tooFew").GetBoolean(), Is.False);
        Assert.That((await Json(petras, $"/api/job-fairs/{fair}/candidates?language=uk")).GetProperty("tooFew").GetBoolean(), "one Ukrainian speaker would be known by it");
        Assert.That((await Json(petras, $"/api/job-fairs/{fair}/candidates?skill=cooking&time=workdayMornings")).GetProperty("cards").GetProperty("total").GetInt32(), Is.EqualTo(5));
        Assert.That((await Json(petras, $"/api/job-fairs/{fair}/candidates?skill=sewing")).GetProperty("tooFew").GetBoolean());
    }

    [Test]
    [Category("C-6")]
    public async Task keeps_to_those_who_agreed_for_this_fair()
    {
        var (fair, other) = (await World.Fair(), await World.Fair("Rudens mugė"));
        var crowd = await World.Crowd(fair, 6);
        var petras = await WithStand(fair);
        await WithStand(other, petras.member);
        Assert.That((await Json(petras, $"/api/job-fairs/{other}/candidates")).GetProperty("tooFew").GetBoolean(), "nobody agreed for the other fair");

        await (await crowd[0].Api()).PutAsJsonAsync($"/api/job-fairs/{fair}/card", new { shows = false });
        Assert.That((await Json(petras, $"/api/job-fairs/{fair}/candidates")).GetProperty("cards").GetProperty("total").GetInt32(), Is.EqualTo(5));
        await (await crowd[1].Api()).DeleteAsync($"/api/job-fairs/{fair}/registration");
        Assert.That((await Json(petras, $"/api/job-fairs/{fair}/candidates")).GetProperty("tooFew").GetBoolean());
    }

    [Test]
    public async Task needs_an_approved_stand_at_this_fair()
    {
        var fair = await World.Fair();
        await World.Crowd(fair);
        var member = await World.Employer();
        var petras = await member.Api();
        await Expect.RefusedAsync(await petras.GetAsync($"/api/job-fairs/{fair}/candidates"), HttpStatusCode.Conflict, "job-fairs.stand-needed");

        var job = await World.Opens(member, EmployersOfTheWorld.Job());
        await petras.PutAsJsonAsync($"/api/job-fairs/{fair}/stand", new { vacancyIds = new[] { job } });
        await Expect.RefusedAsync(await petras.GetAsync($"/api/job-fairs/{fair}/candidates"), HttpStatusCode.Conflict, "job-fairs.stand-needed");

        var milda = await (await World.Coordinator()).Api();
        var stand = (await Json(milda, $"/api/job-fairs/{fair}/stands")).GetProperty("items")[0].GetProperty("id").GetGuid();
        await milda.PostAsync($"/api/stands/{stand}/approval", null);
        Assert.That((await petras.GetAsync($"/api/job-fairs/{fair}/candidates")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var ona = await (await World.Resident()).Api();
        await Expect.RefusedAsync(await ona.GetAsync($"/api/job-fairs/{fair}/candidates"), HttpStatusCode.Forbidden, "access.denied");
    }

    [Test]
    [Category("F9")]
    public async Task is_told_to_each_person_once_a_day()
    {
        var fair = await World.Fair();
        var crowd = await World.Crowd(fair);
        var petras = await WithStand(fair);

        await petras.GetAsync($"/api/job-fairs/{fair}/candidates");
        await petras.GetAsync($"/api/job-fairs/{fair}/candidates");
        var seen = await World.AccessRecords(crowd[0].Id);
        Assert.That(seen.Select(record => (record.Section, record.Reason)), Is.EqualTo(new[] { ("CandidateCard", (string?)"Staliai") }));

        Clock.Pass(TimeSpan.FromDays(1));
        await (await World.ApiToday(petras.member)).GetAsync($"/api/job-fairs/{fair}/candidates");
        Assert.That(await World.AccessRecords(crowd[0].Id), Has.Count.EqualTo(2));
    }

    private async Task<Seeing> WithStand(Guid fair, Member? employer = null)
    {
        var member = employer ?? await World.Employer();
        await World.TakesStand(member, fair, await World.Opens(member, EmployersOfTheWorld.Job()));
        return new(member, await member.Api());
    }

    private static async Task<JsonElement> Json(Seeing who, string path) => await Json(who.api, path);

    private static async Task<JsonElement> Json(HttpClient api, string path) => await (await api.GetAsync(path)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();

    private sealed record Seeing(Member member, HttpClient api)
    {
        public Task<string> GetStringAsync(string path) => api.GetStringAsync(path);

        public Task<HttpResponseMessage> GetAsync(string path) => api.GetAsync(path);
    }
}
