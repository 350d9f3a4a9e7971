namespace Exchange.Domain.Listings;

/// <summary>What the rules of L3 ask about the author of a listing at the moment of publishing.</summary>
/// <param name="IsAdult">Known to be 18 or older; false also when the age is not known.</param>
/// <param name="CompletedExchanges">Exchanges completed so far, ≥ 0.</param>
public sealed record Author(bool IsAdult, int CompletedExchanges);
