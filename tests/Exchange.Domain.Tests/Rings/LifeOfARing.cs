using Exchange.Domain.Identity;
using Exchange.Domain.Rings;
using static Exchange.Domain.Tests.Rings.RingLives;

namespace Exchange.Domain.Tests.Rings;

public sealed class LifeOfARing
{
    [Test]
    [Category("R0")]
    [Category("R5")]
    public void commits_when_all_have_said_yes_and_not_before()
    {
        var ring = Proposed(Ona, Jonas);
        Assert.That(() => ring.Commit(RingCheck.Clear, Program()), Refuses("rings.not-all-accepted"));
        Assert.That(ring.State, Is.EqualTo(RingState.Proposed));

        ring.Accept(new(Rasa, Vilma, "office", Start.AddDays(1)), ConsentForm.ByPhone);
        Assert.That((ring.AllAccepted, ring.State), Is.EqualTo((true, RingState.Proposed)));
        ring.Commit(RingCheck.Clear, Program(1));

        Assert.That((ring.State, ring.EndsBy), Is.EqualTo((RingState.Committed, (DateTimeOffset?)null)));
        Assert.That(ring.Consents, Has.Count.EqualTo(6));
        Assert.That(ring.Consents[^1], Is.EqualTo(new RingConsent(ring.Promises[2].Id, Vilma, Rasa, "office", Start.AddDays(1), ConsentForm.ByPhone)));
    }

    [TestCase(2)]
    [TestCase(6)]
    [Category("R1")]
    public void has_three_to_five_people(int people)
    {
        var ids = Enumerable.Range(0, people).Select(_ => Guid.NewGuid()).ToArray();
        var edges = ids.Select((id, i) => Edge(id, ids[(i + 1) % people])).ToList();

        Assert.That(() => Ring.Suggest(new(edges, 1, 0), [.. edges.Select(_ => 4.Quarters())], Program()), Throws.ArgumentException);
    }

    [Test]
    [Category("R1")]
    public void is_a_circle_of_different_people_with_an_amount_each()
    {
        Assert.That(() => Suggested(new([Edge(Ona, Jonas), Edge(Vilma, Ona), Edge(Jonas, Vilma)], 1, 0)), Throws.ArgumentException);
        Assert.That(() => Suggested(new([Edge(Ona, Jonas), Edge(Jonas, Ona), Edge(Ona, Jonas), Edge(Jonas, Ona)], 1, 0), 4, 4, 4, 4), Throws.ArgumentException);
        Assert.That(() => Suggested(Found, 4, 4), Throws.ArgumentException);
        Assert.That(() => Suggested(Found, 4, 33, 4), Refuses("rings.amount-range"));
    }

    [Test]
    [Category("R3")]
    public void is_not_proposed_when_an_edge_fits_no_longer_or_somebody_is_in_another_ring()
    {
        var ring = Suggested();

        Assert.That(() => ring.Propose(new([(Ona, Jonas)], []), Program()), Refuses("rings.fits-no-longer"));
        Assert.That(() => ring.Approve(new([], [Vilma]), As(Rasa)), Refuses("rings.person-elsewhere"));
        Assert.That((ring.State, ring.Version), Is.EqualTo((RingState.Suggested, 1)));
    }

    [Test]
    [Category("R3")]
    public void is_over_when_an_edge_fits_no_longer_at_the_end()
    {
        var ring = Proposed(Ona, Jonas, Vilma);

        ring.Commit(new([(Ona, Jonas)], []), Program());

        Assert.That((ring.State, ring.Steps[^1].News), Is.EqualTo((RingState.Dissolved, RingNews.NotFormed)));
    }

    [Test]
    [Category("R4")]
    public void keeps_a_listing_from_its_owners_yes_to_the_end_of_seven_days()
    {
        var ring = Proposed(Ona);
        var (helps, helped) = (ring.Promises[0], ring.Promises[2]);

        Assert.That(ring.Reserves(helps.OfferId!.Value, Start.AddDays(6.9)));
        Assert.That(ring.Reserves(helped.NeedId, Start.AddDays(6.9)));
        Assert.That(ring.Reserves(helps.NeedId, Start), Is.False, "Jonas has not said yes");
        Assert.That(ring.Reserves(helps.OfferId!.Value, Start.AddDays(7)), Is.False);
        ring.GiveUp(As(Rasa));
        Assert.That(ring.Reserves(helps.OfferId!.Value, Start), Is.False);
    }

