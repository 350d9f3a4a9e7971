using System.Net;
using Exchange.Api.Data;
using Exchange.Domain.Identity;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Questionnaires;

/// <summary>A worker fills in the questionnaire with the person, and the person says yes (F10).</summary>
public sealed class FillingInTogether(StoreKind store) : HouseTest(store)
{
    private Member ona = null!;
    private Member rasa = null!;

    [SetUp]
    public async Task OnaIsAccompaniedByRasa()
    {
        (ona, rasa) = (await World.Resident(), await World.SocialWorker());
        await World.IsAccompaniedBy(ona, rasa);
    }

    [Test]
    [Category("F10")]
    public async Task says_whose_it_is_saves_and_records_the_persons_word()
    {
        var browser = await rasa.Browser();
        await browser.GoAsync($"/zmones/{ona.Id}/anketa");
        Assert.That(browser.Page.Shows("Pildote šio žmogaus anketą: Ona Kazlauskienė."), browser.Page.ToString());

        await browser.SubmitAsync([("Form.Added", "bicycle-repair"), ("Form.Languages[2].Level", "Native")], form: "#anketa", button: "kalbos");
        Assert.That(browser.Page.Shows("Skyrius išsaugotas"), browser.Page.ToString());
        Assert.That((await App.LookAsync(db => db.Questionnaires.SingleAsync())).Approved, Is.Null);

        await browser.GoAsync($"/zmones/{ona.Id}/anketa/patvirtinimas");
        Assert.That(browser.Page.Shows("Ukrainiečių – gimtoji kalba"), browser.Page.ToString());
        Assert.That(browser.Page.Shows("Keisti"), Is.False);
        await browser.SubmitAsync([("Form.NameGiven", "Jonas"), ("Form.Consent", "InPerson"), ("Form.WasShown", "true")]);
        Expect.Refused(App, browser.Page, "questionnaires.other-name");
        await browser.SubmitAsync([("Form.NameGiven", "Ona"), ("Form.Consent", "InPerson"), ("Form.WasShown", "true")]);

        Assert.That(browser.Page.Path, Is.EqualTo($"/zmones/{ona.Id}/anketa"), browser.Page.ToString());
        Assert.That(browser.Page.Shows("Žmogus patvirtino anketą"));
        var approval = await App.LookAsync(db => db.QuestionnaireApprovals.SingleAsync());
        Assert.That((approval.NameGiven, approval.Form, approval.WorkerId, approval.At), Is.EqualTo(("Ona", (ConsentForm?)ConsentForm.InPerson, (Guid?)rasa.Id, Clock.Now)));
        Assert.That(await World.AccessRecords(ona.Id), Has.All.Matches<Domain.Journal.AccessRecord>(record => record.ActorId == rasa.Id && record.Section == "QuestionnaireOf"));
    }

    [Test]
    public async Task asks_the_person_only_about_what_changed()
    {
        await World.HasQuestionnaire(ona, new() { Skills = [new("bicycle-repair", SkillLevel.Good)] });
        var browser = await rasa.Browser();
        await browser.GoAsync($"/zmones/{ona.Id}/anketa");
        await browser.SubmitAsync([("Form.DistanceMetres", "2000")], form: "#anketa", button: "susitikimai");

        var mine = await ona.Goes("/mano-anketa");

        Assert.That(mine.All(".govuk-tag"), Has.Count.EqualTo(4), "the four lines of the changed part");
        Assert.That((await App.LookAsync(db => db.Questionnaires.SingleAsync())).Approved!.DistanceMetres, Is.Null);
        await (await ona.Browser()).SubmitAsync();
        Assert.That((await App.LookAsync(db => db.Questionnaires.SingleAsync())).Approved!.DistanceMetres, Is.EqualTo(2000));
    }

    [Test]
    public async Task never_writes_over_what_the_person_wrote_meanwhile()
    {
        var browser = await rasa.Browser();
        await browser.GoAsync($"/zmones/{ona.Id}/anketa");
        await World.HasQuestionnaire(ona, new() { Skills = [new("knitting", SkillLevel.Good)] });

        await browser.SubmitAsync([("Form.Added", "bicycle-repair")], form: "#anketa", button: "moku");

        Expect.Refused(App, browser.Page, "access.changed");
        Assert.That((await App.LookAsync(db => db.Questionnaires.SingleAsync())).Answers.Skills.Single().Code, Is.EqualTo("knitting"));
    }

    [Test]
    [Category("Security.S1")]
    [Category("C-14")]
    public async Task is_only_for_the_worker_of_the_person()
    {
        var asta = await World.SocialWorker("Asta");

        foreach (var page in new[] { "", "/patvirtinimas", "/spausdinti" })
        {
            Assert.That((await asta.Goes($"/zmones/{ona.Id}/anketa{page}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await ona.Goes($"/zmones/{ona.Id}/anketa{page}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        }

        Assert.That(await World.AccessRecords(ona.Id), Is.Empty);
    }

    [Test]
    [Category("F12")]
    public async Task prints_filled_in_and_blank()
    {
        await World.HasQuestionnaire(ona, new() { Skills = [new("bicycle-repair", SkillLevel.Good)] });

        Assert.That((await rasa.Goes($"/zmones/{ona.Id}/anketa/spausdinti")).Text, Does.Contain("Dviračių taisymas – gerai moku").And.Contain("Žmogaus parašas"));
        var blank = await rasa.Goes("/zmones/anketa-tuscia");
        Assert.That(blank.All(".boxes li"), Has.Count.GreaterThan(200));
        Assert.That(blank.Text, Does.Not.Contain("Ona"));
    }
}
