using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.JobFairs;

public sealed class HoldingAFair
{
    private const string Token = "abcdefghijklmnopqrstuvwx";
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 3);

    private static FairPlan Spring => new()
    {
        Title = "Pavasario darbo mugė",
        Date = Today.AddDays(14),
        Opens = new(10, 0),
        Closes = new(15, 0),
        Place = "Taikos prospektas 1",
        EmployersFrom = Today,
        EmployersUntil = Today.AddDays(7),
        ResidentsFrom = Today.AddDays(1),
        ResidentsUntil = Today.AddDays(14),
    };

    [Test]
    public void is_past_the_day_after()
    {
        var fair = Published();

        Assert.That(fair.StateOn(fair.Date), Is.EqualTo(FairState.Published));
        Assert.That(fair.StateOn(fair.Date.AddDays(1)), Is.EqualTo(FairState.Past));
        Refuses("job-fairs.not-coming", () => fair.Cancel(fair.Date.AddDays(1), Now));
    }

    [Test]
    [Category("F-1")]
    public void opens_its_doors_only_within_its_windows()
    {
        var fair = Published();

        Refuses("job-fairs.residents-window", () => fair.LetResidentIn(Today));
        Assert.That(() => fair.LetResidentIn(Today.AddDays(1)), Throws.Nothing);
        Assert.That(() => fair.LetEmployerIn(Today.AddDays(7)), Throws.Nothing);
        Refuses("job-fairs.employers-window", () => fair.LetEmployerIn(Today.AddDays(8)));
        Assert.That(Assert.Throws<Refused>(() => fair.LetEmployerIn(Today.AddDays(8)))!.Args, Is.EqualTo(new[] { new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 10) }));

        fair.Cancel(Today, Now);
        Refuses("job-fairs.not-coming", () => fair.LetResidentIn(Today.AddDays(1)));
        Refuses("job-fairs.cancelled", () => fair.Change(Spring, Now));
    }

    [Test]
    [Category("T-10")]
    public void counts_its_changes_once_it_is_public()
    {
        var fair = JobFair.Plan(Spring, Now);
        fair.Change(Spring, Now);
        Assert.That(fair.Revision, Is.Zero);

        fair.Publish(Today, Now);
        fair.Change(Spring with { Opens = new(9, 0) }, Now);
        Assert.That(fair.Revision, Is.EqualTo(1));
        fair.Cancel(Today, Now);
        Assert.That(fair.Revision, Is.EqualTo(2));
    }

    [Test]
    public void is_planned_in_order()
    {
        Refuses("job-fairs.title-missing", () => JobFair.Plan(Spring with { Title = "" }, Now));
        Refuses("job-fairs.place-missing", () => JobFair.Plan(Spring with { Place = " " }, Now));
        Refuses("job-fairs.hours-order", () => JobFair.Plan(Spring with { Closes = new(10, 0) }, Now));
        Refuses("job-fairs.days-order", () => JobFair.Plan(Spring with { EmployersUntil = Today.AddDays(15) }, Now));
        Refuses("job-fairs.days-order", () => JobFair.Plan(Spring with { ResidentsUntil = Today }, Now));
        Refuses("job-fairs.over", () => JobFair.Plan(Spring, Now).Publish(Today.AddDays(15), Now));
    }

    [Test]
    public void gives_a_stand_to_an_approved_employer_with_its_own_jobs()
    {
        var fair = Published();
        var employer = Employer.Register("300000010", Now);
        var own = Job(employer.Id);
        Refuses("employers.not-approved", () => Stand.Ask(fair, employer, [own], Now));

        employer.Approve(Guid.NewGuid(), Now);
        Refuses("job-fairs.no-vacancy", () => Stand.Ask(fair, employer, [], Now));
        Refuses("job-fairs.vacancy-of-another", () => Stand.Ask(fair, employer, [Job(Guid.NewGuid())], Now));

        var stand = Stand.Ask(fair, employer, [own], Now);
        stand.Refuse(Guid.NewGuid(), "Salė maža", Now);
        var more = Job(employer.Id);
        stand.Bring([own, more], Now);
        Assert.That(stand.State, Is.EqualTo(StandState.Waiting));
        stand.Approve(Guid.NewGuid(), Now);
        stand.Bring([more], Now);
        Assert.That(stand.State, Is.EqualTo(StandState.Approved));
        Assert.That(stand.Brings.Select(brought => brought.VacancyId), Is.EqualTo(new[] { more.Id }));
    }

    [Test]
    [Category("K-1")]
    public void marks_arrivals_on_its_day_with_a_live_badge()
    {
        var fair = Published();
        var registration = FairRegistration.Register(fair, Guid.NewGuid(), Token, 1234, Today.AddDays(1), Now);

        Refuses("job-fairs.not-today", () => Arrival.Mark(fair, registration, Guid.NewGuid(), Today, Now));
        Assert.That(Arrival.Mark(fair, registration, Guid.NewGuid(), fair.Date, Now).UndoneAt, Is.Null);

        registration.Cancel(Now);
        Refuses("job-fairs.badge-void", () => Arrival.Mark(fair, registration, Guid.NewGuid(), fair.Date, Now));
    }

    private static JobFair Published()
    {
        var fair = JobFair.Plan(Spring, Now);
        fair.Publish(Today, Now);
        return fair;
    }

    private static Vacancy Job(Guid employerId) => Vacancy.Draft(
        employerId,
        new() { Title = "Stalius", Tasks = "Daryti stalus", PayFrom = 10, PayPer = PayPer.Hour, HoursText = "Sutarsime", Week = WeekTimes.None, Place = "Čia" },
        Now);

    private static void Refuses(string code, Action act) => Assert.That(Assert.Throws<Refused>(act)!.Code, Is.EqualTo(code));
}
