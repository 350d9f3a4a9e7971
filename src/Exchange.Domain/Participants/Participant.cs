namespace Exchange.Domain.Participants;

/// <summary>A resident whom a social worker accompanies. Nothing in the marketplace tells that a person is one (C-15).</summary>
public sealed class Participant
{
    private Participant()
    {
    }

    /// <summary>Identity of the accompaniment.</summary>
    public Guid Id { get; private init; }

    /// <summary>The resident; accompanied once at a time.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Worker whose caseload the person is in (C-14).</summary>
    public Guid WorkerId { get; private set; }

    /// <summary>When the accompaniment began.</summary>
    public DateTimeOffset EnrolledAt { get; private init; }

    /// <summary>Begins to accompany a resident.</summary>
    /// <param name="personId">Resident.</param>
    /// <param name="workerId">Worker.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>participants.own-case</c> when a worker would accompany themselves.</exception>
    public static Participant Enrol(Guid personId, Guid workerId, DateTimeOffset at) => personId == workerId
        ? throw new Refused("participants.own-case")
        : new() { Id = Guid.CreateVersion7(at), PersonId = personId, WorkerId = workerId, EnrolledAt = at };
}
