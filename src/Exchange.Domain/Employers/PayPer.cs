namespace Exchange.Domain.Employers;

/// <summary>What the pay is counted by.</summary>
public enum PayPer
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>An hour of work.</summary>
    Hour,
}
