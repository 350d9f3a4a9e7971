using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Problems;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>What a worker's decision about an agreement means for the problem case about it.</summary>
internal static class ClosingCases
{
    /// <summary>Whoever decides about the agreement has decided what was asked about it.</summary>
    public static async Task CloseCaseAsync(this ExchangeDb db, Agreement agreement, string reason, Acting by, CancellationToken ct)
    {
        var problem = await db.ProblemCases.Include(p => p.Steps)
            .SingleOrDefaultAsync(p => p.AgreementId == agreement.Id && p.Kind != ProblemKind.Unsafe && ProblemReach.Open.Contains(p.State), ct);
        problem?.Decide(OutcomeOf(agreement), agreement.Quarters, reason, by);
    }

    private static ProblemOutcome OutcomeOf(Agreement agreement) => agreement.Steps[^1].Act switch
    {
        AgreementAct.KeepAsBooked => ProblemOutcome.AsBooked,
        AgreementAct.CloseAsDone or AgreementAct.CorrectHours when agreement.Quarters > 0 => ProblemOutcome.Corrected,
        AgreementAct.CloseAsDone => ProblemOutcome.AsBooked,
        _ => ProblemOutcome.Voided,
    };
}
