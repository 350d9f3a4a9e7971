namespace Exchange.Domain.Exchanges;

/// <summary>What a worker decides about the hours of what people did together (D5). What it comes to depends on where that stands.</summary>
public enum HoursOutcome
{
    /// <summary>The hours stay as they were booked or agreed.</summary>
    AsBooked,

    /// <summary>Other hours are booked.</summary>
    Corrected,

    /// <summary>Nothing is booked.</summary>
    Voided,

    /// <summary>Nobody is at fault: what is booked stays, what is not booked is not.</summary>
    NoFault,

    /// <summary>They did not meet, and nothing is booked.</summary>
    NoShow,
}
