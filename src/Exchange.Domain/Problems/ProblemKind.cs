using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Problems;

/// <summary>What is wrong, in the five plain choices of the one button.</summary>
public enum ProblemKind
{
    /// <summary>The other did not come.</summary>
    DidNotCome,

    /// <summary>It took another time than is written.</summary>
    OtherTime,

    /// <summary>It was not as agreed.</summary>
    NotAsAgreed,

    /// <summary>The person did not feel safe. Only duty workers ever see it (D2).</summary>
    Unsafe,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Where a problem case stands.</summary>
public enum ProblemState
{
    /// <summary>One side has suggested hours that would put it right; the other is asked, for 5 days (D3).</summary>
    Fixing,

    /// <summary>A worker decides.</summary>
    WithWorker,

    /// <summary>The two have agreed. Final.</summary>
    Settled,

    /// <summary>A worker has decided; either side may appeal once (D5).</summary>
    Decided,

    /// <summary>Another worker decides, for good.</summary>
    Appealed,

    /// <summary>Decided upon appeal. Final.</summary>
    Closed,
}

/// <summary>What can be done in a problem case.</summary>
public enum ProblemAct
{
    /// <summary>Open it.</summary>
    Raise,

    /// <summary>Say yes to the suggested hours.</summary>
    AcceptFix,

    /// <summary>Say no to them: a worker decides.</summary>
    DeclineFix,

    /// <summary>Become its owner.</summary>
    Take,

    /// <summary>Decide it.</summary>
    Decide,

    /// <summary>Ask another worker to decide anew.</summary>
    Appeal,
}

/// <summary>One thing that happened in a problem case. Appended, never edited.</summary>
public sealed class ProblemStep
{
    /// <summary>The case.</summary>
    public Guid ProblemCaseId { get; internal init; }

    /// <summary>Place in its history, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Who was at the keyboard.</summary>
    public Guid? ActorId { get; internal init; }

    /// <summary>Whose word it was.</summary>
    public Guid? SubjectId { get; internal init; }

    /// <summary>What was done.</summary>
    public ProblemAct Act { get; internal init; }

    /// <summary>Hours suggested or decided, or null.</summary>
    public Hours? Hours { get; internal init; }

    /// <summary>What was decided, or null.</summary>
    public HoursOutcome? Outcome { get; internal init; }

    /// <summary>Words: of the person for workers alone; of a worker for those the case is told to.</summary>
    public string? Text { get; internal init; }
}
