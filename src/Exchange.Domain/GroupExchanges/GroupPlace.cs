using Exchange.Domain.Exchanges;

namespace Exchange.Domain.GroupExchanges;

/// <summary>Where a place stands.</summary>
public enum GroupPlaceState
{
    /// <summary>Asked for; a worker looks at it first (S5). Counts as taken and is reserved (C3).</summary>
    Waiting,

    /// <summary>Taken; after the report: came.</summary>
    Taken,

    /// <summary>Given up, or its holder takes part in the exchange no longer.</summary>
    Left,

    /// <summary>A worker did not approve it, or nobody looked in time (S8).</summary>
    NotApproved,

    /// <summary>Was taken; reported as not come.</summary>
    Absent,
}

/// <summary>One person's part in a group exchange; nobody has two. What happened to it is in the steps, this is where it stands.</summary>
public sealed class GroupPlace
{
    /// <summary>The group exchange.</summary>
    public Guid GroupExchangeId { get; internal init; }

    /// <summary>Whose place.</summary>
    public Guid PersonId { get; internal init; }

    /// <summary>Where it stands.</summary>
    public GroupPlaceState State { get; internal set; }

    /// <summary>Why a worker looks; for staff alone (S7).</summary>
    public ReviewReasons ReviewReasons { get; internal set; }

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset TakenAt { get; internal set; }

    /// <summary>Hours, up to 8, that the organiser's report or a worker's decision says; null before.</summary>
    public Hours? Hours { get; internal set; }

    /// <summary>When the person said yes to those hours, or null.</summary>
    public DateTimeOffset? ConfirmedAt { get; internal set; }

    /// <summary>It is somebody's now: waiting or taken.</summary>
    public bool IsHeld => State is GroupPlaceState.Waiting or GroupPlaceState.Taken;

    /// <summary>Reported as come, and its holder has not answered.</summary>
    public bool Waits => State == GroupPlaceState.Taken && Hours > Exchanges.Hours.Zero && ConfirmedAt is null;
}

/// <summary>One thing that happened to a group exchange. Appended, never edited (X5).</summary>
public sealed class GroupExchangeStep : Step<GroupExchangeState, GroupExchangeAct>
{
    private GroupExchangeStep()
    {
    }

    internal GroupExchangeStep(int number, Acting by, GroupExchangeAct act, GroupExchangeState? from, GroupExchangeState to)
        : base(number, by, act, from, to)
    {
    }

    /// <summary>The group exchange.</summary>
    public Guid GroupExchangeId { get; internal init; }

    /// <summary>Whose place or line it was about, or null.</summary>
    public Guid? PersonId { get; internal init; }

    /// <summary>Hours said about that line, or null.</summary>
    public Hours? Hours { get; internal init; }

    /// <summary>Words: what is not so, or a worker's reason; null when none.</summary>
    public string? Text { get; internal init; }

    /// <summary>Form of consent when a worker acted for a person (P3).</summary>
    public Identity.ConsentForm? Consent { get; internal init; }
}
