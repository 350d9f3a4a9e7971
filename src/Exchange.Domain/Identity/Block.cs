namespace Exchange.Domain.Identity;

/// <summary>
/// One person does not want to meet another: neither is shown to the other in matches from then on. The other is never told.
/// Taken back by removing the row; the journal keeps both acts.
/// </summary>
public sealed class Block
{
    private Block()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who does not want to meet.</summary>
    public Guid ByPersonId { get; private init; }

    /// <summary>Whom.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Blocks a person.</summary>
    /// <param name="by">Who does not want to meet.</param>
    /// <param name="person">Whom.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>identity.block-own</c> for oneself.</exception>
    public static Block Put(Guid by, Guid person, DateTimeOffset at) => by == person
        ? throw new Refused("identity.block-own")
        : new() { Id = Guid.CreateVersion7(at), ByPersonId = by, PersonId = person, At = at };
}
