using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A coordinator calls a fair off. It stays public, so that nobody comes in vain.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record CancelFair : IRequest<Unit>, IChange
{
    public Guid FairId { get; init; }

    [Required(ErrorMessage = "job-fairs.reason-missing")]
    [StringLength(500, ErrorMessage = "JobFairs.reason-long")]
    public string Reason { get; init; } = "";
}

internal sealed class CancelFairHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<CancelFair, Unit>
{
    public async Task<Unit> Handle(CancelFair request, CancellationToken ct)
    {
        var fair = await db.JobFairs.OneAsync(request.FairId, ct);
        fair.Cancel(clock.TodayInKaunas(), clock.GetUtcNow());
        (actor.Note.Target, actor.Note.Reason) = (fair.Id, request.Reason);
        return Unit.Value;
    }
}
