using Exchange.Api.Features.Conversations;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Features.Suspensions;

namespace Exchange.Api.Clockwork;

/// <summary>Every five minutes looks for what time or new listings have made ready to be told, or a worker to be asked for. Two programs do no harm: each act asks again.</summary>
internal sealed class EveryFiveMinutes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EveryFiveMinutes> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var due = await scopes.SendAsync(new IsTellingDue(), stoppingToken);
                if (due.NewListings)
                {
                    await scopes.SendAsync(new TellOfNewListings(), stoppingToken);
                }

                if (due.Authors)
                {
                    await scopes.SendAsync(new TellAuthors(), stoppingToken);
                }

                if (await scopes.SendAsync(new AreConversationsDue(), stoppingToken))
                {
                    await scopes.SendAsync(new AskForConversations(), stoppingToken);
                }

                if (await scopes.SendAsync(new AreSuspensionsOver(), stoppingToken))
                {
                    await scopes.SendAsync(new TellSuspensionsOver(), stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "What is new could not be told; it is tried again in five minutes.");
            }
        }
    }
}
