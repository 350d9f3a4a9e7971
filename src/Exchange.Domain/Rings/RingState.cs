namespace Exchange.Domain.Rings;

/// <summary>Where a ring stands (R0; <c>docs/rings.md</c>).</summary>
public enum RingState
{
    /// <summary>Found; seen by the finder and workers, its people have not been asked.</summary>
    Suggested,

    /// <summary>Its people are asked.</summary>
    Proposed,

    /// <summary>All said yes; each edge is an ordinary agreement from here on.</summary>
    Committed,

    /// <summary>Every edge was done. Final.</summary>
    Completed,

    /// <summary>Some edges were done, the others are void (R8). Final.</summary>
    PartlyCompleted,

    /// <summary>It did not come about. Nobody is to blame (R6). Final.</summary>
    Dissolved,

    /// <summary>Not everybody answered in time. Final.</summary>
    Expired,
}

/// <summary>Groups of states that several rules speak of.</summary>
public static class RingStates
{
    /// <summary>States that no move leaves.</summary>
    public static readonly IReadOnlyList<RingState> Final = [RingState.Completed, RingState.PartlyCompleted, RingState.Dissolved, RingState.Expired];

    /// <summary>States in which a person is taken: nobody is in two such rings (R4).</summary>
    public static readonly IReadOnlyList<RingState> Open = [RingState.Proposed, RingState.Committed];
}

/// <summary>Everything that can be done with a ring.</summary>
public enum RingAct
{
    /// <summary>Put down what the finder found.</summary>
    Suggest,

    /// <summary>Ask its people.</summary>
    Propose,

    /// <summary>Let its people be asked, as a worker (R10).</summary>
    Approve,

    /// <summary>Say yes to one's own edges.</summary>
    Accept,

    /// <summary>Say no, or take a yes back; no reason is asked (R6).</summary>
    Decline,

    /// <summary>Put another person in the open place (R9).</summary>
    Substitute,

    /// <summary>Ask a worker who may take the open place (R10).</summary>
    HandOver,

    /// <summary>Somebody has not answered for long: a worker is asked (N2).</summary>
    Escalate,

    /// <summary>Nobody fits the open place, or a worker does not let it happen.</summary>
    GiveUp,

    /// <summary>Make agreements of its edges (R5).</summary>
    Commit,

    /// <summary>One edge was done and booked (R8).</summary>
    Finish,

    /// <summary>One edge ended with nothing booked (R8).</summary>
    Fail,

    /// <summary>Time has run out (R4).</summary>
    Expire,

    /// <summary>A member takes part no longer (X10).</summary>
    Leave,
}

/// <summary>Who somebody is to a ring.</summary>
[Flags]
public enum RingRole
{
    /// <summary>A stranger, and whoever has said no.</summary>
    None = 0,

    /// <summary>One of its people now.</summary>
    Member = 1,

    /// <summary>A worker who is none of them.</summary>
    Worker = 2,

    /// <summary>The program: time has passed, something else has happened, all have answered.</summary>
    Program = 4,
}

/// <summary>What must hold beside state and role.</summary>
public enum RingGuard
{
    /// <summary>Nothing more.</summary>
    None,

    /// <summary>No edge needs a worker's approval (R10).</summary>
    NobodyLooks,

    /// <summary>One of the person's edges waits for their yes.</summary>
    Unanswered,

    /// <summary>No place is open, and this one has not been filled anew yet.</summary>
    PlaceCanBeFilled,

    /// <summary>Another place is open, or this one was filled anew before (R9).</summary>
    PlaceCannotBeFilled,

    /// <summary>A place is open.</summary>
    PlaceOpen,

    /// <summary>No place is open, and somebody's yes is missing.</summary>
    AnswerMissing,

    /// <summary>A place is open, and no new edge needs a worker's approval.</summary>
    PlaceOpenNobodyLooks,

    /// <summary>All said yes to all edges, and every edge passes every gate again (R3, R5).</summary>
    AllAcceptedAndFits,

    /// <summary>All said yes, but an edge fits no longer (R3).</summary>
    AllAcceptedFitsNot,

    /// <summary>Other edges are still to be done.</summary>
    EdgesLeft,

    /// <summary>It was the last edge, and all were done.</summary>
    AllDone,

    /// <summary>It was the last edge; some were done and some failed.</summary>
    SomeDone,

    /// <summary>It was the last edge, and none was done.</summary>
    NoneDone,
}

/// <summary>What the others are told of a step, and all they are told: never who or why (R6).</summary>
public enum RingNews
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The ring has changed.</summary>
    Changed,

    /// <summary>The ring did not come about.</summary>
    NotFormed,
}
