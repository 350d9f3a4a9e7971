using Exchange.Api.Features.Notifications;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Clockwork;

/// <summary>Every five minutes looks for what time or new listings have made ready to be told. Two programs do no harm: each act asks again.</summary>
internal sealed class EveryFiveMinutes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EveryFiveMinutes> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var due = await SendAsync(new IsTellingDue(), stoppingToken);
                if (due.NewListings)
                {
                    await SendAsync(new TellOfNewListings(), stoppingToken);
                }

                if (due.Authors)
                {
                    await SendAsync(new TellAuthors(), stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "What is new could not be told; it is tried again in five minutes.");
            }
        }
    }

    private async Task<T> SendAsync<T>(IRequest<T> request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().IsSystem("system");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }
}
