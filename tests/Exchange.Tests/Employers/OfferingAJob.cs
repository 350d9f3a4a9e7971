using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;

namespace Exchange.Tests.Employers;

public sealed class OfferingAJob(StoreKind store) : HouseTest(store)
{
    private static readonly object Baker = new
    {
        title = "Duonos kepėjas",
        tasks = "Minkyti tešlą ir kepti duoną.",
        payFrom = 1200,
        payTo = 1400.5,
        payPer = "month",
        week = new[] { "monday 06:00-14:00" },
        hoursText = "Pamainomis",
        place = "Taikos pr. 1",
        neighbourhood = "taikos-prospektas",
        languages = new[] { new { code = "lt", level = "a2" } },
        skills = new[] { new { code = "bread-baking", level = (string?)"beginner" }, new { code = "packing", level = (string?)null } },
        trainingGiven = true,
        seats = 2,
        occupation = "http://data.europa.eu/esco/occupation/2bee49ef-0f1e-4d1d-bb0f-b7ac04d4ea35",
    };

    [Test]
    public async Task is_drafted_opened_read_and_closed()
    {
        var petras = await World.Employer();
        var api = await petras.Api();
        var made = await api.PostAsJsonAsync("/api/my-employer/vacancies", Baker);
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        var visitor = App.NewClient();
        Assert.That((await visitor.GetAsync($"/api/vacancies/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "a draft is the employer's own");

        Assert.That((await api.PostAsync($"/api/my-employer/vacancies/{id}/opening", null)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var seen = await Json(visitor, $"/api/vacancies/{id}");
        Assert.That(seen.GetProperty("isOpen").GetBoolean());
        Assert.That(seen.GetProperty("pay").GetProperty("to").GetDecimal(), Is.EqualTo(1400.5m));
        Assert.That(seen.GetProperty("skills").EnumerateArray().Select(s => s.GetProperty("level").GetString()), Is.EqualTo(new[] { "beginner", null }));
        Assert.That(seen.ToString(), Does.Not.Contain("600"), "contact details are never public");

        var posting = await Json(visitor, $"/api/vacancies/{id}/job-posting");
        foreach (var needed in new[] { "@context", "@type", "title", "description", "datePosted", "validThrough", "hiringOrganization", "jobLocation", "baseSalary" })
        {
            Assert.That(posting.TryGetProperty(needed, out _), needed);
        }

        Assert.That(posting.GetProperty("datePosted").GetString(), Is.EqualTo("2026-03-03"));
        Assert.That(posting.GetProperty("validThrough").GetString(), Is.EqualTo("2026-05-02T23:59:00+03:00"));
        Assert.That(posting.GetProperty("jobLocation").GetProperty("address").GetProperty("addressCountry").GetString(), Is.EqualTo("LT"));
        Assert.That(posting.GetProperty("baseSalary").GetProperty("value").GetProperty("unitText").GetString(), Is.EqualTo("MONTH"));

        Assert.That((await api.PostAsJsonAsync($"/api/vacancies/{id}/closing", new { })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await visitor.GetAsync($"/api/vacancies/{id}/job-posting")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "a closed job is not to be found");
        Assert.That((await Json(visitor, $"/api/vacancies/{id}")).GetProperty("isOpen").GetBoolean(), Is.False);
        foreach (var request in new[] { "WriteVacancy", "OpenVacancy", "CloseVacancy" })
        {
            Assert.That((await World.JournalOf(request)).Select(entry => (entry.SubjectId, entry.Target)), Is.EqualTo(new[] { ((Guid?)petras.Id, (Guid?)id) }));
        }
    }

    [Test]
    public async Task ends_by_itself_after_sixty_days()
    {
        var petras = await World.Employer();
        var id = await World.Opens(petras, EmployersOfTheWorld.Job());
        Clock.Pass(TimeSpan.FromDays(61));

        Assert.That((await Json(App.NewClient(), $"/api/vacancies/{id}")).GetProperty("isOpen").GetBoolean(), Is.False);
        Assert.That((await Json(App.NewClient(), "/api/vacancies")).GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    [Category("F-2")]
    public async Task warns_of_words_that_prefer_a_sex_and_a_human_decides()
    {
        var petras = await World.Employer();
        var api = await petras.Api();
        var id = await App.SendAsync(EmployersOfTheWorld.Job() with { Tasks = "Vyrų kirpyklai reikia meistro." }, petras.Id, Api.Pipeline.Who.Employer);

        await Expect.RefusedAsync(await api.PostAsync($"/api/my-employer/vacancies/{id}/opening", null), HttpStatusCode.Conflict, "employers.unfair-words");
        Assert.That((await api.PostAsync($"/api/my-employer/vacancies/{id}/opening?keepsWording=true", null)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await World.JournalOf("OpenVacancy")).Single().Reason, Is.EqualTo("keeps-wording"));

        var milda = await (await World.Coordinator()).Api();
        var line = (await Json(milda, "/api/employers")).GetProperty("items")[0].GetProperty("vacancies")[0];
        Assert.That(line.GetProperty("unfairWords")[0].GetString(), Is.EqualTo("vyru"));
        Assert.That((await milda.PostAsJsonAsync($"/api/vacancies/{id}/closing", new { reason = "Žodžiai" })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task is_changed_only_by_its_employer_and_only_from_what_was_seen()
    {
        var petras = await World.Employer();
        var id = await World.Opens(petras, EmployersOfTheWorld.Job());
        var api = await petras.Api();
        var read = await api.GetAsync($"/api/my-employer/vacancies/{id}");
        var tag = read.Headers.ETag!.Tag;
        Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.That((await Put(api, id, tag)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Expect.RefusedAsync(await Put(api, id, tag), HttpStatusCode.PreconditionFailed, "access.changed");

        var other = await (await World.Employer("Kepykla", "Jurga")).Api();
        foreach (var answer in new[]
        {
            await Put(other, id, null), await other.GetAsync($"/api/my-employer/vacancies/{id}"),
            await other.PostAsync($"/api/my-employer/vacancies/{id}/opening", null), await other.PostAsJsonAsync($"/api/vacancies/{id}/closing", new { }),
        })
        {
            await Expect.RefusedAsync(answer, HttpStatusCode.NotFound, "access.not-found");
        }
    }

    [Test]
    public async Task is_found_by_words_language_and_training()
    {
        var petras = await World.Employer();
        var baker = await World.Opens(petras, EmployersOfTheWorld.Job());
        var driver = await World.Opens(petras, EmployersOfTheWorld.Job("Sandėlio darbuotojas") with
        {
            Tasks = "Krauti prekes.",
            TrainingGiven = false,
            Languages = [new() { Code = "lt", Level = Domain.Skills.LanguageLevel.B1 }],
        });
        var api = App.NewClient();

        Assert.That(await Found(api, "text=duona"), Is.EqualTo(new[] { baker }));
        Assert.That(await Found(api, "text=KEPEJAI"), Is.EqualTo(new[] { baker }));
        Assert.That(await Found(api, "text=sandelio%20prekes"), Is.EqualTo(new[] { driver }));
        Assert.That(await Found(api, "text=vairuotojas"), Is.Empty);
        Assert.That(await Found(api, "language=uk"), Is.EqualTo(new[] { baker }), "the other one asks for Lithuanian");
        Assert.That(await Found(api, "training=true"), Is.EqualTo(new[] { baker }));
        Assert.That((await Json(api, "/api/vacancies?size=1&page=2")).GetProperty("total").GetInt32(), Is.EqualTo(2));
    }

    private static async Task<HttpResponseMessage> Put(HttpClient api, Guid id, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/my-employer/vacancies/{id}") { Content = JsonContent.Create(Baker) };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await api.SendAsync(request);
    }

    private static async Task<IEnumerable<Guid>> Found(HttpClient api, string query) =>
        [.. (await Json(api, $"/api/vacancies?{query}")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private static async Task<JsonElement> Json(HttpClient api, string path) => await (await api.GetAsync(path)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
}
