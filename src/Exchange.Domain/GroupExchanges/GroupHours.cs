using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;

namespace Exchange.Domain.GroupExchanges;

/// <summary>What a group exchange comes to in hours, and whose hours wait for whom.</summary>
public static class GroupHours
{
    /// <summary>The one posting of everything that was done: an entry for each person, summing to 0 (G1, G8).</summary>
    /// <param name="group">Completed.</param>
    /// <param name="accountOf">Account of the organiser and of each who came.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="InvalidOperationException">It is not completed.</exception>
    public static Posting Book(this GroupExchange group, IReadOnlyDictionary<Guid, Guid> accountOf, DateTimeOffset at) => group.State == GroupExchangeState.Completed
        ? Posting.Of(PostingKind.Group, group.Id, group.Entries(accountOf), at)
        : throw new InvalidOperationException("Only what is completed is booked.");

    /// <summary>What stands for each account, summing to 0: the organiser's, and of each who came. Empty when nobody came.</summary>
    /// <param name="group">Reported, or decided.</param>
    /// <param name="accountOf">Account of the organiser and of each who came.</param>
    /// <returns>Quarters, not 0.</returns>
    public static IReadOnlyList<(Guid AccountId, int Quarters)> Entries(this GroupExchange group, IReadOnlyDictionary<Guid, Guid> accountOf)
    {
        var sign = group.Kind == GroupExchangeKind.ManyHelp ? 1 : -1;
        var lines = group.Lines.Select(line => (AccountId: accountOf[line.PersonId], Quarters: sign * line.Hours!.Value.Quarters)).ToList();
        return lines.Count == 0 ? [] : [(accountOf[group.OrganiserId], -lines.Sum(line => line.Quarters)), .. lines];
    }

    /// <summary>
    /// Whether hours of others are at stake if a person took part no longer: they helped, or were to have helped by now, and nothing is written down for good (C3b, X11).
    /// </summary>
    public static bool AwaitsWordOf(this GroupExchange group, Guid person, DateTimeOffset now) => group.State switch
    {
        GroupExchangeState.Open => group.StartsAt <= now && group.Helps(person) && group.Places.Any(place => place.State == GroupPlaceState.Taken),
        GroupExchangeState.AwaitingConfirmation => group.Helps(person) && (person == group.OrganiserId || group.PlaceOf(person)?.Hours > Hours.Zero),
        _ => false,
    };

    // It helps the person.
    private static bool Helps(this GroupExchange group, Guid person) =>
        group.Kind == GroupExchangeKind.ManyHelp ? person == group.OrganiserId : group.PlaceOf(person) is { State: GroupPlaceState.Taken };
}
