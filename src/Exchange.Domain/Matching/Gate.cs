namespace Exchange.Domain.Matching;

/// <summary>What must hold before anything is scored. One closed gate means no match.</summary>
public enum Gate
{
    /// <summary>It is not the person's own.</summary>
    Own = 0,

    /// <summary>Neither of the two is kept apart from the other (D2, V6).</summary>
    Blocked = 1,

    /// <summary>It is open, has room left, and its owner takes part.</summary>
    Open = 2,

    /// <summary>Both are at least 14 (S1).</summary>
    Age = 3,

    /// <summary>The activity is not excluded (S10), and no minor is alone in a home or in the care of somebody (S4).</summary>
    Safety = 4,

    /// <summary>A language both speak at A2 or higher; for a vacancy, every language it asks for at its level.</summary>
    Language = 5,

    /// <summary>At least half an hour of the week in common; of a minor's evening only what S3 allows.</summary>
    Time = 6,

    /// <summary>Within the distance each of the two goes, or remote for both.</summary>
    Place = 7,

    /// <summary>Some tie to what the person can do, asks for or likes; without it the rest says nothing.</summary>
    Skill = 8,
}
