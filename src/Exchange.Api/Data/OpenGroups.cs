using Exchange.Domain.GroupExchanges;

namespace Exchange.Api.Data;

/// <summary>Group exchanges that would end, or lose a place, if a person took part no longer (X10).</summary>
internal static class OpenGroups
{
    private static readonly GroupExchangeState[] Open = [.. GroupExchangeStates.Promised];

    public static IQueryable<GroupExchange> OpenWith(this IQueryable<GroupExchange> groups, Guid person) => groups.Where(group => Open.Contains(group.State) && (group.OrganiserId == person
        || group.Places.Any(place => place.PersonId == person && place.State != GroupPlaceState.Left && place.State != GroupPlaceState.NotApproved)));
}
