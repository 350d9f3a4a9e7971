using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using static Exchange.Domain.Tests.Agreements.Lives;

namespace Exchange.Domain.Tests.Agreements;

/// <summary>One yes to several times, each an agreement of its own.</summary>
public sealed class ASeries
{
    private static readonly TimeZoneInfo Kaunas = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vilnius");

    [Test]
    public void has_the_days_that_one_counts_on_a_calendar_at_the_same_hour_of_the_clock()
    {
        var random = new Random(20261129);
        for (var round = 0; round < 3_000; round++)
        {
            var every = random.GetItems([HowOften.EveryWeek, HowOften.EverySecondWeek, HowOften.EveryFourWeeks], 1)[0];
            var times = random.Next(Repetition.Least, Repetition.Most + 1);
            var day = new DateOnly(2026, 1, 1).AddDays(random.Next(1500));
            var hour = new TimeOnly(random.Next(6, 23), 15 * random.Next(4));
            var first = new DateTimeOffset(day.ToDateTime(hour), Kaunas.GetUtcOffset(day.ToDateTime(hour))).ToUniversalTime();

            var dates = new Repetition(every, times).Dates(first, Kaunas);

            Assert.That(dates.Select(at => TimeZoneInfo.ConvertTime(at, Kaunas).DateTime), Is.EqualTo(Counted(day, (int)every, times).Select(counted => counted.ToDateTime(hour))), $"{first:o} {every} {times}");
        }
    }

    [TestCase("2026-03-17T17:00:00+02:00", "2026-03-31T17:00:00+03:00")]
    [TestCase("2026-10-13T17:00:00+03:00", "2026-10-27T17:00:00+02:00")]
    public void keeps_its_hour_over_the_change_of_the_clocks(string first, string second) =>
        Assert.That(new Repetition(HowOften.EverySecondWeek, 2).Dates(DateTimeOffset.Parse(first), Kaunas)[1], Is.EqualTo(DateTimeOffset.Parse(second)).And.Property("Offset").EqualTo(DateTimeOffset.Parse(second).Offset));

    [TestCase(1)]
    [TestCase(13)]
    [TestCase(null)]
    public void is_of_two_to_twelve_times(int? times)
    {
        Assert.That(() => Repetition.Of(HowOften.EveryWeek, times), Refuses("agreements.times-range"));
        Assert.That(Repetition.Of(HowOften.Once, times), Is.Null);
    }

    [Test]
    [Category("X11")]
    public void is_agreed_by_one_yes_and_a_suggestion_alone_begins_none()
    {
        Assert.That(In(AgreementState.Accepted, repeated: true).Series, Is.Null);

        var agreement = In(AgreementState.Agreed, repeated: true);

        Assert.That((agreement.Series!.Every, agreement.Series.Times, agreement.Series.Number, agreement.SuggestedRepetition), Is.EqualTo((HowOften.EverySecondWeek, 3, 1, (Repetition?)null)));
        Assert.That(agreement.Steps[^1], Has.Property("Every").EqualTo(HowOften.EverySecondWeek).And.Property("Times").EqualTo(3));
    }

    [Test]
    public void goes_on_with_the_place_and_hours_that_were_agreed_even_when_one_time_was_moved()
    {
        var first = In(AgreementState.Agreed, repeated: true);
        first.Suggest(Meeting.AddDays(1), "Park", As(Ona));
        first.Agree(0, As(Jonas));
        first.ReportDone(8.Quarters(), As(Jonas, 4));
        first.Confirm(8.Quarters(), As(Ona, 4));

        var next = Next(first, 4);

        Assert.That((next.State, next.Place, next.Hours.Quarters, next.StartsAt, next.FormerId, next.Series!.Number), Is.EqualTo((AgreementState.Agreed, "Library", 4, Lives.Meeting.AddDays(14), first.Id, 2)));
        Assert.That((next.OfferId, next.GiverId, next.ReceiverId, next.AuthorId, next.What), Is.EqualTo((first.OfferId, first.GiverId, first.ReceiverId, first.AuthorId, first.What)));
        Assert.That(first.Series!.Stand, Is.EqualTo(SeriesStand.Passed));
        Assert.That(() => Next(first, 4), Refuses("agreements.not-now"));
    }

