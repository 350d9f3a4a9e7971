using Exchange.Domain.GroupExchanges;

namespace Exchange.Api.Data;

/// <summary>Group exchanges that would end, or lose a place, if a person took part no longer (X10).</summary>
internal static class OpenGroups
{
    private static readonly GroupExchangeState[] Open = [.. GroupExchangeStates.Promised];

    /// <summary>Those a worker has to settle before the person leaves (D6): handed over, or booked and said not to be so. A place that waits for approval is no such thing.</summary>
    public static IQueryable<GroupExchange> BeforeStaffWith(this IQueryable<GroupExchange> groups, Guid person) => groups.Where(group => group.WithStaffSince != null
        && (group.State != GroupExchangeState.Open || group.Places.All(place => place.State != GroupPlaceState.Waiting))
        && (group.OrganiserId == person || group.Places.Any(place => place.PersonId == person && place.State != GroupPlaceState.Left && place.State != GroupPlaceState.NotApproved)));

    /// <summary>Called, and not started by an instant.</summary>
    public static IQueryable<GroupExchange> NotBegun(this IQueryable<GroupExchange> groups, DateTimeOffset now) => groups.Where(group => group.State == GroupExchangeState.Open && group.StartsAt > now);

    public static IQueryable<GroupExchange> OpenWith(this IQueryable<GroupExchange> groups, Guid person) => groups.Where(group => Open.Contains(group.State) && (group.OrganiserId == person
        || group.Places.Any(place => place.PersonId == person && place.State != GroupPlaceState.Left && place.State != GroupPlaceState.NotApproved)));
}
