namespace Exchange.Domain.Agreements;

/// <summary>How long things wait.</summary>
public static class AgreementTimes
{
    /// <summary>A proposal without an answer ends.</summary>
    public static readonly TimeSpan Proposal = TimeSpan.FromDays(10);

    /// <summary>An acceptance without a time ends.</summary>
    public static readonly TimeSpan WithoutTime = TimeSpan.FromDays(21);
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