    [Test]
    [Category("R4")]
    public void ends_after_seven_days_even_if_the_clock_comes_late()
    {
        var ring = Proposed(Ona, Jonas);

        Assert.That(ring.Tick(Start.AddDays(6.9)), Is.Not.EqualTo(RingAlarm.Expire));
        Assert.That(() => ring.Accept(As(Vilma, 7)), Refuses("rings.too-late"));
        Assert.That(ring.Tick(Start.AddDays(8)), Is.EqualTo(RingAlarm.Expire));
        Assert.That((ring.State, ring.Steps[^1].News), Is.EqualTo((RingState.Expired, RingNews.NotFormed)));
        Assert.That(() => ring.Accept(As(Vilma, 8)), Refuses("rings.not-now"));
        var all = Proposed(Ona, Jonas, Vilma);
        Assert.That(() => all.Commit(RingCheck.Clear, Program(7)), Refuses("rings.too-late"));
    }

    [Test]
    [Category("R5")]
    public void a_late_yes_after_a_no_revives_nothing()
    {
        var ring = Proposed(Ona, Jonas);
        ring.Decline(As(Vilma));

        Assert.That(() => ring.Accept(As(Vilma, 1)), Refuses("rings.not-yours"));
        Assert.That(() => ring.Accept(As(Ona, 1)), Refuses("rings.already-answered"));
        Assert.That(() => ring.Commit(RingCheck.Clear, Program(1)), Refuses("rings.not-all-accepted"));
        ring.GiveUp(Program(1));

        Assert.That(() => ring.Accept(As(Vilma, 1)), Refuses("rings.not-now"));
        Assert.That(() => ring.Commit(RingCheck.Clear, Program(1)), Refuses("rings.not-now"));
        Assert.That(ring.State, Is.EqualTo(RingState.Dissolved));
    }

    [Test]
    [Category("R5")]
    public void a_yes_can_be_taken_back_until_all_have_said_it()
    {
        var ring = Proposed(Ona, Jonas);

        ring.Decline(As(Ona));

        Assert.That(ring.OpenPlaceOf, Is.EqualTo(Ona));
        Assert.That(ring.Asked(Vilma).Single().GiverId, Is.EqualTo(Jonas), "nobody is asked about an open place");
        ring.Accept(As(Vilma, 1));
        Assert.That(ring.AllAccepted, Is.False);

        var late = Proposed(Ona, Jonas, Vilma);
        late.Decline(As(Ona));
        Assert.That(() => late.Commit(RingCheck.Clear, Program()), Refuses("rings.not-all-accepted"));
    }

