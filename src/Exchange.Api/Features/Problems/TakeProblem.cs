using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Problems;

/// <summary>See to a problem case from now on (D7).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record TakeProblem(Guid ProblemId) : IRequest<Unit>, IChange;

internal sealed class TakeProblemHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access, OneProblemCase one) : IRequestHandler<TakeProblem, Unit>
{
    public async Task<Unit> Handle(TakeProblem request, CancellationToken ct)
    {
        var (problem, matter) = await one.ForDutyAsync(request.ProblemId, ct);
        await db.MustBeImpartialAsync(problem, matter, actor.Actor, access.By.At, ct);
        problem.Take(access.InKaunas);
        return Unit.Value;
    }
}
