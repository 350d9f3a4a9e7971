using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Problems;

/// <summary>Whoever decides about the hours of an agreement has decided what was asked about it: its problem case is closed by the same decision.</summary>
internal sealed class CloseCase(ExchangeDb db, ProblemNotices notices) : INotificationHandler<Happened<AgreementMoved>>
{
    public async Task Handle(Happened<AgreementMoved> happened, CancellationToken ct)
    {
        var (agreement, step) = (happened.What.Agreement, happened.What.Step);
        if (happened.What is not { InCase: true, Outcome: { } outcome } || await db.ProblemCases.Include(p => p.Steps).OpenAboutHoursOf(agreement.Id).SingleOrDefaultAsync(ct) is not { } problem)
        {
            return;
        }

        problem.Decide(outcome, step.Hours ?? agreement.Hours, step.Text, new(step.ActorId, step.SubjectId, step.Channel, step.At.InKaunas()));
        if (step.Act != AgreementAct.CorrectHours)
        {
            notices.Decided(problem, await db.MatterOfAsync(agreement, ct)); // whose booked hours have changed reads what they were and are
        }
    }
}
