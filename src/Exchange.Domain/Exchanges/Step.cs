namespace Exchange.Domain.Exchanges;

/// <summary>One thing that happened to what people do together. Appended, never edited (X5).</summary>
public abstract class Step<TState, TAct>
    where TState : struct, Enum
    where TAct : struct, Enum
{
    private protected Step()
    {
    }

    private protected Step(int number, Acting by, TAct act, TState? from, TState to) =>
        (Number, At, ActorId, SubjectId, Channel, Act, From, To) = (number, by.At, by.ActorId, by.SubjectId, by.Channel, act, from, to);

    /// <summary>Place in its history, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Who was at the keyboard; null for the program.</summary>
    public Guid? ActorId { get; internal init; }

    /// <summary>Whose word it was; null for the program.</summary>
    public Guid? SubjectId { get; internal init; }

    /// <summary>How it came.</summary>
    public string Channel { get; internal init; } = "";

    /// <summary>What was done.</summary>
    public TAct Act { get; internal init; }

    /// <summary>State before; null for the first step.</summary>
    public TState? From { get; internal init; }

    /// <summary>State after.</summary>
    public TState To { get; internal init; }
}
