using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Problems;

/// <summary>Say yes to the hours that the other suggested to put it right (D3): they are booked.</summary>
[May(Who.Resident)]
public sealed record AcceptFix : IRequest<Unit>, IChange
{
    public Guid ProblemId { get; init; }

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class AcceptFixHandler(AgreementAccess access, OneProblemCase one, ProblemNotices notices) : IRequestHandler<AcceptFix, Unit>
{
    public async Task<Unit> Handle(AcceptFix request, CancellationToken ct)
    {
        var consent = access.ConsentTo(request.Consent);
        var (problem, matter) = await one.OwnAsync(request.ProblemId, ct);
        problem.AcceptFix(access.InKaunas);
        matter.Agreement!.SettleTogether(problem.SuggestedHours!.Value, access.By, consent);
        notices.Answered(problem, matter);
        return Unit.Value;
    }
}
