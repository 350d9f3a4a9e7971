using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Failures;

/// <summary>A worker has the clock try in its next round what it has put off.</summary>
[May(Who.Staff)]
public sealed record TryFailedWork(Guid Id) : IRequest<Unit>, IChange;

internal sealed class TryFailedWorkHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<TryFailedWork, Unit>
{
    public async Task<Unit> Handle(TryFailedWork request, CancellationToken ct)
    {
        var failure = await db.ClockFailures.Shown().OneAsync(request.Id, ct);
        failure.TryNow(clock.GetUtcNow());
        actor.Note.Target = failure.ItemId;
        return Unit.Value;
    }
}
