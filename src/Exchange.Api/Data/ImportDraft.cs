namespace Exchange.Api.Data;

/// <summary>A worker's table between the preview and the word to import it. Erased with that word, and after a day in any case.</summary>
public sealed class ImportDraft
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Guid Id { get; init; }

    public Guid OwnerId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Columns set by hand, as <c>column=field</c>.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    public DateTimeOffset At { get; init; }
}
