using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Problems;

namespace Exchange.Api.Features.Agreements;

/// <summary>What the end of a problem case does to the hours of its agreement.</summary>
internal sealed class PuttingRight(ExchangeDb db, Moving moving, Words words)
{
    /// <summary>The two have agreed on hours.</summary>
    public async Task AsAgreedAsync(Agreement agreement, int quarters, ConsentForm? consent, CancellationToken ct)
    {
        if (agreement.State == AgreementState.Disputed)
        {
            agreement.SettleTogether(quarters, moving.By, consent);
            await moving.SettleAsync(agreement, ct, tell: false);
        }
        else if (agreement.State == AgreementState.Completed && agreement.Quarters != quarters)
        {
            await db.CorrectAsync(agreement, quarters, words["Problems.fixed-together"], moving.By.At, ct);
        }
    }

    /// <summary>A worker has decided.</summary>
    /// <exception cref="Refused"><c>problems.hours-stay</c> when there are no hours that could be put right.</exception>
    public async Task AsDecidedAsync(Agreement agreement, ProblemOutcome outcome, int quarters, string reason, CancellationToken ct)
    {
        var booked = outcome switch { ProblemOutcome.Corrected => quarters, ProblemOutcome.Voided => 0, _ => agreement.Quarters };
        switch (agreement.State)
        {
            case AgreementState.Disputed when outcome is ProblemOutcome.Voided or ProblemOutcome.NoFault:
                agreement.Decide(AgreementAct.CloseAsCancelled, 0, reason, moving.By);
                await moving.SettleAsync(agreement, ct, tell: false);
                break;
            case AgreementState.Disputed:
                agreement.Decide(AgreementAct.CloseAsDone, booked, reason, moving.By);
                await moving.SettleAsync(agreement, ct, tell: false);
                break;
            case AgreementState.Completed:
                agreement.StopAskingWorkers();
                if (booked != agreement.Quarters)
                {
                    await db.CorrectAsync(agreement, booked, reason, moving.By.At, ct);
                }

                break;
            case AgreementState.Voided when outcome is ProblemOutcome.Corrected or ProblemOutcome.AsBooked && !agreement.IsGift:
                agreement.DecideAnew(booked, reason, moving.By);
                await moving.SettleAsync(agreement, ct, tell: false);
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
