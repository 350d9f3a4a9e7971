namespace Exchange.Domain.Listings;

/// <summary>Why staff looks at a listing before others see it (L3).</summary>
[Flags]
public enum ListingReviewReasons
{
    /// <summary>No rule asks for it.</summary>
    None = 0,

    /// <summary>The activity asks for more care than a public place does.</summary>
    SafetyLevel = 1,

    /// <summary>The author is under 18, or nobody has asked how old they are.</summary>
    Minor = 2,

    /// <summary>The author has not completed an exchange yet.</summary>
    Newcomer = 4,

    /// <summary>The text has a word from the list of held words.</summary>
    HeldWord = 8,
}
