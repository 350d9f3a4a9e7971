namespace Exchange.Domain.Identity;

/// <summary>A member has left for good (X10, C8).</summary>
/// <param name="Person">Read by an alias from now on.</param>
/// <param name="At">When.</param>
public sealed record MemberLeft(Person Person, DateTimeOffset At);

/// <summary>A worker has decided that a member takes no part for some days (X10).</summary>
/// <param name="Suspension">Who, and until when.</param>
public sealed record MemberSuspended(Suspension Suspension);
