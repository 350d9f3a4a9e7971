using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Rings;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Clockwork;

/// <summary>
/// Once a minute does what time alone brings about. What is due stands in the database, so a restart loses nothing and two
/// programs on one database do no harm: each act asks again inside its own transaction.
/// </summary>
internal sealed class EveryMinute(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EveryMinute> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minutes.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var id in await SendAsync(new DueAgreements(), stoppingToken))
                {
                    await SendAsync(new SettleDue(id), stoppingToken);
                }

                if (await SendAsync(new IsForgettingDue(), stoppingToken))
                {
                    await SendAsync(new ForgetOld(), stoppingToken);
                }

                foreach (var id in await SendAsync(new DueRings(), stoppingToken))
                {
                    await SendAsync(new SettleRing(id, await SendAsync(new RingSubstitutes(id), stoppingToken)), stoppingToken);
                }

                if (await SendAsync(new IsInspectionDue(), stoppingToken))
                {
                    await SendAsync(new InspectLedger(), stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The clock could not finish its round; it tries again in a minute.");
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
