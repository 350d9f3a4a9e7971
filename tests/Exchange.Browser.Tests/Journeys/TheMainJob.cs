using System.Globalization;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Browser.Tests.Journeys;

/// <summary>The whole main job in a browser: a worker's own table of 75 people, one of them meets a neighbour, and an employer finds the card of that person.</summary>
[TestFixture(StoreKind.Sqlite, Category = "Sqlite")]
[TestFixture(StoreKind.PostgreSql, Category = "PostgreSql")]
public sealed class TheMainJob(StoreKind store) : BrowserTest(store)
{
    private const string Pin = "480173";

    [Test]
    public async Task from_a_table_of_people_to_an_exchange_and_a_card_at_the_fair()
    {
        var (fair, employer) = await FairWithAStandAsync();
        var rasa = await WindowOfAsync(await World.SocialWorker(), View.Wide);
        await ImportsAsync(rasa);

        var (person, name, skill, part) = await SomebodyWhoNeedsHelpAsync();
        var jonas = await World.Resident("Jonas", "Petraitis");
        await jonas.Offers(skill, "Padėsiu kaimynui", neighbourhood: part, week: WeekTimes.AllDays);
        await SeesReasonsAsync(rasa, person, name);
        var (number, pin) = await GivesCardAsync(rasa, person);

        var phone = await WindowAsync();
        await SignsInWithCardAsync(phone, number, pin);
        await ApprovesQuestionnaireAsync(phone);
        var agreement = await FindsAndTakesAsync(phone);
        await AgreesOnTimeAndPlaceAsync(phone, await WindowOfAsync(jonas), agreement);
        await BothConfirmAsync(phone, number, jonas, agreement);
        var card = await RegistersForFairAsync(phone, fair);
        await EmployerFindsCardAsync(employer, fair, card, name);
    }

    private async Task<(Guid Fair, Member Employer)> FairWithAStandAsync()
    {
        var fair = await World.Fair();
        var employer = await World.Employer();
        await World.TakesStand(employer, fair, await World.Opens(employer, EmployersOfTheWorld.Job()));
        await World.Crowd(fair);
        return (fair, employer);
    }

    private static async Task ImportsAsync(Window rasa)
    {
        await rasa.GoAsync("/importas");
        await rasa.Page.SetInputFilesAsync("main input[type=file]", Path.Combine(Root(), "docs", "examples", "participants.csv"));
        await rasa.ShotAsync("1-importas");
        await rasa.SubmitAsync();
        await rasa.ShotAsync("2-importo-stulpeliai");
        await rasa.Page.GetByLabel("Kas atvedė").SelectOptionAsync("LeftOut");
        await rasa.ClickAsync(rasa.Page.Locator("form[action*=Columns] button"));
        await rasa.ShotAsync("2-importo-perziura");
        Assert.That(await rasa.Page.Locator("main tbody tr").CountAsync(), Is.EqualTo(75), await rasa.TextAsync());

        await rasa.ClickAsync(rasa.Page.Locator("form[action*=Confirm] button"));
        await rasa.ShotAsync("3-importuota");
        Assert.That(await rasa.Page.Locator("main li a").CountAsync(), Is.EqualTo(75), await rasa.TextAsync());
    }

    /// <summary>An adult of the table who needs something that neighbours do in a public place.</summary>
    private Task<(Guid Person, string Name, string Skill, string? Part)> SomebodyWhoNeedsHelpAsync() => App.LookAsync(async db =>
    {
        var vocabulary = App.Services.GetRequiredService<Vocabulary>();
        var questionnaires = await db.Questionnaires.Where(questionnaire => questionnaire.Approved == null).ToListAsync();
        return (
            from questionnaire in questionnaires
            from need in questionnaire.Answers.Needs
            where vocabulary.SafetyOf(need) == SafetyLevel.PublicPlace && questionnaire.Answers.Languages.Any(language => language.Code == "lt") && !questionnaire.Answers.Week.IsEmpty
            let person = db.People.Single(person => person.Id == questionnaire.PersonId)
            where person.BirthDate < new DateOnly(2000, 1, 1)
            orderby person.MemberNumber
            select (person.Id, $"{person.FirstName} {person.LastName}", need, questionnaire.Answers.Neighbourhood)).First();
    });

    private static async Task SeesReasonsAsync(Window rasa, Guid person, string name)
    {
        await rasa.GoAsync($"/zmones/{person}");
        Assert.That(await rasa.TitleAsync(), Is.EqualTo(name));
        await rasa.GoAsync($"/zmones/{person}/tinka");
        await rasa.ShotAsync("4-tinka-su-priezastimis");
        Assert.That(await rasa.TextAsync(), Does.Contain("Padėsiu kaimynui").And.Contain("Kodėl tinka"));
    }