    [Test]
    public void leaves_out_times_that_have_passed()
    {
        var first = In(AgreementState.Completed, repeated: true);

        Assert.That(first.Series!.Next(Meeting.AddDays(15), Kaunas), Is.EqualTo((3, Meeting.AddDays(28).AddHours(-1)))); // in summer time
        Assert.That(first.Series.Next(Meeting.AddDays(29), Kaunas), Is.Null);
    }

    [Test]
    [Category("S5")]
    public void waits_for_a_worker_when_a_safety_rule_asks_at_the_next_time() =>
        Assert.That(Next(In(AgreementState.Cancelled, repeated: true), 3, ReviewReasons.Minor).State, Is.EqualTo(AgreementState.AwaitingApproval));

    [TestCase(AgreementState.NotApproved)]
    [TestCase(AgreementState.NoShow)]
    [TestCase(AgreementState.Disputed)]
    [TestCase(AgreementState.Voided)]
    public void stops_where_something_went_wrong(AgreementState state)
    {
        var agreement = In(state, repeated: true);

        Assert.That(agreement.Series!.Stand, Is.EqualTo(SeriesStand.Ended));
        Assert.That(() => Next(agreement, 11), Refuses("agreements.not-now"));
    }

    [Test]
    public void decided_upon_after_a_dispute_does_not_go_on_by_itself()
    {
        var agreement = In(AgreementState.Disputed, repeated: true);
        agreement.Decide(HoursOutcome.Corrected, 4.Quarters(), "Both said so", As(Rasa, 5));

        Assert.That(() => Next(agreement, 5), Refuses("agreements.not-now"));
    }

    [Test]
    [Category("X10")]
    public void ends_with_a_member_who_leaves()
    {
        var agreement = In(AgreementState.Agreed, repeated: true);
        agreement.Leave(Program(1));

        Assert.That(() => Next(agreement, 1), Refuses("agreements.not-now"));
    }

    [TestCase(AgreementState.Agreed)]
    [TestCase(AgreementState.AwaitingConfirmation)]
    [Category("X10")]
    public void of_what_has_begun_ends_with_a_member_who_is_suspended(AgreementState state)
    {
        var agreement = In(state, repeated: true);
        agreement.EndSeries(Program(3));

        Assert.That((agreement.State, agreement.Series!.Stand), Is.EqualTo((state, SeriesStand.Ended)));
    }

    [Test]
    [Category("X10")]
    public void and_what_is_only_promised_has_not_begun([Values] AgreementState state)
    {
        var begun = state is AgreementState.AwaitingConfirmation or AgreementState.NoShowReported or AgreementState.Disputed;

        Assert.That(In(state).HasBegun(Meeting), Is.EqualTo(begun || state == AgreementState.Agreed));
        Assert.That(In(state).HasBegun(Meeting.AddMinutes(-1)), Is.EqualTo(begun));
    }

    [Test]
    public void ended_by_one_leaves_the_agreed_time_and_its_alarms_as_they_are()
    {
        var agreement = In(AgreementState.Agreed, repeated: true);
        agreement.Suggest(Meeting.AddDays(1), "Park", As(Ona, 1));
        var (alarm, asked) = (agreement.AlarmAt, agreement.SuggestedStartsAt);

        agreement.EndSeries(As(Jonas, 1));

        Assert.That((agreement.State, agreement.AlarmAt, agreement.SuggestedStartsAt, agreement.SpeakerId), Is.EqualTo((AgreementState.Agreed, alarm, asked, (Guid?)Ona)));
        Assert.That(() => agreement.EndSeries(As(Ona, 1)), Refuses("agreements.not-now"));
    }

    private static Agreement Next(Agreement former, double day, ReviewReasons looks = 0)
    {
        var next = former.Series!.Next(Start.AddDays(day), TimeZoneInfo.Utc)!.Value;
        return AgreementBeginnings.NextOf(former, next.Number, next.At, looks, Program(day));
    }

    // Day by day, as a finger goes over a wall calendar.
    private static IEnumerable<DateOnly> Counted(DateOnly first, int weeks, int times)
    {
        var (day, weekdays) = (first, 0);
        for (var found = 0; found < times; day = day.AddDays(1))
        {
            if (day.DayOfWeek == first.DayOfWeek && weekdays++ % weeks == 0)
            {
                found++;
                yield return day;
            }
        }
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
