using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using static Exchange.Domain.Tests.GroupExchanges.GroupLives;

namespace Exchange.Domain.Tests.GroupExchanges;

/// <summary>Every state × act × person, read off the table (X1), and the shape of the table itself (X4).</summary>
public sealed class EveryGroupMove
{
    private static readonly GroupExchangeAct[] Acts = [.. Enum.GetValues<GroupExchangeAct>().Except([GroupExchangeAct.Call, GroupExchangeAct.Lapse, GroupExchangeAct.Expire])];
    private static readonly GroupExchangeAct[] OfWorkers = [GroupExchangeAct.ApprovePlace, GroupExchangeAct.RefusePlace, GroupExchangeAct.DecideHours, GroupExchangeAct.CloseAsCancelled, GroupExchangeAct.CorrectHours, GroupExchangeAct.KeepAsBooked];

    public static IEnumerable<TestCaseData> Cells =>
        from state in Enum.GetValues<GroupExchangeState>()
        from act in Acts
        from who in new[] { GroupExchangeRole.Organiser, GroupExchangeRole.Member, GroupExchangeRole.Neighbour, GroupExchangeRole.Worker }
        select new TestCaseData(state, act, who).SetArgDisplayNames($"{state}", $"{act}", $"{who}");

    [TestCaseSource(nameof(Cells))]
    [Category("X1")]
    [Category("X5")]
    public void is_in_the_table_or_changes_nothing(GroupExchangeState state, GroupExchangeAct act, GroupExchangeRole who)
    {
        var group = In(state);
        var before = Picture(group);
        var person = who switch { GroupExchangeRole.Organiser => Milda, GroupExchangeRole.Member => Ona, GroupExchangeRole.Neighbour => Vida, _ => Rasa };
        // Who is a worker the edge has checked; that a worker is not in it, the domain checks.
        var role = act == GroupExchangeAct.Depart ? (group.Has(person) ? GroupExchangeRole.Program : GroupExchangeRole.None)
            : OfWorkers.Contains(act) ? (group.PlaceOf(person) is null && person != Milda ? GroupExchangeRole.Worker : GroupExchangeRole.None)
            : group.RoleOf(person);
        var lines = GroupExchangeTable.Table.From(state, act).Where(line => (line.By & role) != 0 && Possible(line.Guard, who)).ToList();
        var steps = group.Steps.Count;

        Refused? refused = null;
        try
        {
            Do(group, act, As(person, state == GroupExchangeState.Open && act != GroupExchangeAct.Report ? 1 : 3.5));
        }
        catch (Refused e)
        {
            refused = e;
        }

        if (lines.Count == 0)
        {
            Assert.That(refused?.Code, Does.StartWith("group-exchanges."));
            Assert.That(Picture(group), Is.EqualTo(before));
        }
        else
        {
            Assert.That(refused?.Code, Is.Null);
            Assert.That(lines.Select(line => line.To), Does.Contain(group.State));
            Assert.That(group.Steps[steps], Has.Property("Act").EqualTo(act).And.Property("From").EqualTo(state).And.Property("To").EqualTo(group.State));
            Assert.That((group.Steps[steps].ActorId, group.Steps[steps].SubjectId, group.Steps[steps].Channel), Is.EqualTo(((Guid?)person, (Guid?)person, "web")));
        }
    }

    [Test]
    [Category("X4")]
    public void every_state_that_is_not_final_leads_to_an_end_without_its_people()
    {
        var ends = new HashSet<GroupExchangeState>(GroupExchangeStates.Final);
        while (GroupExchangeTable.Table.Moves.Any(move => move.Act != GroupExchangeAct.Depart && (move.By & (GroupExchangeRole.Program | GroupExchangeRole.Worker)) != 0 && ends.Contains(move.To) && ends.Add(move.From)))
        {
        }

        Assert.That(ends, Is.EquivalentTo(Enum.GetValues<GroupExchangeState>()));
    }

    [Test]
    [Category("X4")]
    public void every_state_can_be_reached_and_no_final_one_is_left()
    {
        var reached = new HashSet<GroupExchangeState> { GroupExchangeState.Open };
        while (GroupExchangeTable.Table.Moves.Any(move => reached.Contains(move.From) && reached.Add(move.To)))
        {
        }

        Assert.That(reached, Is.EquivalentTo(Enum.GetValues<GroupExchangeState>()));
        Assert.That(GroupExchangeTable.Table.Moves.Where(move => GroupExchangeStates.Final.Contains(move.From) && move.To != move.From), Is.Empty);
    }

    [TestCase(GroupExchangeState.Open)]
    [TestCase(GroupExchangeState.AwaitingConfirmation)]
    [TestCase(GroupExchangeState.Disputed)]
    [Category("X4")]
    [Category("X11")]
    public void left_alone_it_comes_before_a_worker_and_books_nothing(GroupExchangeState state)
    {
        var group = In(state);

        for (var day = 0; day < 60; day++)
        {
            group.Tick(Now.AddDays(3 + day));
        }

        Assert.That(group.State, Is.EqualTo(state));
        Assert.That((group.WithStaffSince is not null, group.AlarmAt), Is.EqualTo((true, (DateTimeOffset?)null)));
        Assert.That(group.Lines.Where(line => line.ConfirmedAt is not null), Is.Empty);
        group.DecideHours(Lines(group), "Paklausiau visų", As(Rasa, 70));
        Assert.That(group.State, Is.EqualTo(GroupExchangeState.Completed));
    }

    // Two places are taken, one waits, and two lines are reported.
    private static bool Possible(GroupExchangeGuard guard, GroupExchangeRole who) => guard switch
    {
        GroupExchangeGuard.NobodyTook or GroupExchangeGuard.NobodyCame or GroupExchangeGuard.LastLine or GroupExchangeGuard.WithStaff or GroupExchangeGuard.AllOthersConfirmed => false,
        GroupExchangeGuard.MemberDeparts => who == GroupExchangeRole.Member,
        GroupExchangeGuard.NothingLeft => who == GroupExchangeRole.Organiser,
        _ => true,
    };

    private static void Do(GroupExchange group, GroupExchangeAct act, Acting by)
    {
        Action move = act switch
        {
            GroupExchangeAct.Join => () => group.Join(ReviewReasons.None, by),
            GroupExchangeAct.Leave => () => group.Leave(by),
            GroupExchangeAct.ApprovePlace => () => group.ApprovePlace(Petras, by),
            GroupExchangeAct.RefusePlace => () => group.RefusePlace(Petras, "Per jaunas", by),
            GroupExchangeAct.Cancel => () => group.Cancel(by),
            GroupExchangeAct.Report => () => group.Report(Lines(group), by),
            GroupExchangeAct.Confirm => () => group.Confirm(by),
            GroupExchangeAct.Dispute => () => group.Dispute("Ne taip", by),
            GroupExchangeAct.DecideHours => () => group.DecideHours(Lines(group), "Paklausiau visų", by),
            GroupExchangeAct.CorrectHours => () => group.CorrectHours(Lines(group), "Paklausiau visų", by),
            GroupExchangeAct.KeepAsBooked => () => group.CorrectHours(group.Places.ToDictionary(place => place.PersonId, place => place.Hours ?? Hours.Zero), "Taip ir buvo", by),
            GroupExchangeAct.CloseAsCancelled => () => group.CloseAsCancelled("Niekas nevyko", by),
            GroupExchangeAct.Depart => () => group.Depart(by.SubjectId!.Value, by),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        move();
    }
}
