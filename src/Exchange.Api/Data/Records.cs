namespace Exchange.Api.Data;

/// <summary>A command already done: its key, and what it answered (X2).</summary>
public sealed class OnceKey
{
    public required string Key { get; init; }

    public required string Request { get; init; }

    /// <summary>Hash of the request: the same key with other content is a mistake, not a repeat.</summary>
    public required string Print { get; init; }

    public required string Answer { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>The organisation this database belongs to. One row; none means that the first run has not happened yet.</summary>
public sealed class Community
{
    public int Id { get; init; } = 1;

    public required string Name { get; set; }

    /// <summary>Phone people may ring for help, shown in the footer.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Languages offered, the first is the default.</summary>
    public IReadOnlyList<string> Languages { get; set; } = ["lt", "en"];

    /// <summary>True only for the demo community in its own database: role cards, banner and reset exist there alone.</summary>
    public bool IsDemo { get; init; }

    /// <summary>False when the organisation chose to work without mail.</summary>
    public bool SendsMail { get; set; }

    public DateTimeOffset FoundedAt { get; init; }
}

/// <summary>What was answered so far on the pages of the first run. At most one row, gone when the community is founded.</summary>
public sealed class SetupDraft
{
    public int Id { get; init; } = 1;

    /// <summary>The answers as JSON; passwords only as their hash.</summary>
    public required string Answers { get; set; }
}
