using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Matching;

/// <summary>S1–S6 and S10, with Ona who needs help and Jonas who could give it.</summary>
public sealed class YoungPeople
{
    private static readonly DateOnly Today = new(2026, 3, 18);

    [TestCase("2012-03-19", AgeBand.Under14)]
    [TestCase("2012-03-18", AgeBand.From14To15)]
    [TestCase("2010-03-19", AgeBand.From14To15)]
    [TestCase("2010-03-18", AgeBand.From16To17)]
    [TestCase("2008-03-19", AgeBand.From16To17)]
    [TestCase("2008-03-18", AgeBand.Adult)]
    [Category("S6")]
    public void a_birthday_counts_from_its_first_minute(string born, AgeBand band) =>
        Assert.That(Age.BornOn(DateOnly.Parse(born)).On(Today), Is.EqualTo(band));

    [TestCase("2026-02-28", AgeBand.From16To17)]
    [TestCase("2026-03-01", AgeBand.Adult)]
    public void a_leap_day_birthday_falls_on_the_first_of_march(string today, AgeBand band) =>
        Assert.That(Age.BornOn(new(2008, 2, 29)).On(DateOnly.Parse(today)), Is.EqualTo(band));

    [Test]
    [Category("S1")]
    public void under_14_nothing_fits_on_either_side()
    {
        var child = Age.BornOn(Today.AddYears(-13));

        Assert.That(Closed("music", jonas: child), Is.EqualTo(new[] { Gate.Age }));
        Assert.That(Closed("music", ona: child), Is.EqualTo(new[] { Gate.Age }));
    }

    [Test]
    [Category("S2")]
    public void at_15_without_consent_a_worker_sees_it_first()
    {
        var fifteen = Age.BornOn(Today.AddYears(-15));

        var without = Ask("music", fifteen);
        var lastDay = Ask("music", fifteen, consent: Today);
        var ranOut = Ask("music", fifteen, consent: Today.AddDays(-1));

        Assert.That(without.ForWorker.Single().Steps, Is.EqualTo(new[] { Step.Approval, Step.GuardianConsent }));
        Assert.That(lastDay.Fitting.Single().Steps, Is.EqualTo(new[] { Step.Approval }));
        Assert.That(ranOut.ForWorker, Has.Count.EqualTo(1));
    }

    [Test]
    [Category("S3")]
    public void evenings_of_minors_stay_free_without_consent()
    {
        var evening = WeekTimes.None.With(DayOfWeek.Tuesday, 20, 22);
        var (fifteen, sixteen) = (Age.BornOn(Today.AddYears(-15)), Age.BornOn(Today.AddYears(-16)));

        Assert.That(Closed("music", jonas: sixteen, week: evening), Is.EqualTo(new[] { Gate.Time }));
        Assert.That(Closed("music", jonas: sixteen, week: evening, consent: Today), Is.Empty);
        Assert.That(Closed("music", jonas: fifteen, week: evening, consent: Today), Is.EqualTo(new[] { Gate.Time }));
        Assert.That(Closed("music", week: evening), Is.Empty);
    }

    [TestCase("cleaning", SafetyLevel.PublicPlace)]
    [TestCase("babysitting", SafetyLevel.PublicPlace)]
    [TestCase("music", SafetyLevel.Home)]
    [TestCase("music", SafetyLevel.ChildrenOrCare)]
    [Category("S4")]
    public void no_minor_alone_in_a_home_or_with_children(string skill, SafetyLevel listed)
    {
        var seventeen = Age.BornOn(Today.AddYears(-18).AddDays(1));
        var eighteen = Age.BornOn(Today.AddYears(-18));

        Assert.That(Closed(skill, jonas: seventeen, listed: listed, consent: Today), Is.EqualTo(new[] { Gate.Safety }));
        Assert.That(Closed(skill, ona: seventeen, listed: listed, consent: Today), Is.EqualTo(new[] { Gate.Safety }));
        Assert.That(Closed(skill, jonas: Age.NotKnown, listed: listed), Is.EqualTo(new[] { Gate.Safety }), "not known is handled as a minor");
        Assert.That(Closed(skill, jonas: eighteen, ona: eighteen, listed: listed), Is.Empty);
    }

