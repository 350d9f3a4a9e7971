using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Rings;

/// <summary>What the clock does to a ring when its time comes.</summary>
public enum RingAlarm
{
    /// <summary>Remind whoever has not answered (N2).</summary>
    Remind,

    /// <summary>Ask a worker to speak with whoever has not answered; the program asks them no more (N2).</summary>
    Escalate,

    /// <summary>End it: not everybody answered in time (R4).</summary>
    Expire,
}

/// <summary>When the clock reminds those who are asked. The end itself is <see cref="Ring.EndsBy"/>, which no reminder puts off.</summary>
internal static class RingAlarms
{
    // Time for a worker to ring them up.
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromDays(2);

    /// <summary>All of a ring whose people are asked, the first to ring first. Whoever came in late is asked for a day before a worker is; if no day is left, nobody is.</summary>
    /// <param name="asked">Since when its people are asked as it is now.</param>
    /// <param name="end">When it ends by itself.</param>
    public static IReadOnlyList<Alarm<RingAlarm>> Of(DateTimeOffset asked, DateTimeOffset end)
    {
        var (worker, soonest) = (end - BeforeEnd, asked + ExchangeTimes.Reminders[0]);
        worker = worker < soonest ? soonest : worker;
        return
        [
            .. Alarms.Reminders(asked, RingAlarm.Remind).TakeWhile(alarm => alarm.At < worker && alarm.At < end),
            .. worker < end ? [new(worker, RingAlarm.Escalate)] : Array.Empty<Alarm<RingAlarm>>(),
        ];
    }
}
