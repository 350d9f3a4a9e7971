using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Problems;
using static Exchange.Domain.Tests.Agreements.Lives;

namespace Exchange.Domain.Tests.Problems;

public sealed class ProblemCases
{
    private static readonly Guid Milda = Guid.NewGuid();

    [Test]
    [Category("D1")]
    public void can_be_raised_from_agreed_until_60_days_after_the_end()
    {
        foreach (var state in Enum.GetValues<AgreementState>())
        {
            var agreement = In(state);
            var settled = state is AgreementState.Agreed or AgreementState.AwaitingConfirmation or AgreementState.NoShowReported or AgreementState.Disputed
                or AgreementState.Completed or AgreementState.Cancelled or AgreementState.NoShow or AgreementState.Voided;
            Assert.That(agreement.TakesProblems(Start.AddDays(11)), Is.EqualTo(settled), $"{state}");
        }

        var done = In(AgreementState.Completed); // on the third day
        Assert.That(Raise(done, ProblemKind.Other, day: 63).State, Is.EqualTo(ProblemState.WithWorker));
        Assert.That(() => Raise(done, ProblemKind.Other, day: 63.1), Refuses("agreements.too-late"));
        Assert.That(() => ProblemCase.Raise(done, ProblemKind.Other, "x", null, Rasa, As(Guid.NewGuid(), 4)), Refuses("agreements.not-your-turn"));
    }

    [Test]
    [Category("D3")]
    public void with_suggested_hours_ask_the_other_first_for_five_days()
    {
        var problem = Raise(In(AgreementState.Completed), ProblemKind.OtherTime, day: 4, suggested: 2);

        Assert.That((problem.State, problem.WorkerFrom), Is.EqualTo((ProblemState.Fixing, Start.AddDays(9))));
        Assert.That(problem.WaitsForWorker(Start.AddDays(8.9)), Is.False);
        Assert.That(problem.WaitsForWorker(Start.AddDays(9)));
        Assert.That(() => problem.Decide(HoursOutcome.AsBooked, 0.Quarters(), "x", As(Rasa, 5)), Refuses("problems.not-now"));
        Assert.That(() => problem.AcceptFix(As(Jonas, 5)), Refuses("problems.not-your-turn"));
        Assert.That(() => problem.AcceptFix(As(Ona, 9)), Refuses("problems.not-now"));
        problem.AcceptFix(As(Ona, 8));
        Assert.That(problem.IsOpen, Is.False);
    }

    [Test]
    [Category("D3")]
    public void go_to_a_worker_at_once_when_the_other_says_no()
    {
        var problem = Raise(In(AgreementState.Completed), ProblemKind.OtherTime, day: 4, suggested: 0);

        problem.DeclineFix(As(Ona, 5));

        Assert.That((problem.State, problem.WaitsForWorker(Start.AddDays(5))), Is.EqualTo((ProblemState.WithWorker, true)));
    }

    // Start is a Tuesday.
    [TestCase(ProblemKind.Unsafe, 3.0, 6.0, Description = "Friday to Monday")]
    [TestCase(ProblemKind.Unsafe, 4.0, 7.0, Description = "Saturday counts as come on Monday")]
    [TestCase(ProblemKind.Unsafe, 6.0, 7.0, Description = "Monday to Tuesday")]
    [TestCase(ProblemKind.Other, 6.0, 14.0, Description = "five working days, and 11 March is a holiday")]
    [Category("D2")]
    [Category("D7")]
    public void are_due_in_working_days(ProblemKind kind, double day, double due)
    {
        var problem = Raise(In(AgreementState.Completed), kind, day);

        Assert.That(problem.DueAt, Is.EqualTo(Start.AddDays(due)));
        Assert.That((problem.IsOverdue(problem.DueAt), problem.IsOverdue(problem.DueAt.AddMinutes(1))), Is.EqualTo((false, true)));
        Assert.That(problem.OwnerId, Is.EqualTo(Rasa));
    }

