namespace Exchange.Domain.Rings;

/// <summary>A step was appended.</summary>
/// <param name="Ring">Where it stands after all of what happened, which may be further than this step.</param>
/// <param name="Step">What happened.</param>
public sealed record RingMoved(Ring Ring, RingStep Step);
