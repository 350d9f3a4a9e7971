using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Questionnaires;

public sealed class OverTheApi(StoreKind store) : HouseTest(store)
{
    private static readonly object Document = new
    {
        skills = new[] { new { code = "bicycle-repair", level = "good" } },
        interests = new[] { "garden" },
        languages = new[] { new { code = "lt", level = "native" } },
        week = new[] { "tuesday 17:00-19:30" },
        neighbourhood = "girstupis",
        distanceMetres = 1500,
        mode = "both",
        limits = "Nekelsiu sunkiai.",
    };

    [Test]
    public async Task a_person_writes_approves_and_reads_it_back()
    {
        var ona = await World.Resident();
        var api = await ona.Api();
        var empty = await api.GetAsync("/api/me/questionnaire");

        var written = await api.PutQuestionnaire("/api/me/questionnaire", Document, empty.Headers.ETag!.Tag);
        Assert.That(written.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await written.Content.ReadAsStringAsync());
        using var approval = new HttpRequestMessage(HttpMethod.Post, "/api/me/questionnaire/approval") { Headers = { { "If-Match", written.Headers.ETag!.Tag } } };
        var approved = await api.SendAsync(approval);

        Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var questionnaire = await (await api.GetAsync("/api/me/questionnaire")).Json();
        Assert.That(questionnaire.GetProperty("isApproved").GetBoolean());
        Assert.That(questionnaire.GetProperty("skills")[0].GetProperty("level").GetString(), Is.EqualTo("good"));
        Assert.That(questionnaire.GetProperty("week")[0].GetString(), Is.EqualTo("tuesday 17:00-19:30"));
        Assert.That((await World.Journal(ona.Id)).Select(entry => entry.Request), Does.Contain("TellQuestionnaire").And.Contain("ApproveMyQuestionnaire"));
        Assert.That(await World.AccessRecords(ona.Id), Is.Empty);
    }

    [Test]
    public async Task who_has_not_read_the_latest_does_not_write_over_it()
    {
        var api = await (await World.Resident()).Api();
        await api.PutQuestionnaire("/api/me/questionnaire", Document, "\"0\"");

        await Expect.RefusedAsync(await api.PutQuestionnaire("/api/me/questionnaire", new { }, "\"0\""), HttpStatusCode.PreconditionFailed, "access.changed");
        await Expect.RefusedAsync(await api.PutQuestionnaire("/api/me/questionnaire", new { }, null), HttpStatusCode.PreconditionRequired, "access.version-missing");
    }

    [Test]
    [Category("C-14")]
    [Category("Security.S1")]
    public async Task a_worker_reaches_only_their_own_people_and_each_opening_is_on_file()
    {
        var (ona, rasa, other) = (await World.Resident(), await World.SocialWorker(), await World.SocialWorker("Asta"));
        await World.IsAccompaniedBy(ona, rasa);

        var opened = await (await rasa.Api()).GetAsync($"/api/people/{ona.Id}/questionnaire?reason=Pokalbis");

        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await World.AccessRecords(ona.Id)).Select(record => (record.ActorId, record.Reason)), Is.EqualTo(new[] { (rasa.Id, "Pokalbis") }));
        await Expect.RefusedAsync(await (await other.Api()).GetAsync($"/api/people/{ona.Id}/questionnaire"), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await (await other.Api()).PutQuestionnaire($"/api/people/{ona.Id}/questionnaire", Document, "\"0\""), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await (await ona.Api()).GetAsync($"/api/people/{rasa.Id}/questionnaire"), HttpStatusCode.Forbidden, "access.denied");
        Assert.That(await World.AccessRecords(ona.Id), Has.Count.EqualTo(1));
    }

    [Test]
    [Category("F10")]
    public async Task what_a_worker_writes_is_met_by_others_only_after_the_persons_word()
    {
        var (ona, rasa) = (await World.Resident(), await World.SocialWorker());
        await World.IsAccompaniedBy(ona, rasa);
        var api = await rasa.Api();

        Assert.That((await api.PutQuestionnaire($"/api/people/{ona.Id}/questionnaire", Document, "\"0\"")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await Others(), Is.Empty);
        await Expect.RefusedAsync(await Approve("Jonas"), HttpStatusCode.Conflict, "questionnaires.other-name");
        var approved = await Approve("Ona");

        Assert.That(approved.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await approved.Content.ReadAsStringAsync());
        Assert.That((await Others()).Single().Skills, Is.EqualTo(new[] { new SkillHeld("bicycle-repair", SkillLevel.Good) }));
        var approval = await App.LookAsync(db => db.QuestionnaireApprovals.SingleAsync());
        Assert.That((approval.PersonId, approval.WorkerId, approval.NameGiven), Is.EqualTo((ona.Id, (Guid?)rasa.Id, "Ona")));
        var entry = (await World.Journal(ona.Id)).Single(line => line.Request == "RecordApproval");
        Assert.That((entry.Request, entry.ActorId, entry.Reason), Is.EqualTo(("RecordApproval", (Guid?)rasa.Id, "InPerson")));

        Task<HttpResponseMessage> Approve(string name) => api.PostAsJsonAsync($"/api/people/{ona.Id}/questionnaire/approval", new { nameGiven = name, consent = "inPerson", wasShown = true });
    }

    [Test]
    public async Task profiles_carry_blocks_of_both_sides_and_no_private_limits()
    {
        var (ona, jonas) = (await World.Resident(), await World.Resident("Jonas"));
        await World.HasQuestionnaire(ona, new() { Languages = [new("lt", LanguageLevel.Native)], Limits = "Nekelsiu sunkiai." });
        await World.HasQuestionnaire(jonas, new() { Languages = [new("lt", LanguageLevel.Native)] });
        await App.LookAsync(db =>
        {
            db.Blocks.Add(Domain.Identity.Block.Put(ona.Id, jonas.Id, Clock.Now));
            return db.SaveChangesAsync();
        });

        var all = await Others();

        Assert.That(all.Single(person => person.Id == ona.Id).Blocked, Is.EqualTo(new[] { jonas.Id }));
        Assert.That(all.Single(person => person.Id == jonas.Id).Blocked, Is.EqualTo(new[] { ona.Id }));
        Assert.That((await Reading(reader => reader.OfAsync(jonas.Id, default)))!.Blocked, Is.EqualTo(new[] { ona.Id }));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(all), Does.Not.Contain("Nekelsiu"));
    }

    [Test]
    public async Task words_of_ones_own_find_skills_but_none_that_needs_a_licence()
    {
        var found = await (await (await World.Resident()).Api()).GetFromJsonAsync<string[]>("/api/skills/found?text=taisau dviracius");

        Assert.That(found, Does.Contain("bicycle-repair"));
        var gas = await (await (await World.Resident("Jonas")).Api()).GetFromJsonAsync<string[]>("/api/skills/found?text=duju katilas");
        Assert.That(gas, Has.None.Contains("gas"));
    }

    private Task<IReadOnlyList<MatchPerson>> Others() => Reading(reader => reader.AllAsync(default));

    private async Task<T> Reading<T>(Func<ProfileReader, Task<T>> read)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ProfileReader>());
    }
}
