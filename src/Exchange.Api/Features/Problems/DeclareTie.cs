using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Problems;
using MediatR;

namespace Exchange.Api.Features.Problems;

/// <summary>A worker says that one of the two of a case is family or close: another worker sees to it (D4).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DeclareTie : IRequest<Unit>, IChange
{
    public Guid ProblemId { get; init; }

    /// <summary>True: close to whoever raised it. False: to the other.</summary>
    public bool ToRaiser { get; init; }
}

internal sealed class DeclareTieHandler(ExchangeDb db, CurrentActor actor, Moving moving, OneProblemCase one, ProblemNotices notices) : IRequestHandler<DeclareTie, Unit>
{
    public async Task<Unit> Handle(DeclareTie request, CancellationToken ct)
    {
        var (problem, matter) = await one.ForDutyAsync(request.ProblemId, ct);
        var (worker, person) = (actor.Actor, request.ToRaiser ? problem.RaisedById : problem.AboutId);
        if (await db.DeclaredTies.FindAsync([worker, person], ct) is null)
        {
            db.DeclaredTies.Add(DeclaredTie.Of(worker, person, moving.By.At));
        }

        if (problem.OwnerId == worker && problem.IsOpen)
        {
            problem.Pass(await db.OwnerForAsync(matter, problem.RaisedById, [problem.DecidedById, worker], moving.By.At, ct), moving.InKaunas);
            notices.TellOwner(problem, matter);
        }

        return Unit.Value;
    }
}
