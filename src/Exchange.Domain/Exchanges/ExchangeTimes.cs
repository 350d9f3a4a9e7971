namespace Exchange.Domain.Exchanges;

/// <summary>How long everything waits that people do together.</summary>
public static class ExchangeTimes
{
    /// <summary>A report without an answer, or a planned time without a report, goes on to what the table says.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(14);

    /// <summary>To report a no-show, and to object to one.</summary>
    public static readonly TimeSpan NoShow = TimeSpan.FromDays(7);

    /// <summary>To raise a problem after completion (D1).</summary>
    public static readonly TimeSpan Problem = TimeSpan.FromDays(60);

    /// <summary>For the two to agree on what puts it right, before a worker is asked (D3).</summary>
    public static readonly TimeSpan Fix = TimeSpan.FromDays(5);

    /// <summary>Reminders of a step that waits for a person (N2).</summary>
    public static readonly IReadOnlyList<TimeSpan> Reminders = [TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7)];
}
