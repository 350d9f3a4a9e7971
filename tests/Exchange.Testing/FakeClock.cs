using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Exchange.Testing;

/// <summary>Time that moves only when a test says so. Starts on a Tuesday morning in Kaunas.</summary>
public sealed class FakeClock() : FakeTimeProvider(new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentQueue<Action> waiting = [];
    private readonly SemaphoreSlim made = new(0);

    public DateTimeOffset Now => GetUtcNow();

    public void Pass(TimeSpan time) => Advance(time);

    /// <summary>From now on the background loops go by themselves as time passes. Until then they stand still, and the scenario says what the clock does.</summary>
    public void RunTimers()
    {
        while (waiting.TryDequeue(out var start))
        {
            start();
        }
    }

    /// <summary>A background loop starts beside the program: waits until so many timers stand, so that no time passes them by.</summary>
    public async Task TimersStandAsync(int count, CancellationToken ct)
    {
        for (var i = 0; i < count; i++)
        {
            await made.WaitAsync(ct);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        waiting.Enqueue(() => timer.Change(dueTime, period));
        made.Release();
        return timer;
    }
}
