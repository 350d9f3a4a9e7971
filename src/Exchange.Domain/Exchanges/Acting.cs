namespace Exchange.Domain.Exchanges;

/// <summary>Who does something, for whom, by which channel, when (X5, P1).</summary>
/// <param name="ActorId">Who is at the keyboard; null for the program.</param>
/// <param name="SubjectId">Whose word it is; null for the program.</param>
/// <param name="Channel"><c>web</c>, <c>api</c>, <c>office</c>, <c>system</c>.</param>
/// <param name="At">Now.</param>
public sealed record Acting(Guid? ActorId, Guid? SubjectId, string Channel, DateTimeOffset At);
