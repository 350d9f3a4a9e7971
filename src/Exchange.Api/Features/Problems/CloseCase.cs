using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Problems;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>Whoever decides about an agreement has decided what was asked about it: its problem case is closed with the same words.</summary>
internal sealed class CloseCase(ExchangeDb db) : INotificationHandler<Happened<AgreementMoved>>
{
    public async Task Handle(Happened<AgreementMoved> happened, CancellationToken ct)
    {
        var (agreement, step) = (happened.What.Agreement, happened.What.Step);
        if (happened.What.InCase || OutcomeOf(agreement, step.Act) is not { } outcome)
        {
            return;
        }

        var problem = await db.ProblemCases.Include(p => p.Steps)
            .SingleOrDefaultAsync(p => p.AgreementId == agreement.Id && p.Kind != ProblemKind.Unsafe && ProblemReach.Open.Contains(p.State), ct);
        problem?.Decide(outcome, agreement.Hours, step.Text, new(step.ActorId, step.SubjectId, step.Channel, step.At.InKaunas()));
    }

    private static ProblemOutcome? OutcomeOf(Agreement agreement, AgreementAct act) => act switch
    {
        AgreementAct.KeepAsBooked => ProblemOutcome.AsBooked,
        AgreementAct.CloseAsDone or AgreementAct.CorrectHours when agreement.Hours > Hours.Zero => ProblemOutcome.Corrected,
        AgreementAct.CloseAsDone => ProblemOutcome.AsBooked,
        AgreementAct.CorrectHours or AgreementAct.CloseAsCancelled or AgreementAct.CloseAsNoShow => ProblemOutcome.Voided,
        _ => null,
    };
}
