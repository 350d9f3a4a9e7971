using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Skills;
using static Exchange.Domain.Tests.GroupExchanges.GroupLives;

namespace Exchange.Domain.Tests.GroupExchanges;

/// <summary>What the table alone does not say.</summary>
public sealed class LifeOfAGroup
{
    [Test]
    public void takes_no_more_than_its_places_and_gives_a_left_one_on()
    {
        var group = Called(places: 2);
        group.Join(ReviewReasons.None, As(Ona));
        group.Join(ReviewReasons.Minor, As(Petras));
        Assert.That(() => group.Join(ReviewReasons.None, As(Vida)), RefusedWith("group-exchanges.full"), "a place that waits is taken");

        group.Leave(As(Ona));
        group.Join(ReviewReasons.None, As(Vida));

        Assert.That(() => group.Join(ReviewReasons.None, As(Vida)), RefusedWith("group-exchanges.joined"));
        Assert.That(() => group.Join(ReviewReasons.None, As(Milda)), RefusedWith("group-exchanges.own"));
        Assert.That(group.Places.Where(place => place.IsHeld).Select(place => place.PersonId), Is.EquivalentTo(new[] { Petras, Vida }));
    }

    [Test]
    [Category("S8")]
    public void a_place_nobody_has_looked_at_lapses_at_the_start()
    {
        var group = Called();
        group.Join(ReviewReasons.Minor, As(Petras));
        Assert.That(group.WithStaffSince, Is.EqualTo(Now));

        group.Tick(StartsAt);

        Assert.That((group.State, group.PlaceOf(Petras)!.State, group.WithStaffSince), Is.EqualTo((GroupExchangeState.Expired, GroupPlaceState.NotApproved, (DateTimeOffset?)null)));
        Assert.That(() => In(GroupExchangeState.Open).Join(ReviewReasons.None, As(Vida, 2)), RefusedWith("group-exchanges.started"));
    }

    [Test]
    [Category("X11")]
    public void whoever_was_reported_absent_may_object_and_else_it_is_over_after_a_week()
    {
        var (group, quiet) = (In(GroupExchangeState.Cancelled), Called());
        foreach (var one in new[] { group = Called(), quiet })
        {
            one.Join(ReviewReasons.None, As(Ona));
            one.Report(new Dictionary<Guid, Hours> { [Ona] = 0.Quarters() }, As(Milda, 2.5));
            Assert.That(one.State, Is.EqualTo(GroupExchangeState.AwaitingConfirmation));
        }

        group.Dispute("Buvau", As(Ona, 4));
        quiet.Tick(Now.AddDays(9.4));
        Assert.That(quiet.State, Is.EqualTo(GroupExchangeState.AwaitingConfirmation));
        quiet.Tick(Now.AddDays(9.5));

        Assert.That((group.State, quiet.State), Is.EqualTo((GroupExchangeState.Disputed, GroupExchangeState.Expired)));
    }

    [Test]
    [Category("X3")]
    public void a_yes_of_one_does_not_make_the_others_read_anew_but_a_new_report_would()
    {
        var group = In(GroupExchangeState.AwaitingConfirmation);
        var seen = group.ReadVersion;

        group.Confirm(As(Jonas, 3));

        Assert.That((group.ReadVersion, group.Version), Is.EqualTo((seen, seen + 1)));
        Assert.That(() => group.Confirm(As(Jonas, 3)), RefusedWith("group-exchanges.answered"));
    }

    [Test]
    [Category("X10")]
    public void whoever_leaves_the_exchange_takes_their_line_along_and_the_rest_is_booked()
    {
        var group = In(GroupExchangeState.AwaitingConfirmation);
        group.Confirm(As(Ona, 3));

        group.Depart(Jonas, Program(4));

        Assert.That(group.State, Is.EqualTo(GroupExchangeState.Completed));
        Assert.That(group.Lines.Select(line => line.PersonId), Is.EqualTo(new[] { Ona }));
        var other = In(GroupExchangeState.AwaitingConfirmation);
        other.Depart(Milda, Program(4));
        Assert.That(other.State, Is.EqualTo(GroupExchangeState.Cancelled));
    }

