namespace Exchange.Domain.Listings;

/// <summary>
/// The short number of a listing on paper, by which a worker at the desk finds it for somebody without a telephone. Given when the listing is
/// first printed, and kept.
/// </summary>
public sealed class ListingCode
{
    /// <summary>First serial: the numbers have four digits with the check digit.</summary>
    public const int First = 101;

    private ListingCode()
    {
    }

    /// <summary>Serial; printed with its check digit.</summary>
    public int Serial { get; private init; }

    /// <summary>The listing.</summary>
    public Guid ListingId { get; private init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Gives a listing the next number.</summary>
    /// <param name="listing">Listing.</param>
    /// <param name="lastTaken">Highest serial in use, or null before the first.</param>
    /// <param name="at">Now.</param>
    public static ListingCode Give(Guid listing, int? lastTaken, DateTimeOffset at) => new() { ListingId = listing, Serial = Math.Max(First, (lastTaken ?? 0) + 1), At = at };
}
