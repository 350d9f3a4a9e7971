namespace Exchange.Domain.Exchanges;

/// <summary>Whom something is about that people do together, and what was said in it. Who is among them, or spoke for one of them, does not decide it (D4, P4).</summary>
/// <param name="People">Everybody who is in it, and who was.</param>
/// <param name="Words">Every word: who was at the keyboard, and whose word it was.</param>
public sealed record Parties(IReadOnlyCollection<Guid> People, IReadOnlyCollection<(Guid? Actor, Guid? Subject)> Words)
{
    /// <summary>Parties of whom nothing was said.</summary>
    public Parties(params IReadOnlyCollection<Guid> people)
        : this(people, [])
    {
    }

    /// <summary>Parties of whom a history tells all.</summary>
    public static Parties Of<TState, TAct>(IReadOnlyCollection<Guid> people, IEnumerable<Step<TState, TAct>> steps)
        where TState : struct, Enum
        where TAct : struct, Enum => new(people, [.. steps.Select(step => (step.ActorId, step.SubjectId)).Distinct()]);

    /// <summary>They themselves, and whoever has spoken for one of them.</summary>
    public IEnumerable<Guid> Involved => People.Concat(Words.Where(word => word is { Actor: not null, Subject: { } subject } && People.Contains(subject)).Select(word => word.Actor!.Value));
}

/// <summary>What workers can be asked about.</summary>
public interface IBeforeStaff
{
    /// <summary>Since when workers are asked, or null.</summary>
    DateTimeOffset? WithStaffSince { get; }
}