    [Test]
    [Category("D4")]
    public void nobody_who_is_in_it_or_was_decides_about_it()
    {
        var group = In(GroupExchangeState.Disputed);

        foreach (var person in new[] { Milda, Ona, Jonas })
        {
            Assert.That(() => group.DecideHours(Lines(group), "Taip", As(person, 4)), RefusedWith("group-exchanges.own-decision"));
            Assert.That(() => group.CloseAsCancelled("Taip", new(Rasa, person, "office", Now.AddDays(4))), RefusedWith("group-exchanges.own-decision"));
        }

        Assert.That(() => group.CloseAsCancelled(" ", As(Rasa, 4)), RefusedWith("group-exchanges.reason-missing"));
        Assert.That(() => group.DecideHours(Lines(group, 0), "Taip", As(Rasa, 4)), RefusedWith("group-exchanges.nobody"));
        Assert.That(() => group.DecideHours(Lines(group, 33), "Taip", As(Rasa, 4)), RefusedWith("group-exchanges.amount-range"));
    }

    [Test]
    [Category("D1")]
    [Category("D5")]
    public void booked_hours_are_asked_about_for_sixty_days_and_decided_by_one_worker_and_then_another()
    {
        var (group, late) = (In(GroupExchangeState.Completed), In(GroupExchangeState.Completed));
        Assert.That(() => late.Dispute("Buvau ilgiau", As(Ona, 3.1 + 60)), RefusedWith("group-exchanges.settled"));
        Assert.That(() => group.CorrectHours(Lines(group), "Be prašymo", As(Rasa, 4)), RefusedWith("group-exchanges.not-now"));
        group.Dispute("Buvau ilgiau", As(Ona, 40));
        Assert.That(() => group.Dispute("Ir aš", As(Jonas, 40)), RefusedWith("group-exchanges.not-now"), "a worker is asked already");

        Assert.That(() => group.CorrectHours(Lines(group), " ", As(Rasa, 41)), RefusedWith("group-exchanges.reason-missing"));
        Assert.That(() => group.CorrectHours(Lines(group), "Pati", As(Jonas, 41)), RefusedWith("group-exchanges.own-decision"));
        group.CorrectHours(new Dictionary<Guid, Hours> { [Ona] = 8.Quarters(), [Jonas] = 6.Quarters() }, "Taip ir buvo", As(Rasa, 41));
        Assert.That((group.Steps[^1].Act, group.WithStaffSince), Is.EqualTo((GroupExchangeAct.KeepAsBooked, (DateTimeOffset?)null)));
        group.Dispute("Tikrai ne", As(Jonas, 51));
        Assert.That(() => group.CorrectHours(Lines(group), "Vėl", As(Rasa, 52)), RefusedWith("group-exchanges.other-worker"));
        group.CorrectHours(Lines(group, 0), "Nieko nebuvo", As(Vida, 52));

        Assert.That((group.State, group.Lines.Count()), Is.EqualTo((GroupExchangeState.Completed, 0)));
        Assert.That(() => group.Dispute("Dar", As(Ona, 53)), RefusedWith("group-exchanges.settled"), "two workers have decided");
    }

    [TestCase(GroupExchangeKind.ManyHelp, SafetyLevel.PublicPlace, 2010, ReviewReasons.Minor)]
    [TestCase(GroupExchangeKind.ManyHelp, SafetyLevel.PublicPlace, 1980, ReviewReasons.None)]
    [TestCase(GroupExchangeKind.ManyHelp, SafetyLevel.Home, 1980, ReviewReasons.SafetyLevel)]
    [TestCase(GroupExchangeKind.ManyAreHelped, SafetyLevel.ChildrenOrCare, 2010, ReviewReasons.SafetyLevel | ReviewReasons.Minor)]
    [TestCase(GroupExchangeKind.ManyAreHelped, SafetyLevel.PublicPlace, null, ReviewReasons.AgeNotKnown)]
    [Category("S5")]
    [Category("S8")]
    public void a_worker_looks_when_safety_asks_for_it(GroupExchangeKind kind, SafetyLevel level, int? born, ReviewReasons looks) =>
        Assert.That(GroupSafety.OfPlace(kind, level, Born(1970), Born(born), new(2026, 3, 5)), Is.EqualTo(looks));

