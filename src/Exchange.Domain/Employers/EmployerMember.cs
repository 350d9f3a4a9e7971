namespace Exchange.Domain.Employers;

/// <summary>A person who acts for an employer; at most one employer per person.</summary>
public sealed class EmployerMember
{
    private EmployerMember()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Employer acted for.</summary>
    public Guid EmployerId { get; private init; }

    /// <summary>The person, unique.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset JoinedAt { get; private init; }

    /// <summary>Makes a person act for an employer.</summary>
    /// <param name="employerId">Employer.</param>
    /// <param name="personId">Person, of no other employer.</param>
    /// <param name="at">Now.</param>
    public static EmployerMember Join(Guid employerId, Guid personId, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), EmployerId = employerId, PersonId = personId, JoinedAt = at };
}
