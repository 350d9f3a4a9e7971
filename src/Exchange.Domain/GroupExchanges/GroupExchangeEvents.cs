namespace Exchange.Domain.GroupExchanges;

/// <summary>A step was appended. Of several that are one move, such as the hours of each, every one is raised.</summary>
/// <param name="Group">Where it stands after all of what happened, which may be further than this step.</param>
/// <param name="Step">What happened.</param>
/// <param name="BeginsMove">The first step of its move: what concerns all of its people is done once.</param>
public sealed record GroupExchangeMoved(GroupExchange Group, GroupExchangeStep Step, bool BeginsMove)
{
    /// <summary>By this step it was completed: all of it is booked, or none (G8).</summary>
    public bool Completes => Step is { To: GroupExchangeState.Completed, From: not GroupExchangeState.Completed };
}

/// <summary>The clock has rung for somebody to be reminded (N2), in its own round or within a person's request.</summary>
/// <param name="Group">Of what.</param>
/// <param name="Version">Number of steps then: whoever has moved on since needs no reminder.</param>
public sealed record GroupExchangeReminded(GroupExchange Group, int Version);
