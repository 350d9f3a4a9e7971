using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Rings;

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
                foreach (var id in await scopes.SendAsync(new DueAgreements(), stoppingToken))
                {
                    await scopes.SendAsync(new SettleDue(id), stoppingToken);
                }

                if (await scopes.SendAsync(new IsForgettingDue(), stoppingToken))
                {
                    await scopes.SendAsync(new ForgetOld(), stoppingToken);
                }

                foreach (var id in await scopes.SendAsync(new DueRings(), stoppingToken))
                {
                    await scopes.SendAsync(new SettleRing(id, await scopes.SendAsync(new RingSubstitutes(id), stoppingToken)), stoppingToken);
                }

                foreach (var id in await scopes.SendAsync(new DueGroupExchanges(), stoppingToken))
                {
                    await scopes.SendAsync(new SettleGroupExchange(id), stoppingToken);
                }

                if (await scopes.SendAsync(new IsInspectionDue(), stoppingToken))
                {
                    await scopes.SendAsync(new InspectLedger(), stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The clock could not finish its round; it tries again in a minute.");
            }
        }
    }
}
