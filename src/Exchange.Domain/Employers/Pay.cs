namespace Exchange.Domain.Employers;

/// <summary>Pay before taxes.</summary>
/// <param name="From">Euros, lowest, or null when told in words only.</param>
/// <param name="To">Euros, highest, or null when it is one amount.</param>
/// <param name="Per">What it is counted by.</param>
/// <param name="Words">In the employer's words; may be empty.</param>
public sealed record Pay(decimal? From, decimal? To, PayPer Per, string Words);
