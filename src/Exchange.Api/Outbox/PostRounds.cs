namespace Exchange.Api.Outbox;

/// <summary>Sends the postman on a round every twenty seconds.</summary>
internal sealed class PostRounds(Postman postman, TimeProvider clock, ILogger<PostRounds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(TimeSpan.FromSeconds(20), clock);
        while (await rounds.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await postman.GoRoundAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The postman could not finish the round; the next begins in twenty seconds.");
            }
        }
    }
}
