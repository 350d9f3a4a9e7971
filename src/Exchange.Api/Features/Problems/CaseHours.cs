using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Problems;

namespace Exchange.Api.Features.Problems;

/// <summary>What the end of a problem case does to the hours of its agreement.</summary>
internal sealed class CaseHours(AgreementAccess access, Words words)
{
    /// <summary>The two have agreed on hours.</summary>
    public void AsAgreed(Agreement agreement, Hours hours, ConsentForm? consent)
    {
        if (agreement.State == AgreementState.Disputed)
        {
            agreement.SettleTogether(hours, access.By, consent);
        }
        else if (agreement.State == AgreementState.Completed && agreement.Hours != hours)
        {
            agreement.Rebook(hours, words["Problems.fixed-together"], access.By.At);
        }
    }

    /// <summary>A worker has decided.</summary>
    /// <exception cref="Refused"><c>problems.hours-stay</c> when there are no hours that could be put right.</exception>
    public void AsDecided(Agreement agreement, ProblemOutcome outcome, Hours hours, string reason)
    {
        var booked = outcome switch { ProblemOutcome.Corrected => hours, ProblemOutcome.Voided => Hours.Zero, _ => agreement.Hours };
        switch (agreement.State)
        {
            case AgreementState.Disputed when outcome is ProblemOutcome.Voided or ProblemOutcome.NoFault:
                agreement.Decide(AgreementAct.CloseAsCancelled, Hours.Zero, reason, access.By, inCase: true);
                break;
            case AgreementState.Disputed:
                agreement.Decide(AgreementAct.CloseAsDone, booked, reason, access.By, inCase: true);
                break;
            case AgreementState.Completed:
                agreement.StopAskingWorkers();
                if (booked != agreement.Hours)
                {
                    agreement.Rebook(booked, reason, access.By.At);
                }

                break;
            case AgreementState.Voided when outcome is ProblemOutcome.Corrected or ProblemOutcome.AsBooked && !agreement.IsGift:
                agreement.DecideAnew(booked, reason, access.By);
                break;
            default:
                if (outcome is ProblemOutcome.Corrected)
                {
                    throw new Refused("problems.hours-stay");
                }

                break;
        }
    }
}
