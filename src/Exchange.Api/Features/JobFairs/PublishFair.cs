using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A coordinator makes a fair public.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record PublishFair(Guid FairId) : IRequest<Unit>, IChange;

internal sealed class PublishFairHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<PublishFair, Unit>
{
    public async Task<Unit> Handle(PublishFair request, CancellationToken ct)
    {
        var fair = await db.JobFairs.OneAsync(request.FairId, ct);
        fair.Publish(clock.TodayInKaunas(), clock.GetUtcNow());
        actor.Note.Target = fair.Id;
        return Unit.Value;
    }
}