    [Test]
    [Category("R6")]
    public void the_others_hear_that_it_changed_or_did_not_come_about_and_no_more()
    {
        var ring = Proposed(Ona);
        ring.Decline(As(Jonas));
        Assert.That(ring.Steps[^1].News, Is.EqualTo(RingNews.None));

        ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), RingCheck.Clear, Program(1));
        Assert.That(ring.Steps[^1].News, Is.EqualTo(RingNews.Changed));

        ring.Decline(As(Petras, 2));
        Assert.That((ring.State, ring.Steps[^1].News), Is.EqualTo((RingState.Dissolved, RingNews.NotFormed)));
    }

    [Test]
    [Category("R9")]
    public void a_substitute_changes_two_edges_and_only_these_are_asked_about_again()
    {
        var ring = Proposed(Ona, Vilma);
        ring.Decline(As(Jonas));

        ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), RingCheck.Clear, Program(1));

        Assert.That(ring.People, Is.EquivalentTo(new[] { Ona, Petras, Vilma }));
        Assert.That(ring.Asked(Ona).Select(promise => (promise.GiverId, promise.ReceiverId)), Is.EqualTo(new[] { (Ona, Petras) }));
        Assert.That(ring.Asked(Vilma).Select(promise => (promise.GiverId, promise.ReceiverId)), Is.EqualTo(new[] { (Petras, Vilma) }));
        Assert.That(ring.Asked(Petras).Count(), Is.EqualTo(2));
        Assert.That(ring.EndsBy, Is.EqualTo(Start.AddDays(7)), "the end is not put off");
        foreach (var person in new[] { Ona, Vilma, Petras })
        {
            ring.Accept(As(person, 2));
        }

        ring.Commit(RingCheck.Clear, Program(2));
        Assert.That(ring.State, Is.EqualTo(RingState.Committed));
        Assert.That(ring.Current.Select(promise => promise.Hours.Quarters), Is.All.EqualTo(4));
    }

    [Test]
    [Category("R9")]
    public void each_place_is_tried_once()
    {
        var second = Proposed();
        second.Decline(As(Jonas));
        second.Decline(As(Vilma));
        Assert.That(second.State, Is.EqualTo(RingState.Dissolved), "two open places at once");

        var ring = Proposed();
        ring.Decline(As(Jonas));
        Assert.That(() => ring.Substitute(Edge(Ona, Jonas), Edge(Jonas, Vilma), RingCheck.Clear, Program(1)), Refuses("rings.asked-before"));
        Assert.That(() => ring.Substitute(Edge(Vilma, Petras), Edge(Petras, Ona), RingCheck.Clear, Program(1)), Throws.ArgumentException);
        Assert.That(() => ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), new([(Ona, Petras)], []), Program(1)), Refuses("rings.fits-no-longer"));
        ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), RingCheck.Clear, Program(1));
        Assert.That(() => ring.Substitute(Edge(Ona, Rasa), Edge(Rasa, Vilma), RingCheck.Clear, Program(1)), Refuses("rings.place-taken"));

        ring.Decline(As(Vilma, 1));
        Assert.That((ring.State, ring.OpenPlaceOf), Is.EqualTo((RingState.Proposed, Vilma)), "another place, not tried yet");
    }

    [Test]
    [Category("R9")]
    public void a_substitute_who_is_refused_leaves_no_trace()
    {
        var ring = Proposed(Ona, Vilma);
        ring.Decline(As(Jonas));
        var before = Picture(ring);

        Assert.That(() => ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), new([(Ona, Petras)], []), Program(1)), Refuses("rings.fits-no-longer"));
        Assert.That(() => ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), new([], [Petras]), Program(1)), Refuses("rings.person-elsewhere"));
        Assert.That(() => ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma, needsApproval: true), RingCheck.Clear, Program(1)), Refuses("rings.needs-approval"));
        Assert.That(() => ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), RingCheck.Clear, Program(7)), Refuses("rings.too-late"));

        Assert.That(Picture(ring), Is.EqualTo(before));

        static string Picture(Ring ring) =>
            $"{ring.State} {ring.OpenPlaceOf} {ring.Version} {ring.EndsBy} {ring.RemindAt} {ring.WithStaffSince} {ring.Steps.Count} {ring.Consents.Count} {string.Join(",", ring.Promises.Select(promise => (promise.Id, promise.State)))} {string.Join(",", ring.Places)}";
    }

    [Test]
    [Category("R8")]
    public void what_was_done_stays_done_and_who_gave_for_nothing_heads_the_list()
    {
        var ring = In(RingState.Committed);
        ring.Fail(ring.Promises[1].Id, Program(1));
        ring.Finish(ring.Promises[0].Id, Program(2));
        Assert.That((ring.State, ring.GaveWithoutReceiving.Count), Is.EqualTo((RingState.Committed, 0)));

        ring.Finish(ring.Promises[2].Id, Program(3));

        Assert.That(ring.State, Is.EqualTo(RingState.PartlyCompleted));
        Assert.That(ring.GaveWithoutReceiving, Is.EqualTo(new[] { Vilma }));
        Assert.That(() => ring.Finish(ring.Promises[1].Id, Program(4)), Refuses("rings.not-now"));
        Assert.That(In(RingState.Completed).GaveWithoutReceiving, Is.Empty);
    }

    [Test]
    [Category("R8")]
    public void a_ring_of_which_nothing_was_done_is_dissolved()
    {
        var ring = In(RingState.Committed);

        foreach (var promise in ring.Promises)
        {
            ring.Fail(promise.Id, Program(1));
        }

        Assert.That(ring.State, Is.EqualTo(RingState.Dissolved));
    }

    [Test]
    [Category("R10")]
    [Category("P4")]
    public void waits_for_a_worker_who_is_none_of_its_people()
    {
        var ring = Suggested(new([Edge(Ona, Jonas, needsApproval: true), Edge(Jonas, Vilma), Edge(Vilma, Ona)], 1, 0));

        Assert.That(() => ring.Propose(RingCheck.Clear, As(Ona)), Refuses("rings.needs-approval"));
        Assert.That(() => ring.Propose(RingCheck.Clear, Program()), Refuses("rings.needs-approval"));
        Assert.That(() => ring.Approve(RingCheck.Clear, As(Ona)), Refuses("rings.own-decision"));
        Assert.That(() => ring.Approve(RingCheck.Clear, new(Rasa, Jonas, "office", Start)), Refuses("rings.own-decision"));
        ring.Approve(RingCheck.Clear, As(Rasa));
        Assert.That(ring.State, Is.EqualTo(RingState.Proposed));

        ring.Decline(As(Ona));
        Assert.That(() => ring.Substitute(Edge(Vilma, Petras), Edge(Petras, Jonas, needsApproval: true), RingCheck.Clear, Program()), Refuses("rings.needs-approval"));
        ring.Substitute(Edge(Vilma, Petras), Edge(Petras, Jonas, needsApproval: true), RingCheck.Clear, As(Rasa));
        Assert.That(ring.OpenPlaceOf, Is.Null);
    }

    [Test]
    [Category("X10")]
    public void a_member_who_leaves_opens_their_place()
    {
        var ring = Proposed(Ona);

        ring.Leave(Ona, Program());

        Assert.That((ring.State, ring.OpenPlaceOf, ring.Steps[^1].PersonId), Is.EqualTo((RingState.Proposed, Ona, Ona)));
        Assert.That(() => ring.Leave(Petras, Program()), Refuses("rings.not-yours"));
        var suggested = Suggested();
        suggested.Leave(Ona, Program());
        Assert.That(suggested.State, Is.EqualTo(RingState.Dissolved));
    }

    [Test]
    [Category("R4")]
    public void it_takes_its_people_while_it_is_open_and_nobody_before_or_after()
    {
        var ring = Suggested();
        Assert.That(ring.Places, Is.Empty);

        ring.Propose(RingCheck.Clear, Program());
        Assert.That(ring.Places.Select(place => place.PersonId), Is.EquivalentTo((Guid[])[Ona, Jonas, Vilma]));
        ring.Decline(As(Vilma));
        Assert.That(ring.Places.Select(place => place.PersonId), Is.EquivalentTo((Guid[])[Ona, Jonas]), "whoever said no is free");
        ring.Substitute(Edge(Jonas, Petras), Edge(Petras, Ona), RingCheck.Clear, Program());
        Assert.That(ring.Places.Select(place => place.PersonId), Is.EquivalentTo((Guid[])[Ona, Jonas, Petras]));

        ring.GiveUp(As(Rasa));
        Assert.That(ring.Places, Is.Empty);
    }

    [Test]
    [Category("R6")]
    public void it_waits_for_as_many_whether_somebody_is_silent_or_has_said_no()
    {
        var ring = Proposed(Ona);
        Assert.That(ring.Waiting, Is.EqualTo(2));

        ring.Decline(As(Vilma));

        Assert.That(ring.Waiting, Is.EqualTo(2));
    }

    [Test]
    [Category("R10")]
    public void a_worker_is_asked_once_about_an_open_place()
    {
        var ring = Proposed(Ona);
        Assert.That(() => ring.HandOver(Program()), Refuses("rings.place-taken"));
        ring.Decline(As(Vilma));

        ring.HandOver(Program(1));

        Assert.That((ring.State, ring.WithStaffSince, ring.EndsBy), Is.EqualTo((RingState.Proposed, (DateTimeOffset?)Start.AddDays(1), (DateTimeOffset?)Start.AddDays(7))));
        Assert.That(ring.Steps[^1].News, Is.EqualTo(RingNews.None));
    }

    [Test]
    [Category("P4")]
    public void one_worker_does_not_answer_for_both_of_an_edge()
    {
        var ring = Proposed();
        ring.Accept(new(Rasa, Ona, "office", Start), ConsentForm.ByPhone);

        Assert.That(() => ring.Accept(new(Rasa, Jonas, "office", Start), ConsentForm.ByPhone), Refuses("rings.both-sides"));
        Assert.That(() => ring.Accept(As(Jonas)), Throws.Nothing);
    }
}
