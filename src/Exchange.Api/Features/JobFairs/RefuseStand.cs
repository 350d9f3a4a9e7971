using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A coordinator says no to a stand with a reason, or takes an approval back: its employer sees no cards from now on.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record RefuseStand : IRequest<Unit>, IChange
{
    public Guid StandId { get; init; }

    [Required(ErrorMessage = "job-fairs.reason-missing")]
    [StringLength(500, ErrorMessage = "JobFairs.reason-long")]
    public string Reason { get; init; } = "";
}

internal sealed class RefuseStandHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RefuseStand, Unit>
{
    public async Task<Unit> Handle(RefuseStand request, CancellationToken ct)
    {
        var stand = await db.Stands.OneAsync(request.StandId, ct);
        stand.Refuse(actor.Actor, request.Reason, clock.GetUtcNow());
        (actor.Note.Target, actor.Note.Reason) = (stand.Id, request.Reason);
        return Unit.Value;
    }
}
