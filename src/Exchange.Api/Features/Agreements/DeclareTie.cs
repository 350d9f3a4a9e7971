using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>A worker says that one of the two of a case is family or close: another worker sees to it (D4).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DeclareTie : IRequest<Unit>, IChange
{
    public Guid ProblemId { get; init; }

    /// <summary>True: close to the helper. False: to the helped.</summary>
    public bool ToGiver { get; init; }
}

internal sealed class DeclareTieHandler(ExchangeDb db, CurrentActor actor, Moving moving, OneProblemCase one, ProblemNotices notices) : IRequestHandler<DeclareTie, Unit>
{
    public async Task<Unit> Handle(DeclareTie request, CancellationToken ct)
    {
        var (problem, agreement) = await one.ForDutyAsync(request.ProblemId, ct);
        var (worker, person) = (actor.Actor, request.ToGiver ? agreement.GiverId : agreement.ReceiverId);
        if (await db.DeclaredTies.FindAsync([worker, person], ct) is null)
        {
            db.DeclaredTies.Add(DeclaredTie.Of(worker, person, moving.By.At));
        }

        if (problem.OwnerId == worker && problem.IsOpen)
        {
            problem.Pass(await db.OwnerForAsync(agreement, problem.RaisedById, [problem.DecidedById, worker], moving.By.At, ct), moving.InKaunas);
            notices.TellOwner(problem, agreement);
        }

        return Unit.Value;
    }
}
