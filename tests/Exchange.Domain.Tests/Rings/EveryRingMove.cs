using Exchange.Domain.Rings;
using static Exchange.Domain.Tests.Rings.RingLives;

namespace Exchange.Domain.Tests.Rings;

/// <summary>Every state × act × person, read off the table, and the shape of the table itself.</summary>
[Category("R0")]
public sealed class EveryRingMove
{
    public static IEnumerable<TestCaseData> Cells =>
        from state in Enum.GetValues<RingState>()
        from act in Enum.GetValues<RingAct>()
        where act is not (RingAct.Suggest or RingAct.Expire or RingAct.Escalate)
        from who in new[] { RingRole.Member, RingRole.Worker, RingRole.Program }
        select new TestCaseData(state, act, who).SetArgDisplayNames($"{state}", $"{act}", $"{who}");

    [TestCaseSource(nameof(Cells))]
    public void is_in_the_table_or_changes_nothing(RingState state, RingAct act, RingRole who)
    {
        var ring = In(state);
        var before = Picture(ring);
        // These acts name their role by themselves: the edge has checked who presses the button.
        var role = act switch
        {
            RingAct.Leave or RingAct.HandOver or RingAct.Commit or RingAct.Finish or RingAct.Fail => RingRole.Program,
            RingAct.Approve when who != RingRole.Member => RingRole.Worker,
            _ => who,
        };
        var lines = RingTable.Table.From(state, act).Where(line => (line.By & role) != 0 && Possible(line.Guard)).ToList();

        Refused? refused = null;
        try
        {
            Do(ring, act, who switch { RingRole.Member => As(Ona), RingRole.Worker => As(Rasa), _ => Program() });
        }
        catch (Refused e)
        {
            refused = e;
        }

        if (lines.Count == 0)
        {
            Assert.That(refused?.Code, Does.StartWith("rings."));
            Assert.That(Picture(ring), Is.EqualTo(before));
        }
        else
        {
            Assert.That(refused?.Code, Is.Null);
            Assert.That(lines.Select(line => line.To), Does.Contain(ring.State));
            Assert.That(ring.Steps[^1], Has.Property("Act").EqualTo(act).And.Property("From").EqualTo(state).And.Property("To").EqualTo(ring.State));
        }
    }

    [Test]
    public void every_state_can_be_reached_and_no_final_one_is_left()
    {
        var reached = new HashSet<RingState> { RingState.Suggested };
        while (RingTable.Table.Moves.Any(move => reached.Contains(move.From) && reached.Add(move.To)))
        {
        }

        Assert.That(reached, Is.EquivalentTo(Enum.GetValues<RingState>()));
        Assert.That(RingTable.Table.Moves.Where(move => RingStates.Final.Contains(move.From)), Is.Empty);
    }

    [TestCase(RingState.Suggested)]
    [TestCase(RingState.Proposed)]
    public void left_alone_it_comes_to_an_end(RingState state)
    {
        var ring = In(state);

        ring.Tick(Start.AddDays(7));

        Assert.That((ring.State, ring.EndsBy), Is.EqualTo((RingState.Expired, (DateTimeOffset?)null)));
    }

    // Nobody has answered, no place is open, no edge was done.
    private static bool Possible(RingGuard guard) => guard is RingGuard.None or RingGuard.NobodyLooks or RingGuard.Unanswered or RingGuard.PlaceCanBeFilled or RingGuard.EdgesLeft;

    private static void Do(Ring ring, RingAct act, Domain.Exchanges.Acting by)
    {
        Action move = act switch
        {
            RingAct.Propose => () => ring.Propose(RingCheck.Clear, by),
            RingAct.Approve => () => ring.Approve(RingCheck.Clear, by),
            RingAct.Accept => () => ring.Accept(by),
            RingAct.Decline => () => ring.Decline(by),
            RingAct.Substitute => () => ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), RingCheck.Clear, by),
            RingAct.HandOver => () => ring.HandOver(by),
            RingAct.GiveUp => () => ring.GiveUp(by),
            RingAct.Commit => () => ring.Commit(RingCheck.Clear, by),
            RingAct.Finish => () => ring.Finish(ring.Promises[0].Id, by),
            RingAct.Fail => () => ring.Fail(ring.Promises[0].Id, by),
            RingAct.Leave => () => ring.Leave(Ona, by),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        move();
    }

    private static string Picture(Ring ring) =>
        $"{ring.State} {ring.OpenPlaceOf} {ring.ProposedAt} {ring.EndsBy} {ring.Version} {ring.Steps.Count} {ring.Consents.Count} {string.Join(",", ring.Promises.Select(promise => promise.State))}";
}
