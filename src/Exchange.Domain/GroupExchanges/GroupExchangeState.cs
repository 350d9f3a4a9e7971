namespace Exchange.Domain.GroupExchanges;

/// <summary>Which side has several people.</summary>
public enum GroupExchangeKind
{
    /// <summary>Several help, and whoever called is helped: a fence, a move, a harvest.</summary>
    ManyHelp,

    /// <summary>Whoever called helps several: a lesson, a walk with everybody's dogs.</summary>
    ManyAreHelped,
}

/// <summary>Where a group exchange stands (<c>docs/group-exchanges.md</c>).</summary>
public enum GroupExchangeState
{
    /// <summary>Called. Neighbours take places until it starts; afterwards it waits for the organiser's report.</summary>
    Open,

    /// <summary>The organiser has said who came and for how long; each of them says yes to their own line.</summary>
    AwaitingConfirmation,

    /// <summary>Somebody says that it was not so; a worker decides.</summary>
    Disputed,

    /// <summary>Every line has its yes, or a worker's decision, and all of it is booked. Final.</summary>
    Completed,

    /// <summary>Called off before it was done. Final.</summary>
    Cancelled,

    /// <summary>Nobody had a place when it started, or nobody came. Final.</summary>
    Expired,

    /// <summary>A worker decided that nothing is booked. Final.</summary>
    Voided,
}

/// <summary>Groups of states that several rules speak of.</summary>
public static class GroupExchangeStates
{
    /// <summary>States that no move leaves.</summary>
    public static readonly IReadOnlyList<GroupExchangeState> Final =
        [GroupExchangeState.Completed, GroupExchangeState.Cancelled, GroupExchangeState.Expired, GroupExchangeState.Voided];

    /// <summary>States in which the hours of every place are reserved for both sides (C3).</summary>
    public static readonly IReadOnlyList<GroupExchangeState> Promised =
        [GroupExchangeState.Open, GroupExchangeState.AwaitingConfirmation, GroupExchangeState.Disputed];
}

/// <summary>Everything that can be done with a group exchange.</summary>
public enum GroupExchangeAct
{
    /// <summary>Call it: say what, when, where and how long for each.</summary>
    Call,

    /// <summary>Take a place: the yes to what was called.</summary>
    Join,

    /// <summary>Give an own place up; no reason is asked.</summary>
    Leave,

    /// <summary>Let somebody take part, as a worker (S5).</summary>
    ApprovePlace,

    /// <summary>Do not let somebody take part, as a worker, with a reason.</summary>
    RefusePlace,

    /// <summary>Call it off; no reason is asked.</summary>
    Cancel,

    /// <summary>Say who came and for how long.</summary>
    Report,

    /// <summary>Say yes to one's own line.</summary>
    Confirm,

    /// <summary>Say that it was not so.</summary>
    Dispute,

    /// <summary>Say the hours of each, as a worker, with a reason (D5).</summary>
    DecideHours,

    /// <summary>Close it with nothing booked, as a worker, with a reason (D5).</summary>
    CloseAsCancelled,

    /// <summary>Put booked hours right, as a worker, with a reason (G6).</summary>
    CorrectHours,

    /// <summary>Leave booked hours as they are, as a worker, with a reason (D5).</summary>
    KeepAsBooked,

    /// <summary>It has started, and no worker has looked at a place (S8).</summary>
    Lapse,

    /// <summary>It has started and nobody has a place, or nobody came and nobody objects.</summary>
    Expire,

    /// <summary>A member takes part in the exchange no longer (X10).</summary>
    Depart,
}

/// <summary>Who somebody is to a group exchange.</summary>
[Flags]
public enum GroupExchangeRole
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>A member of the exchange without a place.</summary>
    Neighbour = 1,

    /// <summary>Whoever has a place, approved or not yet.</summary>
    Member = 2,

    /// <summary>Whoever called it.</summary>
    Organiser = 4,

    /// <summary>A worker who neither called it nor ever had a place.</summary>
    Worker = 8,

    /// <summary>The program: time has passed, or somebody has left the exchange.</summary>
    Program = 16,
}

/// <summary>What must hold beside state and role.</summary>
public enum GroupExchangeGuard
{
    /// <summary>Nothing more.</summary>
    None,

    /// <summary>It has not started and a place is free.</summary>
    PlaceFree,

    /// <summary>It has not started.</summary>
    NotStarted,

    /// <summary>The place waits for a worker.</summary>
    PlaceWaits,

    /// <summary>It has started, and somebody has a place.</summary>
    SomebodyTook,

    /// <summary>It has started, and nobody has a place.</summary>
    NobodyTook,

    /// <summary>Nobody was reported as come, and nobody has objected in time.</summary>
    NobodyCame,

    /// <summary>One's own line waits, and others do too.</summary>
    LinesLeft,

    /// <summary>One's own line was the last that waited.</summary>
    LastLine,

    /// <summary>The clock has handed it to the workers.</summary>
    WithStaff,

    /// <summary>A member departs, and what is left goes on.</summary>
    MemberDeparts,

    /// <summary>A member departs, and every other line has its yes.</summary>
    AllOthersConfirmed,

    /// <summary>The organiser departs, or the last who came.</summary>
    NothingLeft,

    /// <summary>It was completed in the last 60 days (D1), nobody asks already, and at most one worker has decided (D5).</summary>
    CompletedLately,
}
