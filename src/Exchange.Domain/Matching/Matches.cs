namespace Exchange.Domain.Matching;

/// <summary>An answer of the matcher.</summary>
/// <param name="Fitting">Best first, ties by id, as many as were asked for.</param>
/// <param name="ForWorker">All that a worker must see first, best first, never cut short (S7). Not for residents' eyes.</param>
/// <param name="NearMisses">When both lists are empty: the one missing thing, the easiest kind of change first. Else empty.</param>
public sealed record Matches<T>(IReadOnlyList<T> Fitting, IReadOnlyList<T> ForWorker, IReadOnlyList<NearMiss> NearMisses);
