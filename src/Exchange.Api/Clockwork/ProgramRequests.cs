using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Clockwork;

/// <summary>How the clock sends a request: as the program itself, in a scope of its own.</summary>
internal static class ProgramRequests
{
    public static async Task<T> SendAsync<T>(this IServiceScopeFactory scopes, IRequest<T> request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().IsSystem("system");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }
}
