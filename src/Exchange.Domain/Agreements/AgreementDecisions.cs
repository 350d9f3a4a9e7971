using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>What a worker's decision about the hours comes to, by where the agreement stands.</summary>
internal static class AgreementDecisions
{
    /// <summary>The act of the table.</summary>
    public static AgreementAct ActOf(Agreement agreement, HoursOutcome outcome, int quarters) => (agreement.State, outcome) switch
    {
        (_, HoursOutcome.NoShow) => AgreementAct.CloseAsNoShow,
        (AgreementState.Completed, _) => HoursOf(agreement, outcome, quarters) == agreement.Quarters ? AgreementAct.KeepAsBooked : AgreementAct.CorrectHours,
        (AgreementState.Voided, HoursOutcome.AsBooked or HoursOutcome.Corrected) when !agreement.IsGift => AgreementAct.DecideAnew,
        (AgreementState.Voided, _) => AgreementAct.KeepAsBooked,
        (_, HoursOutcome.AsBooked or HoursOutcome.Corrected) => AgreementAct.CloseAsDone,
        _ => AgreementAct.CloseAsCancelled,
    };

    /// <summary>Quarters that are booked by it, ≥ 0.</summary>
    public static int HoursOf(Agreement agreement, HoursOutcome outcome, int quarters) => outcome switch
    {
        HoursOutcome.Corrected => quarters,
        HoursOutcome.AsBooked => agreement.Quarters,
        HoursOutcome.NoFault when agreement.State == AgreementState.Completed => agreement.Quarters,
        _ => 0,
    };
}
