namespace Exchange.Domain.Notifications;

/// <summary>How urgent a notice is, and who may turn it off.</summary>
public enum NoticeKind
{
    /// <summary>Somebody's safety: told at any hour, and nobody can turn it off (N4).</summary>
    Safety,

    /// <summary>A step of a live exchange: told until 21:00 (N3).</summary>
    Step,

    /// <summary>A step that waited too long: told as a step, and a worker takes over (N2).</summary>
    HandOver,

    /// <summary>What can wait for the morning.</summary>
    News,

    /// <summary>What might suit: gathered, at most once a day and three times a week (N3).</summary>
    Suggestion,
}

/// <summary>The one thing to do after reading (N5).</summary>
public enum NextStep
{
    /// <summary>Read what stands there.</summary>
    Read,

    /// <summary>Answer the other.</summary>
    Answer,

    /// <summary>Agree on time and place.</summary>
    SetTime,

    /// <summary>Say how long it took.</summary>
    Confirm,

    /// <summary>Say how it was.</summary>
    Explain,

    /// <summary>Look for another neighbour.</summary>
    LookOn,

    /// <summary>Prolong a listing.</summary>
    Renew,

    /// <summary>Look at what turned up.</summary>
    Look,

    /// <summary>Write the listing anew, or ask a worker.</summary>
    Reword,
}
