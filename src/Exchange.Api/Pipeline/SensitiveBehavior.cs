using Exchange.Api.Data;
using MediatR;

namespace Exchange.Api.Pipeline;

/// <summary>A protected record is not handed out before the opening is on file (C-10). One's own record needs none.</summary>
internal sealed class SensitiveBehavior<TRequest, TResponse>(ExchangeDb db, CurrentActor actor, TimeProvider clock, WriteTurn turn)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ISensitive
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        var person = request.PersonId == Guid.Empty ? actor.Me : request.PersonId;
        await db.FileAsync(actor, [person], typeof(TRequest).Name, request.Reason, clock, turn, ct);
        return response;
    }
}
