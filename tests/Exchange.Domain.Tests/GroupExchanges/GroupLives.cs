using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;

namespace Exchange.Domain.Tests.GroupExchanges;

/// <summary>Milda calls; Ona and Jonas take places, Petras waits for a worker, Vida is a neighbour, Rasa a worker.</summary>
internal static class GroupLives
{
    public static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset StartsAt = Now.AddDays(2);
    public static readonly Guid Milda = Guid.NewGuid();
    public static readonly Guid Ona = Guid.NewGuid();
    public static readonly Guid Jonas = Guid.NewGuid();
    public static readonly Guid Petras = Guid.NewGuid();
    public static readonly Guid Vida = Guid.NewGuid();
    public static readonly Guid Rasa = Guid.NewGuid();

    public static Acting As(Guid person, double days = 0) => new(person, person, "web", Now.AddDays(days));

    public static Acting Program(double days) => new(null, null, "system", Now.AddDays(days));

    public static GroupExchange Called(GroupExchangeKind kind = GroupExchangeKind.ManyHelp, int quarters = 8, int places = 5) =>
        GroupExchange.Call(new(kind, "moving", "Perkraustyti baldus", StartsAt, "Taikos pr. 1", quarters.Quarters(), places), As(Milda));

    public static GroupExchange In(GroupExchangeState state)
    {
        var group = Called();
        group.Join(ReviewReasons.None, As(Ona));
        group.Join(ReviewReasons.None, As(Jonas));
        switch (state)
        {
            case GroupExchangeState.Open:
                group.Join(ReviewReasons.Minor, As(Petras));
                break;
            case GroupExchangeState.Cancelled:
                group.Cancel(As(Milda, 1));
                break;
            case GroupExchangeState.Expired:
                group = Called();
                group.Tick(StartsAt);
                break;
            default:
                Reported(group);
                break;
        }

        if (state is GroupExchangeState.Disputed or GroupExchangeState.Voided)
        {
            group.Dispute("Buvo trumpiau", As(Ona, 3));
        }

        if (state == GroupExchangeState.Voided)
        {
            group.CloseAsCancelled("Niekas nieko nedarė", As(Rasa, 4));
        }

        if (state == GroupExchangeState.Completed)
        {
            group.Confirm(As(Ona, 3));
            group.Confirm(As(Jonas, 3));
        }

        return group;
    }

    public static GroupExchange Reported(GroupExchange group, int ona = 8, int jonas = 6)
    {
        group.Report(new Dictionary<Guid, Hours> { [Ona] = ona.Quarters(), [Jonas] = jonas.Quarters() }, As(Milda, 2.5));
        return group;
    }

    public static Dictionary<Guid, Hours> Lines(GroupExchange group, int quarters = 4) =>
        group.Places.Where(place => place.State is GroupPlaceState.Taken or GroupPlaceState.Absent).ToDictionary(place => place.PersonId, _ => quarters.Quarters());

    public static string Picture(GroupExchange group) =>
        $"{group.State} {group.Since} {group.WithStaffSince} {group.AlarmAt} {group.RemindersSent} {group.Version} {group.ReadVersion} {group.Steps.Count} {string.Join(",", group.Places.Select(place => $"{place.State}{place.Hours?.Quarters}{place.ConfirmedAt}"))}";
}
