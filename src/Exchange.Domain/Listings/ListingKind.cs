namespace Exchange.Domain.Listings;

/// <summary>Which way help flows. A listing never changes its kind (L1).</summary>
public enum ListingKind
{
    /// <summary>The author would help.</summary>
    Offer = 0,

    /// <summary>The author would be helped.</summary>
    Need = 1,
}
