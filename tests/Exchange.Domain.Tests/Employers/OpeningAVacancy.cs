using Exchange.Domain.Employers;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Employers;

public sealed class OpeningAVacancy
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static VacancyTerms Baker => new()
    {
        Title = "Duonos kepėjas",
        Tasks = "Minkyti, kepti, tvarkyti darbo vietą.",
        PayFrom = 1200,
        PayTo = 1400,
        Week = WeekTimes.None.With(DayOfWeek.Monday, 6, 14),
        Place = "Taikos prospektas 1",
    };

    [Test]
    public void lasts_sixty_days_and_can_be_repeated()
    {
        var vacancy = Vacancy.Draft(Guid.NewGuid(), Baker, Now);
        Assert.That(vacancy.IsOpenOn(Today), Is.False);

        vacancy.Open(Today, Now);
        Assert.That(vacancy.IsOpenOn(Today.AddDays(60)), Is.True);
        Assert.That(vacancy.IsOpenOn(Today.AddDays(61)), Is.False);

        vacancy.Open(Today.AddDays(61), Now.AddDays(61));
        Assert.That(vacancy.IsOpenOn(Today.AddDays(61)), Is.True);
        Assert.That(vacancy.PublishedAt, Is.EqualTo(Now));
    }

    [Test]
    public void is_refused_twice_and_closing_a_closed_one_too()
    {
        var vacancy = Vacancy.Draft(Guid.NewGuid(), Baker, Now);
        Refuses("employers.vacancy-not-open", () => vacancy.Close(Now));
        vacancy.Open(Today, Now);
        Refuses("employers.vacancy-open", () => vacancy.Open(Today, Now));
        vacancy.Close(Now);
        Assert.That(vacancy.State, Is.EqualTo(VacancyState.Closed));
        Refuses("employers.vacancy-not-open", () => vacancy.Close(Now));
    }

    [Test]
    public void needs_what_a_person_wants_to_know()
    {
        Refuses("employers.title-missing", () => Draft(Baker with { Title = " " }));
        Refuses("employers.tasks-missing", () => Draft(Baker with { Tasks = "" }));
        Refuses("employers.pay-missing", () => Draft(Baker with { PayFrom = null, PayTo = null }));
        Refuses("employers.pay-missing", () => Draft(Baker with { PayFrom = 0, PayTo = null }));
        Refuses("employers.pay-order", () => Draft(Baker with { PayTo = 1000 }));
        Refuses("employers.hours-missing", () => Draft(Baker with { Week = WeekTimes.None }));
        Refuses("employers.place-missing", () => Draft(Baker with { Place = "" }));
        Refuses("employers.seats-range", () => Draft(Baker with { Seats = 0 }));
        Refuses("employers.occupation-wrong", () => Draft(Baker with { Occupation = "http://data.europa.eu/esco/skill/x" }));

        Assert.That(() => Draft(Baker with { PayFrom = null, PayTo = null, PayText = "Pagal susitarimą", Place = "", Remote = true }), Throws.Nothing);
    }

    [Test]
    [Category("F-2")]
    [TestCase("Ieškome pardavėjos arba pardavėjo", "")]
    [TestCase("Reikia stiprių vyrų", "vyru")]
    [TestCase("Vyresnysis meistras, vyriausiasis virėjas", "")]
    [TestCase("Merginoms ir MOTERIMS", "merginoms,moterims")]
    [TestCase("Rašykite man", "")]
    [TestCase("Men only, women welcome", "men,women")]
    [TestCase("Neteistas", "neteistas")]
    public void looks_for_unfair_words(string text, string found) =>
        Assert.That(string.Join(',', UnfairWords.In(text)), Is.EqualTo(found));

    [Test]
    [Category("X-5")]
    public void has_no_place_for_criminal_records_age_or_sex() =>
        Assert.That(typeof(VacancyTerms).GetProperties().Select(property => property.Name), Has.None.Match("(?i)crim|convict|age$|sex|gender|nationality"));

    private static void Draft(VacancyTerms terms) => Vacancy.Draft(Guid.NewGuid(), terms, Now);

    private static void Refuses(string code, Action act) =>
        Assert.That(Assert.Throws<Refused>(act)!.Code, Is.EqualTo(code));
}
