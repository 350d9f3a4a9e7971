using System.Net;
using Exchange.Api.Data;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Questionnaires;

/// <summary>A resident fills in the questionnaire without scripts: a part a page, each page kept.</summary>
public sealed class FillingIn(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("F1")]
    [Category("F3")]
    public async Task takes_six_pages_and_a_check()
    {
        var ona = await World.Resident();
        var browser = await ona.Browser();
        await browser.GoAsync("/mano-anketa");
        await browser.GoAsync(browser.Page.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        Assert.That(browser.Page.Title, Is.EqualTo("Ką aš moku"));

        await browser.SubmitAsync([("Form.Added", "bicycle-repair"), ("veiksmas", null)], button: "Tęsti");
        Assert.That(browser.Page.Path, Is.EqualTo("/mano-anketa/moku"), "the level of a new skill is asked");
        await browser.SubmitAsync([("Form.Skills[0].Level", "Good")], button: "Tęsti");
        Assert.That(browser.Page.Path, Is.EqualTo("/mano-anketa/noriu"), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Needs", "window-cleaning"), ("Form.Interests", "garden")], button: "Tęsti");
        Assert.That(browser.Page.Path, Is.EqualTo("/mano-anketa/kalbos"), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Languages[0].Level", "Native")]);
        await browser.SubmitAsync([("Form.Week", "2-16"), ("Form.Week", "6-8")]);
        Assert.That(browser.Page.Path, Is.EqualTo("/mano-anketa/susitikimai"), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Mode", "Both"), ("Form.Neighbourhood", "girstupis"), ("Form.DistanceMetres", "1000"), ("Form.Limits", "Bijau šunų.")]);
        Assert.That(browser.Page.Path, Is.EqualTo("/mano-anketa"));
        Assert.That(browser.Page.Text, Does.Contain("gerai moku").And.Contain("Iki 1 kilometro").And.Contain("Antradienis 16:00–20:00").And.Contain("Bijau šunų."));
        Assert.That(browser.Page.All(".govuk-summary-list__actions a"), Has.Count.EqualTo(9).And.All.Match("^Keisti .+"));

        await browser.SubmitAsync();

        Assert.That(browser.Page.Shows("Anketa patvirtinta"), browser.Page.ToString());
        var questionnaire = await App.LookAsync(db => db.Questionnaires.SingleAsync());
        Assert.That(questionnaire.Approved!.Skills.Single(), Is.EqualTo(new Domain.Skills.SkillHeld("bicycle-repair", SkillLevel.Good)));
        Assert.That(questionnaire.Approved.Week, Is.EqualTo(WeekTimes.None.With(DayOfWeek.Tuesday, 16, 20).With(DayOfWeek.Saturday, 8, 12)));
        Assert.That((await World.Journal(ona.Id)).Select(entry => entry.Request), Does.Contain("TellSkills").And.Contain("TellMeeting").And.Contain("ApproveMyQuestionnaire"));
    }

    [Test]
    [Category("F2")]
    [Category("A-18")]
    public async Task stops_anywhere_and_goes_on_at_the_same_page_with_answers_kept()
    {
        var ona = await World.Resident();
        var browser = await ona.Browser();
        await browser.GoAsync("/mano-anketa/moku");
        await browser.SubmitAsync([("Form.Added", "bicycle-repair"), ("ieskoti", "mezgu"), ("veiksmas", null)], button: "ieskoti");
        Assert.That(browser.Page.Document.QuerySelector("input[name='Form.Added'][value='knitting']"), Is.Not.Null, "found in own words, and what was ticked is kept");
        Assert.That(await NextAsync(ona), Is.EqualTo("/mano-anketa/moku"), "a search is not the end of the page");

        await browser.GoAsync("/mano-anketa/moku");
        await browser.SubmitAsync([("veiksmas", null)], button: "Tęsti");
        await browser.SubmitAsync(form: "form[action*=Skip]");

        Assert.That(browser.Page.Path, Is.EqualTo("/mano-anketa/kalbos"));
        Assert.That(await NextAsync(ona), Is.EqualTo("/mano-anketa/kalbos"));
        await ona.Goes("/mano-anketa/moku");
        Assert.That(browser.Page.All(".levels label"), Has.One.EqualTo("Dviračių taisymas"));
    }

    [Test]
    public async Task takes_a_skill_off_and_keeps_the_rest()
    {
        var ona = await World.Resident();
        await World.HasQuestionnaire(ona, new() { Skills = [new("bicycle-repair", SkillLevel.Good), new("knitting", SkillLevel.CanDo)] });
        var browser = await ona.Browser();
        await browser.GoAsync("/mano-anketa/moku");

        await browser.SubmitAsync([("Form.Skills[0].Level", ""), ("veiksmas", null)], button: "Tęsti");

        Assert.That(browser.Page.Path, Is.EqualTo("/mano-anketa"), browser.Page.ToString());
        Assert.That((await App.LookAsync(db => db.Questionnaires.SingleAsync())).Approved!.Skills.Single().Code, Is.EqualTo("knitting"));
    }

    [Test]
    public async Task says_what_to_do_when_an_answer_cannot_be_kept()
    {
        var ona = await World.Resident();
        var browser = await ona.Browser();
        await browser.GoAsync("/mano-anketa/susitikimai");

        await browser.SubmitAsync([("Form.Limits", new string('a', 501))]);

        Assert.That(browser.Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(browser.Page.All(".govuk-error-summary a"), Is.EqualTo(new[] { "Sutrumpinkite tekstą iki 500 ženklų." }));
        Assert.That(browser.Page.Document.QuerySelector("textarea")!.TextContent.Trim(), Has.Length.EqualTo(501));
    }

    [Test]
    public async Task asks_a_visitor_to_sign_in_and_is_not_for_staff()
    {
        var visitor = World.Visitor();
        await visitor.GoAsync("/mano-anketa");
        Assert.That(visitor.Page.Path, Does.StartWith("/prisijungti"));

        Assert.That((await (await World.Coordinator()).Goes("/mano-anketa")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static async Task<string?> NextAsync(Member person)
    {
        var page = await person.Goes("/mano-anketa");
        return page.Document.QuerySelector("main a.govuk-button")?.GetAttribute("href");
    }
}
