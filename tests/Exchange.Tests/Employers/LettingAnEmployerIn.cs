using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;

namespace Exchange.Tests.Employers;

public sealed class LettingAnEmployerIn(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("F-2")]
    public async Task shows_nothing_of_it_before_a_coordinator_says_yes()
    {
        var petras = await World.WaitingEmployer();
        var job = await World.Opens(petras, EmployersOfTheWorld.Job());
        var visitor = App.NewClient();
        Assert.That((await visitor.GetAsync($"/api/vacancies/{job}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Total(visitor), Is.Zero);

        var milda = await World.Coordinator();
        var waiting = await Json(await milda.Api(), "/api/employers?state=waiting");
        var line = waiting.GetProperty("items").EnumerateArray().Single();
        Assert.That(line.GetProperty("vacancies").EnumerateArray().Single().GetProperty("title").GetString(), Is.EqualTo("Duonos kepėjas"));
        var id = line.GetProperty("id").GetGuid();
        var yes = await (await milda.Api()).PostAsync($"/api/employers/{id}/approval", null);

        Assert.That(yes.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await Total(visitor), Is.EqualTo(1));
        Assert.That((await World.JournalOf("ApproveEmployer"))[^1], Has.Property("ActorId").EqualTo(milda.Id).And.Property("Target").EqualTo(id));
        await Expect.RefusedAsync(await (await milda.Api()).PostAsync($"/api/employers/{id}/approval", null), HttpStatusCode.Conflict, "employers.decided");

        await (await milda.Api()).PostAsJsonAsync($"/api/employers/{id}/refusal", new { reason = "Skundas" });
        Assert.That(await Total(visitor), Is.Zero);
        Assert.That((await visitor.GetAsync($"/api/vacancies/{job}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task is_refused_with_a_reason_the_employer_reads_and_can_answer()
    {
        var petras = await World.WaitingEmployer();
        var milda = await (await World.Coordinator()).Api();
        var api = await petras.Api();
        var id = (await Json(api, "/api/my-employer")).GetProperty("id").GetGuid();

        await Expect.RefusedAsync(await milda.PostAsJsonAsync($"/api/employers/{id}/refusal", new { reason = "" }), HttpStatusCode.BadRequest, "access.invalid");
        await milda.PostAsJsonAsync($"/api/employers/{id}/refusal", new { reason = "Parašykite, ką gaminate." });

        var mine = await Json(api, "/api/my-employer");
        Assert.That((mine.GetProperty("state").GetString(), mine.GetProperty("reason").GetString()), Is.EqualTo(("refused", "Parašykite, ką gaminate.")));
        Assert.That((await World.JournalOf("RefuseEmployer")).Single().Reason, Is.EqualTo("Parašykite, ką gaminate."));

        var put = await api.PutAsJsonAsync("/api/my-employer", new { name = "Staliai", about = "Gaminame stalus.", contactName = "Petras", contact = "petras@staliai.example" });
        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Json(api, "/api/my-employer")).GetProperty("state").GetString(), Is.EqualTo("waiting"));
    }

    [Test]
    public async Task asks_for_a_real_and_new_company_code()
    {
        var code = EmployersOfTheWorld.NextCode();
        var visitor = App.NewClient();

        var made = await visitor.PostAsJsonAsync("/api/employers", Form("123456789", "a@staliai.example"));
        Assert.That(await made.Content.ReadAsStringAsync(), Does.Contain("employers.code-wrong"));
        made = await visitor.PostAsJsonAsync("/api/employers", Form($"{code[..3]} {code[3..]}", "a@staliai.example"));
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        await Expect.RefusedAsync(await visitor.PostAsJsonAsync("/api/employers", Form(code, "b@staliai.example")), HttpStatusCode.Conflict, "employers.code-taken");

        var token = await (await visitor.PostAsJsonAsync("/api/tokens", new { name = "a@staliai.example", secret = World.Password })).Content.ReadFromJsonAsync<JsonElement>();
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("accessToken").GetString());
        Assert.That((await Json(visitor, "/api/my-employer")).GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [Test]
    public async Task adds_to_what_a_resident_already_is()
    {
        var ona = await World.Resident();
        var api = await ona.Api();

        var made = await api.PostAsJsonAsync("/api/employers", Form(EmployersOfTheWorld.NextCode(), "8 612 34567"));
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created), await made.Content.ReadAsStringAsync());
        var mine = await Json(api, "/api/my-employer");
        Assert.That(mine.GetProperty("contact").GetString(), Is.EqualTo("+37061234567"));
        await Expect.RefusedAsync(await api.PostAsJsonAsync("/api/employers", Form(EmployersOfTheWorld.NextCode(), "8 612 34567")), HttpStatusCode.Conflict, "employers.already-member");

        Assert.That((await api.GetAsync("/api/me")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task is_not_for_employers_themselves()
    {
        var petras = await World.WaitingEmployer();
        var answer = await (await petras.Api()).GetAsync("/api/employers");

        await Expect.RefusedAsync(answer, HttpStatusCode.Forbidden, "access.denied");
    }

    private static object Form(string code, string contact) => new { name = "Staliai", code, firstName = "Petras", lastName = "Stonkus", contact, password = World.Password };

    private static async Task<JsonElement> Json(HttpClient api, string path) => await (await api.GetAsync(path)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<int> Total(HttpClient api) => (await Json(api, "/api/vacancies")).GetProperty("total").GetInt32();
}
