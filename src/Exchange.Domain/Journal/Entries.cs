namespace Exchange.Domain.Journal;

/// <summary>One change: who did it, for whom, which request, when (rule 7). Appended, never edited.</summary>
public sealed class JournalEntry
{
    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who pressed the button; null for the system or a visitor.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Whose affair it is; equals the actor unless somebody acts for a person (P1).</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Name of the request, e.g. <c>PostListing</c>.</summary>
    public required string Request { get; init; }

    /// <summary>How it came: <c>web</c>, <c>api</c>, <c>office</c>, <c>import</c>, <c>system</c> (X5).</summary>
    public required string Channel { get; init; }

    /// <summary>The thing changed, when it is one.</summary>
    public Guid? Target { get; init; }

    /// <summary>Stated reason or form of consent, when the act needs one; never personal data.</summary>
    public string? Reason { get; init; }
}

/// <summary>One opening of a person's protected record (C-10). Appended, never edited; the person sees it (C-11).</summary>
public sealed class AccessRecord
{
    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who looked.</summary>
    public Guid ActorId { get; init; }

    /// <summary>Whose record.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Which section: name of the query, e.g. <c>QuestionnaireOf</c>.</summary>
    public required string Section { get; init; }

    /// <summary>Stated reason, or null when the section asks none.</summary>
    public string? Reason { get; init; }
}
