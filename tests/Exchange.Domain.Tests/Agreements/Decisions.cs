using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using static Exchange.Domain.Tests.Agreements.Lives;

namespace Exchange.Domain.Tests.Agreements;

/// <summary>What a worker decides about the hours of an agreement, in every state (X1, D5, G6).</summary>
public sealed class Decisions
{
    private static readonly AgreementAct[] Acts =
        [AgreementAct.CloseAsDone, AgreementAct.CloseAsCancelled, AgreementAct.CloseAsNoShow, AgreementAct.KeepAsBooked, AgreementAct.CorrectHours, AgreementAct.DecideAnew];

    public static IEnumerable<TestCaseData> Cells =>
        from state in Enum.GetValues<AgreementState>()
        from outcome in Enum.GetValues<HoursOutcome>()
        from quarters in outcome == HoursOutcome.Corrected ? [3, 4] : new[] { 0 }
        from asked in new[] { true, false }
        select new TestCaseData(state, outcome, quarters, asked).SetArgDisplayNames($"{state}", $"{outcome}", $"{quarters}", asked ? "asked" : "not asked");

    [TestCaseSource(nameof(Cells))]
    [Category("X1")]
    [Category("D5")]
    public void are_a_line_of_the_table_or_change_nothing(AgreementState state, HoursOutcome outcome, int quarters, bool asked)
    {
        var agreement = In(state);
        if (asked)
        {
            agreement.Tick(Start.AddDays(3.5));
            agreement.AskWorkers(Start.AddDays(3.5));
        }

        var (before, steps, offered) = (Picture(agreement), agreement.Steps.Count, agreement.Decisions(Start.AddDays(4)).Contains(outcome));
        Refused? refused = null;
        try
        {
            agreement.Decide(outcome, quarters.Quarters(), "Reason", As(Rasa, 4));
        }
        catch (Refused e)
        {
            refused = e;
        }

        Assert.That(refused is null, Is.EqualTo(offered), refused?.Code);
        if (refused is not null)
        {
            Assert.That((refused.Code, Picture(agreement)), Is.EqualTo(("agreements.not-now", before)));
            return;
        }

        var step = agreement.Steps[^1];
        Assert.That((agreement.Steps.Count, step.From, step.Text), Is.EqualTo((steps + 1, (AgreementState?)state, "Reason")));
        Assert.That(AgreementTable.Table.From(state, step.Act).Where(line => line.By == AgreementRole.Worker).Select(line => line.To), Does.Contain(agreement.State));
        Assert.That(Acts, Does.Contain(step.Act));
        Assert.That(agreement.WithStaffSince, Is.Null);
    }

    [TestCase(HoursOutcome.Corrected, 3, AgreementAct.CorrectHours, 3)]
    [TestCase(HoursOutcome.Corrected, 4, AgreementAct.KeepAsBooked, 4)]
    [TestCase(HoursOutcome.AsBooked, 0, AgreementAct.KeepAsBooked, 4)]
    [TestCase(HoursOutcome.NoFault, 0, AgreementAct.KeepAsBooked, 4)]
    [TestCase(HoursOutcome.Voided, 0, AgreementAct.CorrectHours, 0)]
    [Category("G6")]
    public void of_what_is_booked_keep_it_or_put_it_right(HoursOutcome outcome, int quarters, AgreementAct act, int booked)
    {
        var agreement = In(AgreementState.Completed);
        var ended = agreement.Since;
        agreement.ReportProblem("It took less", As(Jonas, 4));
        agreement.Raised.Take();

        agreement.Decide(outcome, quarters.Quarters(), "Reason", As(Rasa, 5));

        Assert.That((agreement.Steps[^1].Act, agreement.Hours.Quarters, agreement.Since), Is.EqualTo((act, booked, ended)));
        Assert.That(agreement.Raised.Take().OfType<AgreementHoursCorrected>().Select(one => (one.Before.Quarters, one.Reason)), Is.EqualTo(act == AgreementAct.CorrectHours ? new (int, string?)[] { (4, "Reason") } : []));
    }

    [Test]
    [Category("X8")]
    public void of_a_gift_have_no_hours_to_put_right()
    {
        var agreement = In(AgreementState.Completed, gift: true);
        agreement.ReportProblem("It was not so", As(Jonas, 4));

        Assert.That(agreement.Decisions(Start.AddDays(5)), Is.EqualTo((HoursOutcome[])[HoursOutcome.AsBooked, HoursOutcome.NoFault]));
        Assert.That(() => agreement.Decide(HoursOutcome.Corrected, 3.Quarters(), "Reason", As(Rasa, 5)), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("ledger.nothing-booked"));
        agreement.Decide(HoursOutcome.NoFault, 0.Quarters(), "Reason", As(Rasa, 5));
        Assert.That((agreement.Hours.Quarters, agreement.Steps[^1].Act), Is.EqualTo((0, AgreementAct.KeepAsBooked)));
    }

    [Test]
    [Category("D3")]
    public void are_asked_for_when_the_two_have_not_agreed_in_time_on_what_is_booked()
    {
        var agreement = In(AgreementState.Completed);
        agreement.ReportProblem("It took less", As(Jonas, 4), fixOffered: true);
        agreement.Tick(Start.AddDays(8.9));
        Assert.That(agreement.WithStaffSince, Is.Null);

        agreement.Tick(Start.AddDays(9));

        Assert.That((agreement.State, agreement.WithStaffSince), Is.EqualTo((AgreementState.Completed, (DateTimeOffset?)Start.AddDays(9))));
    }

    [TestCase(3)]
    [TestCase(0)]
    [Category("D3")]
    [Category("G6")]
    public void are_not_needed_where_the_two_agree_on_what_is_booked(int quarters)
    {
        var agreement = In(AgreementState.Completed);
        agreement.ReportProblem("It took less", As(Jonas, 4), fixOffered: true);
        agreement.Raised.Take();

        agreement.SettleTogether(quarters.Quarters(), As(Ona, 5));

        Assert.That((agreement.State, agreement.Hours.Quarters, agreement.AlarmAt, agreement.Steps[^1].Act), Is.EqualTo((AgreementState.Completed, quarters, (DateTimeOffset?)null, AgreementAct.SettleTogether)));
        Assert.That(agreement.Raised.Take().OfType<AgreementHoursCorrected>().Single(), Has.Property("Before").EqualTo(Hours.Of(1)).And.Property("Reason").Null);
    }
}
