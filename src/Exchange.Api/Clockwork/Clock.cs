namespace Exchange.Api.Clockwork;

/// <summary>
/// The one background loop: looks after the work of every area, each as often as it asks. What is due stands in the database, so a
/// restart loses nothing.
/// </summary>
internal sealed class Clock(IEnumerable<IClockWork> works, ClockRound round, TimeProvider clock) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(works.GroupBy(work => work.Every).Select(group => LoopAsync(group.Key, [.. group], stoppingToken)));

    private async Task LoopAsync(TimeSpan every, IReadOnlyList<IClockWork> mine, CancellationToken ct)
    {
        using var rounds = new PeriodicTimer(every, clock);
        while (await rounds.WaitForNextTickAsync(ct))
        {
            foreach (var work in mine)
            {
                await round.GoAsync(work, ct);
            }
        }
    }
}
