using MediatR;

namespace Exchange.Api.Pipeline;

/// <summary>Asked inside the transaction of the change, so that no suspension is overtaken (X10).</summary>
internal sealed class TakingPartBehavior<TRequest, TResponse>(Permission permission) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ITakesPart
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next) =>
        await permission.WhyNoPartAsync(ct) is { } why ? throw why : await next();
}
