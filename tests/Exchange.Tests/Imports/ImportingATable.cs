using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Imports;

public sealed class ImportingATable(StoreKind store) : HouseTest(store)
{
    private const string Short = "Vardas ir pavardė;Gim. data;Tel.;Moka;Kada laisvas (-a)\nOna Bagočienė;1957-04-02;8 600 00001;kepa pyragus;pirm., treč. 9-12\nJonas Kerulis;1990.01.31;neturi;taiso dviračius;savaitgaliais\n";

    private static byte[] Sample => File.ReadAllBytes(Path.Combine(House.Repository.Root, "docs/examples/participants.csv"));

    [Test]
    [CancelAfter(60_000)]
    public async Task of_75_people_makes_75_participants_with_drafts_and_the_second_time_nobody()
    {
        var rasa = await World.SocialWorker();

        var first = await Outcome(await rasa.SendsTable(Sample, false, "Kas atvedė=-"));
        var second = await Outcome(await rasa.SendsTable(Sample, false, "Kas atvedė=-"));

        Assert.Multiple(() =>
        {
            Assert.That(first.GetProperty("made").GetInt32(), Is.EqualTo(75));
            Assert.That(second.GetProperty("made").GetInt32(), Is.EqualTo(0));
            Assert.That(second.GetProperty("same").GetInt32(), Is.EqualTo(75));
        });
        var drafts = await App.LookAsync(db => db.Questionnaires.ToListAsync());
        Assert.That(await App.LookAsync(db => db.Participants.CountAsync(participant => participant.WorkerId == rasa.Id)), Is.EqualTo(75));
        Assert.That(drafts, Has.Count.EqualTo(75));
        Assert.That(drafts.Where(questionnaire => questionnaire.Approved is not null), Is.Empty, "Only the person makes it theirs.");
        Assert.That(drafts.Average(questionnaire => questionnaire.Answers.Skills.Count), Is.GreaterThan(1.5));
        Assert.That(first.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("message").GetString()), Has.Some.Contains("moka burti"));
        Assert.That((await World.Journal(rasa.Id)).Count(entry => entry.Request == "ImportParticipants"), Is.EqualTo(2));
    }

    [Test]
    public async Task only_looked_at_writes_nothing()
    {
        var rasa = await World.SocialWorker();

        var outcome = await Outcome(await rasa.SendsTable(Short, preview: true));

        Assert.That(outcome.GetProperty("made").GetInt32(), Is.EqualTo(2));
        Assert.That(await App.LookAsync(db => db.Participants.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task with_one_wrong_cell_imports_nobody_and_says_row_and_column()
    {
        var rasa = await World.SocialWorker();

        var answer = await rasa.SendsTable(Short.Replace("neturi", "ryt skambinsiu", StringComparison.Ordinal));

        await Expect.RefusedAsync(answer, HttpStatusCode.BadRequest, "access.invalid");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("field").GetString(), Does.Contain("3").And.Contain("Tel."));
        Assert.That(await App.LookAsync(db => db.Participants.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task saved_by_an_old_spreadsheet_keeps_its_letters()
    {
        var rasa = await World.SocialWorker();

        var outcome = await Outcome(await rasa.SendsTable(CodePagesEncodingProvider.Instance.GetEncoding(1257)!.GetBytes(Short.Replace(';', '\t'))));

        Assert.That(outcome.GetProperty("encoding").GetString(), Is.EqualTo("Windows-1257"));
        Assert.That(outcome.GetProperty("rows")[0].GetProperty("name").GetString(), Is.EqualTo("Ona Bagočienė"));
    }

    [Test]
    public async Task asks_about_a_column_it_does_not_know()
    {
        var rasa = await World.SocialWorker();
        var table = Short.Replace("Moka", "Talentas", StringComparison.Ordinal);

        var unknown = await Outcome(await rasa.SendsTable(table, preview: true));
        var mapped = await Outcome(await rasa.SendsTable(table, true, "Talentas=skills"));

        Assert.That(unknown.GetProperty("problems")[0].GetProperty("code").GetString(), Is.EqualTo("Imports.column-unknown"));
        Assert.That(mapped.GetProperty("rows")[0].GetProperty("skills").EnumerateArray().Select(code => code.GetString()), Is.EqualTo(new[] { "baking" }));
    }

    [Test]
    public async Task fills_in_what_was_empty_and_overwrites_nothing()
    {
        var rasa = await World.SocialWorker();
        await Outcome(await rasa.SendsTable(Short));

        var again = await Outcome(await rasa.SendsTable("Vardas ir pavardė;Gim. data;Tel.;Moka;Kalbos\nOna Bagočienė;1957-04-02;8 600 00001;groja gitara;lietuvių\n"));

        var ona = await App.LookAsync(db => db.Questionnaires.SingleAsync(questionnaire => db.People.Any(person => person.Id == questionnaire.PersonId && person.FirstName == "Ona")));
        Assert.That(again.GetProperty("filledIn").GetInt32(), Is.EqualTo(1));
        Assert.That(ona.Answers.Skills.Select(skill => skill.Code), Is.EqualTo(new[] { "baking" }));
        Assert.That(ona.Answers.Languages.Select(language => language.Code), Is.EqualTo(new[] { "lt" }));
        Assert.That(ona.Waiting.HasFlag(QuestionnaireSection.Languages));
    }

    [Test]
    [Category("C-14")]
    public async Task does_not_reach_a_member_whom_the_worker_does_not_accompany()
    {
        var rasa = await World.SocialWorker();
        var other = await World.SocialWorker("Lina");
        await Outcome(await other.SendsTable(Short));

        var answer = await Outcome(await rasa.SendsTable(Short, preview: true));

        Assert.That(answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()), Is.EqualTo(new[] { "Imports.already-member" }));
        Assert.That(answer.ToString(), Does.Not.Contain("Lina"));
    }

    [Test]
    public async Task is_not_for_residents() =>
        await Expect.RefusedAsync(await (await World.Resident()).SendsTable(Short), HttpStatusCode.Forbidden, "access.denied");

    private static async Task<JsonElement> Outcome(HttpResponseMessage answer)
    {
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
