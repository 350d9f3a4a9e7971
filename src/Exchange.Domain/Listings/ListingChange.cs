namespace Exchange.Domain.Listings;

/// <summary>A move that a listing made: a fact, appended and never changed.</summary>
public sealed class ListingChange
{
    private ListingChange()
    {
    }

    /// <summary>The listing that moved.</summary>
    public Guid ListingId { get; private init; }

    /// <summary>Place in the listing's life: of two changes the later has the greater number, also within one instant.</summary>
    public int Number { get; private init; }

    /// <summary>What was done.</summary>
    public ListingMove Move { get; private init; }

    /// <summary>State before.</summary>
    public ListingState From { get; private init; }

    /// <summary>State after.</summary>
    public ListingState To { get; private init; }

    /// <summary>Who did it, or null for the clock.</summary>
    public Guid? By { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Why, where the move asks for a reason; the author can read it (L4).</summary>
    public string? Reason { get; private init; }

    internal static ListingChange Of(Listing listing, ListingMove move, ListingState to, Guid? by, DateTimeOffset at, string? reason) => new()
    {
        ListingId = listing.Id,
        Number = listing.Version,
        Move = move,
        From = listing.State,
        To = to,
        By = by,
        At = at,
        Reason = reason,
    };
}
