using Exchange.Domain.Exchanges;

namespace Exchange.Domain.GroupExchanges;

/// <summary>What the clock does to a group exchange when its time comes. Silence completes nothing (X11).</summary>
public enum GroupExchangeAlarm
{
    /// <summary>It starts: places nobody has looked at lapse, and without anybody it is over.</summary>
    Start,

    /// <summary>Remind whoever is asked: the organiser to report, the others to say yes to their line.</summary>
    Remind,

    /// <summary>It is over with nothing to book.</summary>
    Expire,

    /// <summary>Hand it to the workers; nothing else changes.</summary>
    HandOver,
}

/// <summary>When the clock has something to do with a group exchange, as long as it stays as it is.</summary>
internal static class GroupExchangeAlarms
{
    /// <summary>All alarms of its state, the first to ring first.</summary>
    public static IReadOnlyList<Alarm<GroupExchangeAlarm>> Of(GroupExchange group) => group.State switch
    {
        GroupExchangeState.Open => [new(group.StartsAt, GroupExchangeAlarm.Start), new(group.EndsAt, GroupExchangeAlarm.Remind), .. Asking(group.EndsAt)],
        GroupExchangeState.AwaitingConfirmation when !group.Lines.Any() => [new(group.Since + ExchangeTimes.NoShow, GroupExchangeAlarm.Expire)],
        GroupExchangeState.AwaitingConfirmation => [.. Asking(group.Since)],
        _ => [],
    };

    private static IEnumerable<Alarm<GroupExchangeAlarm>> Asking(DateTimeOffset from) =>
        [.. Alarms.Reminders(from, GroupExchangeAlarm.Remind), new(from + ExchangeTimes.Silence, GroupExchangeAlarm.HandOver)];
}