    [Test]
    [Category("S4")]
    [Category("S10")]
    public void a_young_person_never_minds_children_and_what_needs_a_licence_is_not_called()
    {
        var day = new DateOnly(2026, 3, 5);
        Assert.That(() => GroupSafety.OfPlace(GroupExchangeKind.ManyHelp, SafetyLevel.ChildrenOrCare, Born(1970), Born(2010), day), RefusedWith("group-exchanges.young-helper"));
        Assert.That(() => GroupSafety.OfCall(GroupExchangeKind.ManyAreHelped, SafetyLevel.ChildrenOrCare, Born(2010), day), RefusedWith("group-exchanges.young-helper"));
        Assert.That(() => GroupSafety.OfCall(GroupExchangeKind.ManyHelp, SafetyLevel.Excluded, Born(1970), day), RefusedWith("group-exchanges.needs-licence"));
    }

    [Test]
    [Category("G8")]
    [Category("G1")]
    public void its_one_posting_is_the_confirmed_lines_and_sums_to_nothing([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var kind = seed % 2 == 0 ? GroupExchangeKind.ManyHelp : GroupExchangeKind.ManyAreHelped;
        var comers = Enumerable.Range(0, random.Next(1, 21)).Select(_ => Guid.NewGuid()).ToList();
        var group = Called(kind, places: 20);
        comers.ForEach(comer => group.Join(ReviewReasons.None, As(comer)));
        var said = comers.ToDictionary(comer => comer, _ => random.Next(0, 33).Quarters());
        said[comers[0]] = random.Next(1, 33).Quarters();
        group.Report(said, As(Milda, 2.5));
        var came = comers.Where(comer => said[comer] > Hours.Zero).OrderBy(_ => random.Next()).ToList();
        Assert.That(() => group.Book(new Dictionary<Guid, Guid>(), Now), Throws.InvalidOperationException, "nothing before the last yes");
        came.ForEach(comer => group.Confirm(As(comer, 3)));

        var posting = group.Book(came.Append(Milda).ToDictionary(person => person), Now);

        var sign = kind == GroupExchangeKind.ManyHelp ? 1 : -1;
        Assert.That(posting.Entries.Sum(entry => entry.Quarters), Is.Zero);
        Assert.That(posting.Entries.Where(entry => entry.AccountId != Milda).ToDictionary(entry => entry.AccountId, entry => entry.Quarters), Is.EquivalentTo(came.ToDictionary(comer => comer, comer => sign * said[comer].Quarters)));
        Assert.That((posting.Kind, posting.CauseId, posting.Lines), Is.EqualTo((PostingKind.Group, group.Id, came.Count + 1)));
    }

    [TestCase("", "Kieme", 8, 4, 1, "group-exchanges.what-missing")]
    [TestCase("Talka", " ", 8, 4, 1, "group-exchanges.place-missing")]
    [TestCase("Talka", "Kieme", 0, 4, 1, "group-exchanges.amount-range")]
    [TestCase("Talka", "Kieme", 33, 4, 1, "group-exchanges.amount-range")]
    [TestCase("Talka", "Kieme", 8, 1, 1, "group-exchanges.places-range")]
    [TestCase("Talka", "Kieme", 8, 21, 1, "group-exchanges.places-range")]
    [TestCase("Talka", "Kieme", 8, 4, 0, "group-exchanges.time-past")]
    [Category("X9")]
    public void is_called_within_its_bounds(string what, string where, int quarters, int places, int days, string code) =>
        Assert.That(() => GroupExchange.Call(new(GroupExchangeKind.ManyHelp, "moving", what, Now.AddDays(days), where, quarters.Quarters(), places), As(Milda)), RefusedWith(code));

    private static Person Born(int? year)
    {
        var person = Person.Join(10001, "Ona", "Kazlauskienė", "lt", Now);
        if (year is { } born)
        {
            person.BornOn(new(born, 5, 1));
        }

        return person;
    }

    private static NUnit.Framework.Constraints.IResolveConstraint RefusedWith(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
