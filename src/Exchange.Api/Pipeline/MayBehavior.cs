using System.Reflection;
using Exchange.Domain;
using MediatR;

namespace Exchange.Api.Pipeline;

internal sealed class MayBehavior<TRequest, TResponse>(CurrentActor actor) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly Who Allowed = typeof(TRequest).GetCustomAttribute<MayAttribute>()?.Who
        ?? throw new InvalidOperationException($"{typeof(TRequest).Name} does not say who may send it.");

    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        actor.May(Allowed) ? next()
        : actor.ActorId is null ? throw new Refused("access.sign-in")
        : throw new Refused("access.denied");
}
