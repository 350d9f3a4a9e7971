using MediatR;

namespace Exchange.Api.Pipeline;

internal sealed class MayBehavior<TRequest, TResponse>(Permission permission) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        permission.WhyNeverTo(typeof(TRequest)) is { } why ? throw why : next();
}
