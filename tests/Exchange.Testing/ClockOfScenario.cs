namespace Exchange.Testing;

/// <summary>
/// The clock of a program that is kept, which outlives the scenarios it serves: the time it tells is that of the scenario, and what
/// waits on it waits anew with the next one.
/// </summary>
internal sealed class ClockOfScenario : TimeProvider
{
    private readonly HashSet<Waiting> waiting = [];

    /// <summary>The time of the scenario.</summary>
    public FakeClock Now { get; private set; } = new();

    public override TimeZoneInfo LocalTimeZone => Now.LocalTimeZone;

    public override long TimestampFrequency => Now.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Now.GetUtcNow();

    public override long GetTimestamp() => Now.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (waiting)
        {
            var timer = new Waiting(this, callback, state, dueTime, period);
            waiting.Add(timer);
            return timer;
        }
    }

    /// <summary>A new scenario begins.</summary>
    public void Forget()
    {
        lock (waiting)
        {
            Now = new();
            foreach (var timer in waiting)
            {
                timer.WaitAnew();
            }
        }
    }

    private sealed class Waiting : ITimer
    {
        private readonly ClockOfScenario clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private TimeSpan dueTime;
        private TimeSpan period;
        private ITimer timer;

        public Waiting(ClockOfScenario clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (this.clock, this.callback, this.state, this.dueTime, this.period) = (clock, callback, state, dueTime, period);
            timer = clock.Now.CreateTimer(callback, state, dueTime, period);
        }

        public void WaitAnew()
        {
            timer.Dispose();
            timer = clock.Now.CreateTimer(callback, state, dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.waiting)
            {
                (this.dueTime, this.period) = (dueTime, period);
                return timer.Change(dueTime, period);
            }
        }

        public void Dispose()
        {
            lock (clock.waiting)
            {
                clock.waiting.Remove(this);
                timer.Dispose();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
