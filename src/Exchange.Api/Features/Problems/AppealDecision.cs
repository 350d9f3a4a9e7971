using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using MediatR;

namespace Exchange.Api.Features.Problems;

/// <summary>Ask that another worker decides anew; once, within 14 days (D5).</summary>
[May(Who.Resident)]
public sealed record AppealDecision : IRequest<Unit>, IChange
{
    public Guid ProblemId { get; init; }

    /// <summary>Why, for workers alone.</summary>
    [StringLength(ExchangeWords.LongestMessage, ErrorMessage = "Agreements.too-long")]
    public string? Why { get; init; }
}

internal sealed class AppealDecisionHandler(ExchangeDb db, CurrentActor actor, AgreementAccess access, OneProblemCase one, ProblemNotices notices) : IRequestHandler<AppealDecision, Unit>
{
    public async Task<Unit> Handle(AppealDecision request, CancellationToken ct)
    {
        var (problem, matter) = await one.OwnAsync(request.ProblemId, ct);
        var by = access.InKaunas;
        if (matter.HoursDecideIt(problem))
        {
            matter.Agreement!.AskWorkers(by.At);
        }

        problem.Appeal(request.Why, await db.OwnerForAsync(matter, problem.RaisedById, [problem.DecidedById], by.At, ct), by);
        notices.Appealed(problem, matter, actor.Me);
        return Unit.Value;
    }
}
