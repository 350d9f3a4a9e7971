namespace Exchange.Domain.Listings;

/// <summary>Where a listing stands (L2).</summary>
public enum ListingState
{
    /// <summary>Being written; seen by its author alone.</summary>
    Draft = 0,

    /// <summary>Written, and waiting for a look by staff (L3).</summary>
    Pending = 1,

    /// <summary>Seen by everybody.</summary>
    Active = 2,

    /// <summary>Put aside by its author for a while.</summary>
    Paused = 3,

    /// <summary>Past its end date; can be renewed for 12 months (L7).</summary>
    Expired = 4,

    /// <summary>Ended by its author. Final.</summary>
    Closed = 5,

    /// <summary>Taken down by staff with a reason. Final.</summary>
    Removed = 6,
}
