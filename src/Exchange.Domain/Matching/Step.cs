namespace Exchange.Domain.Matching;

/// <summary>
/// What comes before a match can become an agreement. <see cref="Approval"/> may be shown to both sides; the others are
/// for workers only and put the match on their list (S7).
/// </summary>
public enum Step
{
    /// <summary>A worker approves the exchange (S5). Says nothing about who of the two it is for.</summary>
    Approval = 0,

    /// <summary>A guardian's consent is missing or has run out (S2).</summary>
    GuardianConsent = 1,

    /// <summary>Nobody has asked the age yet.</summary>
    AgeNotKnown = 2,

    /// <summary>One of the two is protected (S7).</summary>
    Protection = 3,
}
