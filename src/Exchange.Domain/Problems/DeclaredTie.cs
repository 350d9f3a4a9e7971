namespace Exchange.Domain.Problems;

/// <summary>A worker's own word that a person is family or close: the worker then decides nothing about them (D4). Appended.</summary>
public sealed class DeclaredTie
{
    private DeclaredTie()
    {
    }

    /// <summary>Who says so.</summary>
    public Guid WorkerId { get; private init; }

    /// <summary>About whom.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>A worker says that a person is close to them.</summary>
    public static DeclaredTie Of(Guid worker, Guid person, DateTimeOffset at) => new() { WorkerId = worker, PersonId = person, At = at };
}
