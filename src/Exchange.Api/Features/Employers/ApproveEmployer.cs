using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

/// <summary>The coordinator lets an employer in: its open vacancies are public from now on.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record ApproveEmployer(Guid EmployerId) : IRequest<Unit>, IChange;

internal sealed class ApproveEmployerHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ApproveEmployer, Unit>
{
    public async Task<Unit> Handle(ApproveEmployer request, CancellationToken ct)
    {
        var employer = await db.Employers.OneAsync(request.EmployerId, ct);
        if (await db.EmployerMembers.AnyAsync(m => m.EmployerId == employer.Id && m.PersonId == actor.Actor, ct))
        {
            throw new Refused("employers.own");
        }

        employer.Approve(actor.Actor, clock.GetUtcNow());
        actor.Note.Target = employer.Id;
        return Unit.Value;
    }
}
