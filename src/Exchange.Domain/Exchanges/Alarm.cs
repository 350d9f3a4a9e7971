namespace Exchange.Domain.Exchanges;

/// <summary>Something the clock does when its time comes, as long as everything stays as it is.</summary>
/// <param name="At">When it is due.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Alarm<TKind>(DateTimeOffset At, TKind Kind)
    where TKind : struct, Enum;

/// <summary>Looking through alarms.</summary>
public static class Alarms
{
    /// <summary>Those of a step that waits for a person (N2).</summary>
    /// <param name="from">Since when it waits.</param>
    /// <param name="kind">What rings.</param>
    public static IEnumerable<Alarm<TKind>> Reminders<TKind>(DateTimeOffset from, TKind kind)
        where TKind : struct, Enum => ExchangeTimes.Reminders.Select(after => new Alarm<TKind>(from + after, kind));

    /// <summary>The one that is due next.</summary>
    /// <param name="alarms">All of a state, the first first.</param>
    /// <param name="after">When the last one was due; null before the first.</param>
    public static Alarm<TKind>? Next<TKind>(this IEnumerable<Alarm<TKind>> alarms, DateTimeOffset? after = null)
        where TKind : struct, Enum =>
        alarms.Where(alarm => after is null || alarm.At > after).Select(alarm => (Alarm<TKind>?)alarm).FirstOrDefault();
}