    [Test]
    [Category("D5")]
    public void are_appealed_once_to_another_worker()
    {
        var problem = Raise(In(AgreementState.Completed), ProblemKind.Other, day: 4);
        Assert.That(() => problem.Decide(HoursOutcome.Voided, 0.Quarters(), " ", As(Rasa, 5)), Refuses("agreements.reason-missing"));
        problem.Decide(HoursOutcome.Voided, 0.Quarters(), "Nothing was done", As(Rasa, 5));
        Assert.That(() => problem.Appeal(null, Milda, As(Rasa, 6)), Refuses("problems.no-appeal"));

        problem.Appeal("It was", Milda, As(Ona, 6));

        Assert.That((problem.State, problem.OwnerId), Is.EqualTo((ProblemState.Appealed, (Guid?)Milda)));
        Assert.That(() => problem.Decide(HoursOutcome.AsBooked, 0.Quarters(), "x", As(Rasa, 7)), Refuses("problems.other-worker"));
        Assert.That(() => problem.Take(As(Rasa, 7)), Refuses("problems.other-worker"));
        problem.Decide(HoursOutcome.Corrected, 3.Quarters(), "Three quarters", As(Milda, 7));
        Assert.That((problem.State, problem.Outcome, problem.DecidedById), Is.EqualTo((ProblemState.Closed, (HoursOutcome?)HoursOutcome.Corrected, (Guid?)Rasa)));
        Assert.That(() => problem.Appeal(null, null, As(Jonas, 8)), Refuses("problems.no-appeal"));
    }

    [Test]
    [Category("D5")]
    public void are_not_appealed_after_two_weeks()
    {
        var problem = Raise(In(AgreementState.Completed), ProblemKind.Other, day: 4);
        problem.Decide(HoursOutcome.NoFault, 0.Quarters(), "Rain", As(Rasa, 5));

        Assert.That((problem.CanAppeal(Ona, Start.AddDays(19)), problem.CanAppeal(Ona, Start.AddDays(19.1))), Is.EqualTo((true, false)));
    }

    [Test]
    [Category("D2")]
    public void of_somebody_unsafe_are_told_to_them_alone_and_leave_the_hours()
    {
        var problem = Raise(In(AgreementState.Agreed), ProblemKind.Unsafe, day: 1, suggested: 2);

        Assert.That((problem.State, problem.SuggestedHours, problem.IsToldTo(Jonas), problem.IsToldTo(Ona)), Is.EqualTo((ProblemState.WithWorker, (Hours?)null, true, false)));
        Assert.That(() => problem.Decide(HoursOutcome.Voided, 0.Quarters(), "x", As(Rasa, 2)), Refuses("problems.hours-stay"));
        problem.Decide(HoursOutcome.AsBooked, 0.Quarters(), "We talked", As(Rasa, 2));
        Assert.That((problem.CanAppeal(Ona, Start.AddDays(3)), problem.CanAppeal(Jonas, Start.AddDays(3))), Is.EqualTo((false, true)));
    }

    [Test]
    [Category("D3")]
    [Category("X4")]
    public void do_not_keep_a_disputed_agreement_waiting_for_ever()
    {
        var agreement = In(AgreementState.Agreed);
        agreement.ReportProblem(null, As(Jonas, 3), fixOffered: true);
        Assert.That(agreement.WithStaffSince, Is.Null);

        agreement.Tick(Start.AddDays(8));

        Assert.That((agreement.State, agreement.WithStaffSince), Is.EqualTo((AgreementState.Disputed, (DateTimeOffset?)Start.AddDays(8))));
    }

    [TestCase(3, AgreementState.Completed)]
    [TestCase(0, AgreementState.Voided)]
    [Category("D3")]
    public void end_a_dispute_when_the_two_agree(int quarters, AgreementState state)
    {
        var agreement = In(AgreementState.Disputed);

        agreement.SettleTogether(quarters.Quarters(), As(Ona, 4));

        Assert.That(agreement.State, Is.EqualTo(state));
    }

    private static ProblemCase Raise(Agreement agreement, ProblemKind kind, double day, int? suggested = null) =>
        ProblemCase.Raise(agreement, kind, "Wrong", suggested?.Quarters(), Rasa, As(Jonas, day));

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
