using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using static Exchange.Domain.Tests.Agreements.Lives;

namespace Exchange.Domain.Tests.Agreements;

/// <summary>Every state × act × person, read off the table (X1), and the shape of the table itself (X4).</summary>
public sealed class EveryMove
{
    // A worker says what becomes of the hours; which of these acts it comes to, the agreement knows.
    private static readonly AgreementAct[] Decided = [AgreementAct.CloseAsDone, AgreementAct.CloseAsCancelled, AgreementAct.CloseAsNoShow, AgreementAct.KeepAsBooked, AgreementAct.CorrectHours, AgreementAct.DecideAnew];

    private static readonly AgreementAct[] Acts = [.. Enum.GetValues<AgreementAct>()
        .Except([AgreementAct.Propose, AgreementAct.TakeAsPublished, AgreementAct.Expire, AgreementAct.CompleteInSilence, AgreementAct.CloseListing, AgreementAct.Leave,
            AgreementAct.FormRing, AgreementAct.NextTime, AgreementAct.HoldSeries, AgreementAct.SettleTogether, .. Decided])];

    public static IEnumerable<TestCaseData> Cells =>
        from state in Enum.GetValues<AgreementState>()
        from act in Acts
        from who in new[] { "the one who spoke", "the one who is asked", "a worker", "a stranger" }
        from series in state is AgreementState.Completed or AgreementState.Cancelled ? ["once", "running", "waiting"] : new[] { "once", "running" }
        select new TestCaseData(state, act, who, series).SetArgDisplayNames($"{state}", $"{act}", who, series);

    [TestCaseSource(nameof(Cells))]
    [Category("X1")]
    public void is_in_the_table_or_changes_nothing(AgreementState state, AgreementAct act, string who, string series)
    {
        var agreement = In(state, repeated: series != "once");
        if (series == "waiting")
        {
            agreement.HoldSeries(Program(3));
        }

        var before = Picture(agreement);
        var person = who switch { "the one who spoke" => Jonas, "the one who is asked" => Ona, "a worker" => Rasa, _ => Guid.NewGuid() };
        // A stranger's word is not a worker's: which of the two somebody is, the edge has checked.
        var role = who == "a worker" || (who == "a stranger" && IsOfWorkers(act)) ? AgreementRole.Worker : agreement.RoleOf(person);
        var day = state is AgreementState.Proposed or AgreementState.Accepted or AgreementState.AwaitingApproval
            || act is AgreementAct.Cancel or AgreementAct.Suggest ? 0.5 : 3.5;
        var lines = AgreementTable.Table.From(state, act).Where(line => (line.By & role) != 0 && Possible(line, agreement)).ToList();
        var steps = agreement.Steps.Count;

        Refused? refused = null;
        try
        {
            Do(agreement, act, As(person, day));
        }
        catch (Refused e)
        {
            refused = e;
        }

        if (lines.Count == 0)
        {
            Assert.That(refused?.Code, Is.AnyOf("agreements.not-now", "agreements.not-your-turn", "agreements.already-started", "agreements.no-show-time", "agreements.own-decision"), $"{agreement.State}");
            Assert.That(Picture(agreement), Is.EqualTo(before));
        }
        else
        {
            Assert.That(refused, Is.Null);
            Assert.That(lines.Select(line => line.To), Does.Contain(agreement.State));
            Assert.That(agreement.Steps, Has.Count.EqualTo(steps + 1));
            Assert.That(agreement.Steps[^1], Has.Property("Act").EqualTo(act).And.Property("From").EqualTo(state).And.Property("To").EqualTo(agreement.State));
        }
    }

    [Test]
    [Category("X4")]
    public void every_state_that_is_not_final_leads_to_an_end_without_the_two()
    {
        // By a clock or a named role: nobody has to wait for a neighbour who has gone silent. AwaitingApproval waits for a worker by design (S8).
        var ends = new HashSet<AgreementState>(AgreementStates.Final);
        for (var grew = true; grew;)
        {
            grew = AgreementTable.Table.Moves
                .Where(move => move.Act != AgreementAct.Leave && (move.By & (AgreementRole.Program | AgreementRole.Worker)) != 0 && move.From != move.To && ends.Contains(move.To))
                .Aggregate(false, (any, move) => ends.Add(move.From) || any);
        }

        Assert.That(ends, Is.EquivalentTo(Enum.GetValues<AgreementState>()));
    }

