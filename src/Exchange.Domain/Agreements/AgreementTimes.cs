namespace Exchange.Domain.Agreements;

/// <summary>How long things wait.</summary>
public static class AgreementTimes
{
    /// <summary>A proposal without an answer ends.</summary>
    public static readonly TimeSpan Proposal = TimeSpan.FromDays(10);

    /// <summary>An acceptance without a time ends.</summary>
    public static readonly TimeSpan WithoutTime = TimeSpan.FromDays(21);

    /// <summary>A report without an answer, or a planned time without a report, goes on to what the table says.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(14);

    /// <summary>To report a no-show, and to object to one.</summary>
    public static readonly TimeSpan NoShow = TimeSpan.FromDays(7);

    /// <summary>To raise a problem after completion (D1).</summary>
    public static readonly TimeSpan Problem = TimeSpan.FromDays(60);

    /// <summary>Reminders of a step that waits for a person (N2).</summary>
    public static readonly IReadOnlyList<TimeSpan> Reminders = [TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7)];
}

/// <summary>What the clock does to an agreement when its time comes.</summary>
public enum AgreementAlarm
{
    /// <summary>Remind whoever is asked.</summary>
    Remind,

    /// <summary>Ask both whether it happened.</summary>
    AskWhetherDone,

    /// <summary>Hand it to the workers; nothing else changes.</summary>
    HandOver,

    /// <summary>End it as the table says.</summary>
    Expire,

    /// <summary>Complete it on the receiver's own word (X11).</summary>
    CompleteInSilence,
}
