using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Does what the clock has to do for one group exchange: start, remind, end, hand over. Twice changes nothing.</summary>
[May(Who.System)]
public sealed record SettleGroupExchange(Guid GroupExchangeId) : IRequest<Unit>, IChange;

internal sealed class SettleGroupExchangeHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SettleGroupExchange, Unit>
{
    public async Task<Unit> Handle(SettleGroupExchange request, CancellationToken ct)
    {
        var group = await db.GroupExchanges.Whole().OneAsync(request.GroupExchangeId, ct);
        group.Tick(clock.GetUtcNow());
        actor.Note.Target = group.Id;
        return Unit.Value;
    }
}
