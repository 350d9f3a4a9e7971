namespace Exchange.Domain.Exchanges;

/// <summary>Who does something, for whom, by which channel, when (X5, P1).</summary>
/// <param name="ActorId">Who is at the keyboard; null for the program.</param>
/// <param name="SubjectId">Whose word it is; null for the program.</param>
/// <param name="Channel"><c>web</c>, <c>api</c>, <c>office</c>, <c>system</c>.</param>
/// <param name="At">Now.</param>
public sealed record Acting(Guid? ActorId, Guid? SubjectId, string Channel, DateTimeOffset At)
{
    /// <summary>Whether the one at the keyboard, or whom they act for, is among some people (D4, P4).</summary>
    public bool IsAmong(IEnumerable<Guid> people) => people.Any(person => person == ActorId || person == SubjectId);

    /// <summary>The program itself, when time or another act brings something about.</summary>
    public static Acting Program(DateTimeOffset at) => new(null, null, "system", at);
}
