namespace Exchange.Domain.Exchanges;

/// <summary>Why a worker looks before people do something together. Told to staff alone (S7).</summary>
[Flags]
public enum ReviewReasons
{
    /// <summary>Nobody needs to.</summary>
    None = 0,

    /// <summary>The activity is above "public place".</summary>
    SafetyLevel = 1,

    /// <summary>One of the two is under 18 (S5).</summary>
    Minor = 2,

    /// <summary>The age of one of the two is not known; doubt asks rather than lets pass (S8).</summary>
    AgeNotKnown = 4,

    /// <summary>One of the two has asked a worker to look first (S7).</summary>
    Protected = 8,
}
