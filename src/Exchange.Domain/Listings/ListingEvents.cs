namespace Exchange.Domain.Listings;

/// <summary>A listing made a move.</summary>
/// <param name="Listing">Where it stands after all of what happened.</param>
/// <param name="Change">What happened.</param>
public sealed record ListingMoved(Listing Listing, ListingChange Change)
{
    /// <summary>It was shown, or could have been, and is no more: nobody can answer it, and nothing waits for it.</summary>
    public bool Ends => Change.To is ListingState.Closed or ListingState.Removed;
}
