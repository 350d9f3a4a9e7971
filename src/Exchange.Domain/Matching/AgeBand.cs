namespace Exchange.Domain.Matching;

/// <summary>The ages the rules S1–S5 tell apart, in completed years.</summary>
public enum AgeBand
{
    /// <summary>No date and no statement; handled as a minor until a worker has asked.</summary>
    NotKnown = 0,

    /// <summary>Under 14: no account and no match (S1).</summary>
    Under14 = 1,

    /// <summary>14 or 15: a guardian's consent comes first (S2).</summary>
    From14To15 = 2,

    /// <summary>16 or 17: a guardian's consent for evenings (S3).</summary>
    From16To17 = 3,

    /// <summary>18 or older.</summary>
    Adult = 4,
}
