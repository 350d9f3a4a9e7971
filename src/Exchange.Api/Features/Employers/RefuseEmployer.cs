using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Employers;

/// <summary>The coordinator says no with a reason, or takes an approval back: nothing of the employer is public from now on.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record RefuseEmployer : IRequest<Unit>, IChange
{
    public Guid EmployerId { get; init; }

    /// <summary>What the employer can put right; the employer reads it.</summary>
    [Required(ErrorMessage = "employers.reason-missing")]
    [StringLength(500, ErrorMessage = "Employers.reason-long")]
    public string Reason { get; init; } = "";
}

internal sealed class RefuseEmployerHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RefuseEmployer, Unit>
{
    public async Task<Unit> Handle(RefuseEmployer request, CancellationToken ct)
    {
        var employer = await db.Employers.OneAsync(request.EmployerId, ct);
        employer.Refuse(actor.Actor, request.Reason, clock.GetUtcNow());
        (actor.Note.Target, actor.Note.Reason) = (employer.Id, request.Reason);
        return Unit.Value;
    }
}
