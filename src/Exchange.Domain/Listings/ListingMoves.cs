using System.Collections.Frozen;
using static Exchange.Domain.Listings.ListingState;

namespace Exchange.Domain.Listings;

/// <summary>
/// The table of L2: every move that exists. What is not here is refused and changes nothing. Renewing an active or paused listing
/// moves only its end date, so a listing can be prolonged before it disappears.
/// </summary>
public static class ListingMoves
{
    private static readonly FrozenDictionary<(ListingState From, ListingMove Move), ListingState[]> Table = new Dictionary<(ListingState, ListingMove), ListingState[]>
    {
        [(Draft, ListingMove.Publish)] = [Pending, Active],
        [(Draft, ListingMove.Remove)] = [Removed],
        [(Pending, ListingMove.Approve)] = [Active],
        [(Pending, ListingMove.Return)] = [Draft],
        [(Pending, ListingMove.Remove)] = [Removed],
        [(Active, ListingMove.Pause)] = [Paused],
        [(Active, ListingMove.Expire)] = [Expired],
        [(Active, ListingMove.Renew)] = [Active],
        [(Active, ListingMove.Close)] = [Closed],
        [(Active, ListingMove.Remove)] = [Removed],
        [(Paused, ListingMove.Resume)] = [Active],
        [(Paused, ListingMove.Expire)] = [Expired],
        [(Paused, ListingMove.Renew)] = [Paused],
        [(Paused, ListingMove.Close)] = [Closed],
        [(Paused, ListingMove.Remove)] = [Removed],
        [(Expired, ListingMove.Renew)] = [Active],
        [(Expired, ListingMove.Remove)] = [Removed],
    }.ToFrozenDictionary();

    /// <summary>Where a move may lead from a state; empty when the move does not exist there.</summary>
    public static IReadOnlyList<ListingState> From(ListingState state, ListingMove move) => Table.GetValueOrDefault((state, move)) ?? [];
}
