namespace Exchange.Domain.Rings;

/// <summary>What comes next in a ring, for one of its people.</summary>
public enum RingNextStep
{
    /// <summary>Say yes or no.</summary>
    Answer,

    /// <summary>Others answer.</summary>
    WaitForOthers,

    /// <summary>A worker looks first.</summary>
    WaitForWorker,

    /// <summary>It did not come about: two may ask each other without it.</summary>
    AskWithout,

    /// <summary>It has become agreements, or is over: each goes its own way.</summary>
    Follow,
}

/// <summary>What comes next in a ring.</summary>
public static class RingNext
{
    /// <summary>What comes next for one of its people.</summary>
    public static RingNextStep NextFor(this Ring ring, Guid person) => ring.RoleOf(person) == RingRole.Member && ring.Asked(person).Any() ? RingNextStep.Answer
        : ring.State == RingState.Proposed ? RingNextStep.WaitForOthers
        : ring.State == RingState.Suggested ? RingNextStep.WaitForWorker
        : ring.FellApart ? RingNextStep.AskWithout
        : RingNextStep.Follow;
}
