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

/// <summary>What is known of a notice by its text key alone, so that whoever tells something need not know how it is told.</summary>
public static class NoticeKeys
{
    /// <summary>How urgent it is. A key that nobody listed is a step.</summary>
    /// <param name="key">Text key, <c>Notices.name</c>.</param>
    public static NoticeKind KindOf(string key) => Name(key) switch
    {
        "not-approved" or "problem-unsafe" or "suspended" => NoticeKind.Safety,
        var name when name.StartsWith("safety", StringComparison.Ordinal) => NoticeKind.Safety,
        var name when name.StartsWith("last-", StringComparison.Ordinal) => NoticeKind.HandOver,
        "search-found" or "asked-to-help" => NoticeKind.Suggestion,
        "ends-in-week" or "ends-tomorrow" or "need-waits" or "listing-closed" or "listing-shown" or "suspension-over" => NoticeKind.News,
        _ => NoticeKind.Step,
    };

    /// <summary>Whether its sentence is for the reader's eyes alone: the subject of a letter, which a telephone shows to whoever is near, does not tell it.</summary>
    /// <param name="key">Text key, <c>Notices.name</c>.</param>
    public static bool IsPrivate(string key) => Name(key) == "listing-aside" || Name(key).Contains("suspen", StringComparison.Ordinal);

    /// <summary>What the reader is to do. A key that nobody listed asks to read.</summary>
    /// <param name="key">Text key, <c>Notices.name</c>.</param>
    public static NextStep NextOf(string key) => Name(key) switch
    {
        "proposed" or "countered" or "suggested" or "fix-suggested" or "remind-answer" or "last-answer"
            or "ring-asked" or "ring-changed-asked" or "ring-remind" or "last-ring" => NextStep.Answer,
        "taken" or "accepted" or "remind-time" or "last-time" => NextStep.SetTime,
        "reported-done" or "remind-confirm" or "last-confirm" or "ask-done" or "last-done"
            or "group-ask-report" or "group-remind-report" or "last-group-report" or "group-reported" or "group-remind-confirm" or "last-group-confirm" => NextStep.Confirm,
        "no-show-reported" or "group-absent" => NextStep.Explain,
        "declined" or "cancelled" or "listing-closed" or "group-cancelled" or "group-place-refused" => NextStep.LookOn,
        "ends-in-week" or "ends-tomorrow" => NextStep.Renew,
        "search-found" or "asked-to-help" => NextStep.Look,
        "need-waits" or "listing-returned" => NextStep.Reword,
        _ => NextStep.Read,
    };

    private static string Name(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
