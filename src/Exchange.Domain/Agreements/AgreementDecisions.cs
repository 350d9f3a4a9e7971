using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>What a worker's decision about the hours comes to, by where the agreement stands.</summary>
internal static class AgreementDecisions
{
    /// <summary>The act of the table.</summary>
    public static AgreementAct ActOf(Agreement agreement, HoursOutcome outcome, Hours hours) => (agreement.State, outcome) switch
    {
        (_, HoursOutcome.NoShow) => AgreementAct.CloseAsNoShow,
        (AgreementState.Completed, _) => HoursOf(agreement, outcome, hours) == agreement.Hours ? AgreementAct.KeepAsBooked : AgreementAct.CorrectHours,
        (AgreementState.Voided, HoursOutcome.AsBooked or HoursOutcome.Corrected) when !agreement.IsGift => AgreementAct.DecideAnew,
        (AgreementState.Voided, _) => AgreementAct.KeepAsBooked,
        (_, HoursOutcome.AsBooked or HoursOutcome.Corrected) => AgreementAct.CloseAsDone,
        _ => AgreementAct.CloseAsCancelled,
    };

    /// <summary>What is booked by it.</summary>
    public static Hours HoursOf(Agreement agreement, HoursOutcome outcome, Hours hours) => outcome switch
    {
        HoursOutcome.Corrected => hours,
        HoursOutcome.AsBooked => agreement.Hours,
        HoursOutcome.NoFault when agreement.State == AgreementState.Completed => agreement.Hours,
        _ => Hours.Zero,
    };
}
