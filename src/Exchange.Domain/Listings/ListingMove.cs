namespace Exchange.Domain.Listings;

/// <summary>What can be done to a listing as a whole.</summary>
public enum ListingMove
{
    /// <summary>The author shows it to others, or sends it to be looked at.</summary>
    Publish = 0,

    /// <summary>Staff has looked and found it good.</summary>
    Approve = 1,

    /// <summary>Staff gives it back with a reason (L4).</summary>
    Return = 2,

    /// <summary>The author puts it aside.</summary>
    Pause = 3,

    /// <summary>The author takes it up again.</summary>
    Resume = 4,

    /// <summary>The clock passed its end date (L5).</summary>
    Expire = 5,

    /// <summary>The author gives it a new end date (L6).</summary>
    Renew = 6,

    /// <summary>The author ends it.</summary>
    Close = 7,

    /// <summary>Staff takes it down with a reason.</summary>
    Remove = 8,
}
