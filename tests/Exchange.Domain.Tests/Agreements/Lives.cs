using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Tests.Agreements;

/// <summary>Ona has offered an hour of bicycle repair, Jonas answers; brings their agreement into any state by real moves.</summary>
internal static class Lives
{
    public static readonly Guid Ona = Guid.NewGuid();
    public static readonly Guid Jonas = Guid.NewGuid();
    public static readonly Guid Rasa = Guid.NewGuid();
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Meeting = Start.AddDays(2);
    public static readonly AgreementTerms Hour = new("Bicycle repair", Hours.Of(1), false, null);
    public static readonly AgreementTerms Gift = new("Bicycle repair", Hours.Zero, true, null);

    public static AgreementCited Cited => new(Guid.NewGuid(), null, 1, "bicycle-repair", Ona, Jonas, Ona);

    public static Acting As(Guid person, double day = 0) => new(person, person, "web", Start.AddDays(day));

    public static Acting Program(double day = 0) => new(null, null, "system", Start.AddDays(day));

    /// <summary>In a state, with Jonas as the last who spoke where somebody waits; as the first of three times when it is repeated.</summary>
    public static Agreement In(AgreementState state, bool repeated = false, bool gift = false)
    {
        var agreement = AgreementBeginnings.Propose(Cited, gift ? Gift : Hour, As(Jonas));
        switch (state)
        {
            case AgreementState.Proposed:
                return agreement;
            case AgreementState.Declined:
                agreement.Decline(As(Ona));
                return agreement;
            case AgreementState.Withdrawn:
                agreement.Withdraw(As(Jonas));
                return agreement;
            case AgreementState.Expired:
                agreement.Tick(Start.AddDays(10));
                return agreement;
        }

        agreement.Accept(As(Ona));
        agreement.Suggest(Meeting, "Library", As(Jonas), repeated ? new(HowOften.EverySecondWeek, 3) : null);
        if (state == AgreementState.Accepted)
        {
            return agreement;
        }

        agreement.Agree(state is AgreementState.AwaitingApproval or AgreementState.NotApproved ? ReviewReasons.SafetyLevel : 0, As(Ona));
        switch (state)
        {
            case AgreementState.Cancelled:
                agreement.Cancel(CancelReason.Weather, As(Ona));
                break;
            case AgreementState.NotApproved:
                agreement.Refuse("Not at home", As(Rasa));
                break;
            case AgreementState.AwaitingConfirmation or AgreementState.Completed:
                agreement.ReportDone((gift ? 0 : 4).Quarters(), As(Jonas, 3));
                break;
            case AgreementState.NoShowReported or AgreementState.NoShow:
                agreement.ReportNoShow(As(Jonas, 3));
                break;
            case AgreementState.Disputed or AgreementState.Voided:
                agreement.ReportProblem("Not as agreed", As(Jonas, 3));
                break;
        }

        switch (state)
        {
            case AgreementState.Completed:
                agreement.Confirm((gift ? 0 : 4).Quarters(), As(Ona, 3));
                break;
            case AgreementState.NoShow:
                agreement.Tick(Start.AddDays(10));
                break;
            case AgreementState.Voided:
                agreement.Decide(HoursOutcome.Voided, 0.Quarters(), "Nothing was done", As(Rasa, 4));
                break;
        }

        Assert.That(agreement.State, Is.EqualTo(state));
        return agreement;
    }

    /// <summary>Everything that stands of it.</summary>
    public static string Picture(Agreement a) =>
        $"{a.State} {a.What} {a.Hours} {a.Terms} {a.SpeakerId} {a.StartsAt} {a.Place} {a.SuggestedStartsAt} {a.SuggestedRepetition} {a.Series} {a.ReportedHours} {a.WithStaffSince} {a.Since} {a.AlarmAt} {a.RemindersSent} {a.Version} {a.Steps.Count}";

    /// <summary>Tries an act as somebody, the day after the meeting or as given.</summary>
    public static void Do(Agreement agreement, AgreementAct act, Acting by)
    {
        switch (act)
        {
            case AgreementAct.Counter: agreement.Counter(Hour with { Hours = 5.Quarters() }, by); break;
            case AgreementAct.Accept: agreement.Accept(by); break;
            case AgreementAct.Decline: agreement.Decline(by); break;
            case AgreementAct.Withdraw: agreement.Withdraw(by); break;
            case AgreementAct.Suggest: agreement.Suggest(by.At.AddDays(5), "Park", by); break;
            case AgreementAct.Agree: agreement.Agree(0, by); break;
            case AgreementAct.Approve: agreement.Approve(by); break;
            case AgreementAct.Refuse: agreement.Refuse("Reason", by); break;
            case AgreementAct.Cancel: agreement.Cancel(CancelReason.Other, by); break;
            case AgreementAct.ReportDone: agreement.ReportDone(4.Quarters(), by); break;
            case AgreementAct.Confirm: agreement.Confirm(4.Quarters(), by); break;
            case AgreementAct.ReportNoShow: agreement.ReportNoShow(by); break;
            case AgreementAct.Object: agreement.Object(null, by); break;
            case AgreementAct.ReportProblem: agreement.ReportProblem("Wrong", by); break;
            case AgreementAct.EndSeries: agreement.EndSeries(by); break;
            case AgreementAct.HoldSeries: agreement.HoldSeries(by); break;
            case AgreementAct.GoOn: agreement.GoOn(by); break;
            case AgreementAct.CloseListing: agreement.CloseListing(by); break;
            case AgreementAct.Leave: agreement.Leave(by); break;
            case AgreementAct.EnterSlip: agreement.EnterSlip(new(1001, Ona, Jonas, "Bicycle repair", Hours.Of(1), Start), by); break;
            default:
                Assert.Fail($"{act} is no act of a person.");
                break;
        }
    }
}