    [Test]
    [Category("S4")]
    public void between_two_people_a_minor_is_left_with_the_safe_skill_only()
    {
        var small = new SmallCommunity();
        var jonas = small.Jonas with { Age = Age.BornOn(Today.AddYears(-16)), Skills = [new("cleaning", SkillLevel.Expert), new("music", SkillLevel.Beginner)] };
        var ona = small.Ona with { Needs = [new("cleaning"), new("singing")] };

        var partner = small.With(ona, jonas).PartnersFor(jonas, new(Today), 5).Fitting.Single();
        var onlyCleaning = small.Matcher().ClosedBetween(jonas, ona with { Needs = [new("cleaning")] }, new(Today));

        Assert.That(partner.Gives!.Reasons[0].Asked, Is.EqualTo("singing"));
        Assert.That(onlyCleaning, Is.EqualTo(new[] { Gate.Safety }));
    }

    [Test]
    [Category("S5")]
    [Category("S8")]
    public void with_a_minor_a_worker_approves() =>
        Assert.That(Ask("music", Age.BornOn(Today.AddYears(-17))).Fitting.Single().Steps, Is.EqualTo(new[] { Step.Approval }));

    [Test]
    public void age_not_known_goes_to_a_worker_to_ask() =>
        Assert.That(Ask("music", Age.NotKnown).ForWorker.Single().Steps, Is.EqualTo(new[] { Step.Approval, Step.AgeNotKnown }));

    [Test]
    [Category("S10")]
    public void what_needs_a_licence_never_fits() =>
        Assert.That(Closed("wiring"), Is.EqualTo(new[] { Gate.Safety }));

    [Test]
    public void a_minor_is_not_sent_to_work_with_children_but_may_work_in_a_workshop()
    {
        var small = new SmallCommunity();
        var jonas = small.Jonas with { Age = Age.BornOn(Today.AddYears(-17)), Skills = [new("babysitting", SkillLevel.Good), new("cleaning", SkillLevel.Good)] };

        Assert.That(small.Matcher().ClosedBetween(jonas, new MatchVacancy(Guid.NewGuid()) { Skills = [new("babysitting")] }, new(Today)), Is.EqualTo(new[] { Gate.Safety }));
        Assert.That(small.Matcher().ClosedBetween(jonas, new MatchVacancy(Guid.NewGuid()) { Skills = [new("cleaning")] }, new(Today)), Is.Empty);
    }

    private static IReadOnlyList<Gate> Closed(string skill, Age? jonas = null, Age? ona = null, SafetyLevel listed = SafetyLevel.PublicPlace, DateOnly? consent = null, WeekTimes? week = null)
    {
        var (small, helper, owner) = Cast(skill, jonas ?? Age.StatedAdult, ona ?? Age.StatedAdult, consent, week);
        return small.With(owner, helper).ClosedBetween(helper, small.Need(skill) with { Safety = listed }, new(Today));
    }

    private static Matches<Match> Ask(string skill, Age jonas, DateOnly? consent = null)
    {
        var (small, helper, owner) = Cast(skill, jonas, Age.StatedAdult, consent, null);
        return small.With(owner, helper, small.Need(skill)).ListingsFor(helper, new(Today), 5);
    }

    private static (SmallCommunity Small, MatchPerson Helper, MatchPerson Owner) Cast(string skill, Age jonas, Age ona, DateOnly? consent, WeekTimes? week)
    {
        var small = new SmallCommunity();
        var helper = small.Jonas with { Age = jonas, Skills = [new(skill, SkillLevel.Good)], GuardianConsentUntil = consent };
        var owner = small.Ona with { Age = ona, GuardianConsentUntil = consent };
        return week is { } only ? (small, helper with { Week = only }, owner with { Week = only }) : (small, helper, owner);
    }
}
