namespace Exchange.Domain.Participants;

/// <summary>The number a worker's own table gives a person, so that the same table can be read again without making anybody twice.</summary>
public sealed class OwnNumber
{
    private OwnNumber()
    {
    }

    /// <summary>Worker whose table it is.</summary>
    public Guid WorkerId { get; private init; }

    /// <summary>Number or other sign, 1–60 characters, unique within the worker's table.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The person.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Remembers the number.</summary>
    /// <param name="workerId">Worker.</param>
    /// <param name="number">Number, not blank.</param>
    /// <param name="personId">Person.</param>
    public static OwnNumber Of(Guid workerId, string number, Guid personId) => new() { WorkerId = workerId, Number = number, PersonId = personId };
}
