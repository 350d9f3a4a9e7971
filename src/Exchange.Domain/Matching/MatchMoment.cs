namespace Exchange.Domain.Matching;

/// <summary>The moment a match is asked for. Matching never reads a clock.</summary>
/// <param name="Today">Day by the calendar of Kaunas, for ages and consents.</param>
/// <param name="AsOf">Instant that freshness is counted to; null leaves freshness out of the order by giving it to all in full.</param>
public readonly record struct MatchMoment(DateOnly Today, DateTimeOffset? AsOf = null);
