using Exchange.Domain;
using MediatR;

namespace Exchange.Api.Pipeline;

internal sealed class MayBehavior<TRequest, TResponse>(Permission permission, CurrentActor actor) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return permission.WhyNeverTo(typeof(TRequest)) is { } why ? throw why : await next();
        }
        catch (Exception e) when (e is not (Refused or Invalid))
        {
            actor.BrokenAct ??= typeof(TRequest).Name;
            throw;
        }
    }
}
