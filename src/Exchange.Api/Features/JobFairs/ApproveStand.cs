using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Employers;
using MediatR;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A coordinator gives an employer its stand.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record ApproveStand(Guid StandId) : IRequest<Unit>, IChange;

internal sealed class ApproveStandHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ApproveStand, Unit>
{
    public async Task<Unit> Handle(ApproveStand request, CancellationToken ct)
    {
        var stand = await db.Stands.OneAsync(request.StandId, ct);
        if ((await db.Employers.OneAsync(stand.EmployerId, ct)).State != EmployerState.Approved)
        {
            throw new Refused("employers.not-approved");
        }

        stand.Approve(actor.Actor, clock.GetUtcNow());
        actor.Note.Target = stand.Id;
        return Unit.Value;
    }
}