    private static async Task<(string Number, string Pin)> GivesCardAsync(Window rasa, Guid person)
    {
        await rasa.GoAsync($"/zmones/{person}/kortele");
        await rasa.SubmitAsync();
        await rasa.ShotAsync("5-nario-kortele");
        return (await rasa.Page.Locator(".paper__code").First.InnerTextAsync(), await rasa.Page.Locator("#pin").InnerTextAsync());
    }

    private static async Task SignsInWithCardAsync(Window phone, string number, string pin)
    {
        await phone.SignInAsync(number, pin);
        Assert.That(phone.Path, Is.EqualTo("/naujas-pin"), await phone.TextAsync());
        await phone.FillAsync(("Form.Pin", Pin), ("Form.PinAgain", Pin));
        await phone.ShotAsync("6-savas-pin");
        await phone.SubmitAsync();
        Assert.That(phone.Path, Is.EqualTo("/mano-diena"), await phone.TextAsync());
        await phone.ShotAsync("7-mano-diena");
    }

    private static async Task ApprovesQuestionnaireAsync(Window phone)
    {
        await phone.GoAsync("/mano-anketa");
        for (var parts = 0; parts < 6 && await phone.Page.Locator("main a.govuk-button[href^='/mano-anketa/']").CountAsync() > 0; parts++)
        {
            await phone.ClickAsync(phone.Page.Locator("main a.govuk-button[href^='/mano-anketa/']").First);
            await phone.SubmitAsync();
            await phone.GoAsync("/mano-anketa");
        }

        await phone.ShotAsync("8-mano-anketa");
        await phone.SubmitAsync();
        Assert.That(await phone.TextAsync(), Does.Contain("Anketa patvirtinta"));
    }

    private static async Task<string> FindsAndTakesAsync(Window phone)
    {
        await phone.GoAsync("/man-tinka");
        await phone.ShotAsync("9-man-tinka");
        await phone.FollowAsync("Padėsiu kaimynui");
        await phone.ShotAsync("10-skelbimas");
        await phone.ClickAsync(phone.Page.Locator("main a.govuk-button[href^='/susitarimai/naujas']"));
        await phone.SubmitAsync("Sutinku");
        Assert.That(await phone.TextAsync(), Does.Contain("Sutarkite laiką ir vietą"));
        return phone.Path;
    }

    private async Task AgreesOnTimeAndPlaceAsync(Window phone, Window neighbour, string agreement)
    {
        await phone.GoAsync(agreement + "/laikas");
        await phone.FillAsync(
            ("Form.Day", App.Clock.TodayInKaunas().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("Form.Time", "17:30"),
            ("Form.Place", "Biblioteka"));
        await phone.SubmitAsync();
        await phone.ShotAsync("11-laikas-pasiulytas");

        await neighbour.GoAsync("/mano-diena");
        await neighbour.ShotAsync("12-kaimyno-diena");
        await neighbour.GoAsync(agreement);
        await neighbour.SubmitAsync("Man tinka");
        Assert.That(await neighbour.TextAsync(), Does.Contain("17:30").And.Contain("Biblioteka"));
        await neighbour.ShotAsync("13-sutarta");
    }

    private async Task BothConfirmAsync(Window phone, string number, Member jonas, string agreement)
    {
        App.Clock.Pass(TimeSpan.FromDays(2.5));
        var neighbour = await WindowOfAsync(jonas);
        await neighbour.GoAsync(agreement + "/valandos");
        await neighbour.SubmitAsync();

        await phone.SignInAsync(number, Pin);
        await phone.GoAsync(agreement);
        await phone.ShotAsync("14-patvirtinti-valandas");
        await phone.SubmitAsync();
        await phone.ShotAsync("15-padaryta");
        await phone.GoAsync("/mano-valandos");
        await phone.ShotAsync("16-mano-valandos");
        Assert.That(await phone.TextAsync(), Does.Contain("Galite gauti dar"));
        Assert.That(await App.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters)), Is.Zero);
        Assert.That(await App.LookAsync(db => db.Entries.CountAsync()), Is.GreaterThanOrEqualTo(2));
    }

    private static async Task<string> RegistersForFairAsync(Window phone, Guid fair)
    {
        await phone.GoAsync($"/muges/{fair}/registracija");
        await phone.Page.CheckAsync("[name=ShowsCard]");
        await phone.ShotAsync("17-registracija-i-muge");
        await phone.SubmitAsync();
        await phone.ShotAsync("18-muges-kortele");
        Assert.That(await phone.Page.Locator(".qr svg").CountAsync(), Is.EqualTo(1), await phone.TextAsync());
        return await phone.Page.Locator(".paper__code").First.InnerTextAsync();
    }

    private async Task EmployerFindsCardAsync(Member employer, Guid fair, string card, string name)
    {
        var window = await WindowOfAsync(employer, View.Wide);
        await window.GoAsync($"/muges/{fair}/kandidatai");
        await window.ShotAsync("19-kandidatu-korteles");
        Assert.That(await window.TextAsync(), Does.Contain(card));
        Assert.That(await window.TextAsync(), Does.Not.Contain(name.Split(' ')[0]), "no name on a card");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
