namespace Exchange.Api.Areas;

/// <summary>What an area shows on the first page of a resident.</summary>
/// <param name="Place">Its place among the others.</param>
/// <param name="ReadAsync">What waits for the reader.</param>
internal sealed record DayPart(int Place, Func<Reader, CancellationToken, Task<DayBrings>> ReadAsync);

/// <param name="ToDo">What the reader does next.</param>
/// <param name="More">What else waits and is not shown, or null.</param>
/// <param name="Next">The next meeting, or null.</param>
internal sealed record DayBrings(IReadOnlyList<DayCard> ToDo, DayMore? More = null, DayCard? Next = null);

/// <summary>One thing that waits, or a meeting.</summary>
public sealed record DayCard
{
    /// <summary>Address of the page where it is done.</summary>
    public required string Page { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Title { get; init; }

    /// <summary>With whom, or what comes next.</summary>
    public required string Text { get; init; }

    /// <summary>Name of the picture, or null.</summary>
    public string? Picture { get; init; }

    /// <summary>Somebody is asked to help.</summary>
    public bool IsNeed { get; init; }

    /// <summary>How it stands, or null.</summary>
    public string? State { get; init; }

    /// <summary>The next step is the reader's.</summary>
    public bool MyTurn { get; init; }

    /// <summary>In words, or null.</summary>
    public string? HowLong { get; init; }

    /// <summary>Which time of how many, in words, or null.</summary>
    public string? Number { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Where, when that is agreed.</summary>
    public string? Place { get; init; }
}

/// <param name="Text">How much more waits, in words.</param>
/// <param name="Page">Where it is listed.</param>
public sealed record DayMore(string Text, string Page);
