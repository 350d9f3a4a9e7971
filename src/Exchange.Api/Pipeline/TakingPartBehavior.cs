using Exchange.Api.Data;
using MediatR;

namespace Exchange.Api.Pipeline;

/// <summary>Whoever is suspended begins and answers nothing (X10). Asked inside the transaction of the change, so that no suspension is overtaken.</summary>
internal sealed class TakingPartBehavior<TRequest, TResponse>(ExchangeDb db, CurrentActor actor, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITakesPart
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        await db.MustTakePartAsync(actor.Me, clock.TodayInKaunas(), ct);
        return await next();
    }
}
