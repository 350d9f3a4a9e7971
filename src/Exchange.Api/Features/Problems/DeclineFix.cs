using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Problems;

/// <summary>Say no to the hours that the other suggested: a worker decides.</summary>
[May(Who.Resident)]
public sealed record DeclineFix(Guid ProblemId) : IRequest<Unit>, IChange;

internal sealed class DeclineFixHandler(AgreementAccess access, OneProblemCase one, ProblemNotices notices) : IRequestHandler<DeclineFix, Unit>
{
    public async Task<Unit> Handle(DeclineFix request, CancellationToken ct)
    {
        var (problem, matter) = await one.OwnAsync(request.ProblemId, ct);
        problem.DeclineFix(access.InKaunas);
        matter.Agreement!.AskWorkers(access.By.At);
        notices.Answered(problem, matter);
        return Unit.Value;
    }
}