    [Test]
    [Category("X4")]
    public void every_state_can_be_reached_and_no_final_one_is_left()
    {
        var reached = AgreementTable.Begins.Select(begin => begin.To).Where(state => !AgreementStates.Final.Contains(state)).ToHashSet();
        while (AgreementTable.Table.Moves.Any(move => reached.Contains(move.From) && reached.Add(move.To)))
        {
        }

        Assert.That(reached, Is.EquivalentTo(Enum.GetValues<AgreementState>()));
        // Only another worker, upon appeal, books what the first decided not to (D5).
        Assert.That(AgreementTable.Table.Moves.Where(move => AgreementStates.Final.Contains(move.From) && move.To != move.From).Select(move => move.Act), Is.EqualTo((AgreementAct[])[AgreementAct.DecideAnew]));
    }

    [TestCaseSource(nameof(NotFinal))]
    [Category("X4")]
    [Category("X11")]
    public void left_alone_it_comes_to_an_end_or_before_a_worker_and_books_nothing(AgreementState state)
    {
        var agreement = In(state);

        for (var day = 0; day < 60 && !agreement.IsFinal; day++)
        {
            agreement.Tick(Start.AddDays(3 + day));
        }

        // Jonas, who is helped, was the last to speak: only his own word may be booked.
        Assert.That(agreement.IsFinal || agreement.WithStaffSince is not null, $"{agreement.State}");
        Assert.That(agreement.State, state == AgreementState.AwaitingConfirmation ? Is.EqualTo(AgreementState.Completed) : Is.Not.EqualTo(AgreementState.Completed));
        Assert.That(agreement.AlarmAt, Is.Null);
    }

    [TestCaseSource(nameof(NotFinal))]
    [Category("X10")]
    public void a_member_who_leaves_leaves_every_open_agreement(AgreementState state)
    {
        var agreement = In(state);

        agreement.Leave(Program(4));

        // Jonas, who is helped, has said that it was done: that is booked, whoever of the two leaves (C3b).
        Assert.That(agreement.State, Is.EqualTo(state == AgreementState.AwaitingConfirmation ? AgreementState.Completed : AgreementState.Cancelled));
    }

    [Test]
    [Category("X11")]
    public void only_the_word_of_whoever_was_helped_is_asked_before_they_leave()
    {
        var agreement = In(AgreementState.Agreed);
        Assert.That(Asked(Meeting.AddMinutes(-1)), Is.EqualTo((false, false)), "nothing has been done yet");
        Assert.That(Asked(Meeting), Is.EqualTo((false, true)));

        agreement.ReportDone(4.Quarters(), As(Ona, 3.5));
        Assert.That(Asked(Meeting.AddDays(1)), Is.EqualTo((false, true)));
        Assert.That(In(AgreementState.AwaitingConfirmation).AwaitsWordOf(Jonas, Meeting.AddDays(1)), Is.False, "he has given it");

        (bool OfHelper, bool OfHelped) Asked(DateTimeOffset now) => (agreement.AwaitsWordOf(Ona, now), agreement.AwaitsWordOf(Jonas, now));
    }

    private static IEnumerable<AgreementState> NotFinal => Enum.GetValues<AgreementState>().Except(AgreementStates.Final);

    private static bool IsOfWorkers(AgreementAct act) => act is AgreementAct.EnterSlip or AgreementAct.Approve or AgreementAct.Refuse;

    private static bool Possible(Move<AgreementState, AgreementAct, AgreementRole, AgreementGuard> line, Agreement agreement) => line.Guard switch
    {
        AgreementGuard.WithStaff => agreement.WithStaffSince is not null,
        AgreementGuard.SeriesRuns => agreement.Series?.Runs() == true,
        AgreementGuard.SeriesWaits => agreement.Series?.Stand == SeriesStand.Waiting,
        AgreementGuard.TakenAsPublished => agreement.TakenAsPublished,
        AgreementGuard.WorkerLooks or AgreementGuard.AmountsDiffer => false,
        _ => true,
    };
}
