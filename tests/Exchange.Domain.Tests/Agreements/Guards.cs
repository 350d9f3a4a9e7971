using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using static Exchange.Domain.Tests.Agreements.Lives;

namespace Exchange.Domain.Tests.Agreements;

public sealed class Guards
{
    [Test]
    public void five_rounds_of_terms_are_enough()
    {
        var agreement = In(AgreementState.Proposed);

        for (var round = 2; round <= 5; round++)
        {
            agreement.Counter(Hour with { Hours = round.Quarters() }, As(round % 2 == 0 ? Ona : Jonas));
        }

        Assert.That(() => agreement.Counter(Hour, As(Ona)), Refuses("agreements.too-many-rounds"));
        Assert.That((agreement.Terms, agreement.Hours.Quarters), Is.EqualTo((5, 5)));
        Assert.That(() => agreement.Accept(As(Jonas)), Refuses("agreements.not-your-turn"));
        agreement.Accept(As(Ona));
    }

    [TestCase(4, 4, AgreementState.Completed, 4)]
    [TestCase(4, 5, AgreementState.Completed, 4)]
    [TestCase(5, 4, AgreementState.Completed, 4)]
    [TestCase(4, 6, AgreementState.Disputed, 4)]
    [TestCase(12, 4, AgreementState.Disputed, 4)]
    public void amounts_a_quarter_apart_are_booked_at_the_lower_and_others_are_asked_about(int reported, int confirmed, AgreementState state, int quarters)
    {
        var agreement = In(AgreementState.Agreed);
        agreement.ReportDone(reported.Quarters(), As(Jonas, 3));

        agreement.Confirm(confirmed.Quarters(), As(Ona, 3));

        Assert.That((agreement.State, agreement.Hours.Quarters), Is.EqualTo((state, quarters)));
    }

    [TestCase(0)]
    [TestCase(-4)]
    [TestCase(33)]
    [Category("X9")]
    public void an_exchange_is_from_a_quarter_to_eight_hours(int quarters)
    {
        Assert.That(() => AgreementBeginnings.Propose(Cited, Hour with { Hours = quarters.Quarters() }, As(Jonas)), Refuses("agreements.amount-range"));
        Assert.That(() => In(AgreementState.Agreed).ReportDone(quarters.Quarters(), As(Jonas, 3)), Refuses("agreements.amount-range"));
        Assert.That(() => In(AgreementState.AwaitingConfirmation).Confirm(quarters.Quarters(), As(Ona, 3)), Refuses("agreements.amount-range"));
        Assert.That(() => In(AgreementState.Disputed).Decide(HoursOutcome.Corrected, quarters.Quarters(), "A worker neither", As(Rasa, 4)), Refuses("agreements.amount-range"));
    }

    [Test]
    [Category("X8")]
    public void a_gift_has_no_hours()
    {
        var agreement = AgreementBeginnings.Propose(Cited, Hour with { IsGift = true }, As(Jonas));
        agreement.Accept(As(Ona));
        agreement.Suggest(Meeting, "Library", As(Jonas));
        agreement.Agree(0, As(Ona));

        Assert.That(() => agreement.ReportDone(4.Quarters(), As(Jonas, 3)), Refuses("agreements.amount-range"));
        agreement.ReportDone(0.Quarters(), As(Jonas, 3));
        agreement.Confirm(0.Quarters(), As(Ona, 3));

        Assert.That((agreement.State, agreement.Hours.Quarters), Is.EqualTo((AgreementState.Completed, 0)));
    }

    [Test]
    public void an_author_may_still_decline_what_was_taken_as_published_until_they_have_said_a_word()
    {
        var declined = AgreementBeginnings.Take(Cited, Hour, As(Jonas));
        declined.Decline(As(Ona));
        Assert.That(declined.State, Is.EqualTo(AgreementState.Declined));

        var wanted = AgreementBeginnings.Take(Cited, Hour, As(Jonas));
        wanted.Suggest(Meeting, "Library", As(Ona));
        Assert.That(() => wanted.Decline(As(Ona)), Refuses("agreements.not-now"));
        Assert.That(() => AgreementBeginnings.Take(Cited, Hour, As(Jonas)).Decline(As(Jonas)), Refuses("agreements.not-your-turn"));
    }

    [Test]
    [Category("K1")]
    public void is_cancelled_only_before_it_starts_and_a_no_show_told_only_within_a_week_after()
    {
        Assert.That(() => In(AgreementState.Agreed).Cancel(CancelReason.Sick, As(Ona, 2.1)), Refuses("agreements.already-started"));
        Assert.That(() => In(AgreementState.Agreed).ReportNoShow(As(Ona, 1)), Refuses("agreements.no-show-time"));
        Assert.That(() => In(AgreementState.Agreed).ReportNoShow(As(Ona, 10)), Refuses("agreements.no-show-time"));
        Assert.That(() => In(AgreementState.Completed).ReportProblem("Late", As(Ona, 64)), Refuses("agreements.too-late"));
    }

    [Test]
    [Category("S5")]
    public void a_new_time_or_place_is_looked_at_anew()
    {
        var agreement = In(AgreementState.Agreed);

        agreement.Suggest(Meeting.AddDays(1), "At home", As(Ona));
        agreement.Agree(ReviewReasons.Minor, As(Jonas));

        Assert.That((agreement.State, agreement.Place), Is.EqualTo((AgreementState.AwaitingApproval, "At home")));
    }

    [Test]
    [Category("P4")]
    public void nobody_decides_about_an_own_agreement()
    {
        Assert.That(() => In(AgreementState.AwaitingApproval).Approve(As(Ona)), Refuses("agreements.own-decision"));
        Assert.That(() => In(AgreementState.AwaitingApproval).Approve(new(Rasa, Jonas, "office", Start)), Refuses("agreements.own-decision"));
        Assert.That(() => In(AgreementState.Disputed).Decide(HoursOutcome.Corrected, 4.Quarters(), "x", As(Jonas, 4)), Refuses("agreements.own-decision"));
        Assert.That(() => In(AgreementState.Disputed).Decide(HoursOutcome.Corrected, 4.Quarters(), " ", As(Rasa, 4)), Refuses("agreements.reason-missing"));
    }

    [Test]
    [Category("X11")]
    public void silence_of_the_helped_side_books_nothing_and_asks_a_worker()
    {
        var agreement = In(AgreementState.Agreed);
        agreement.ReportDone(4.Quarters(), As(Ona, 3)); // Ona helped

        agreement.Tick(Start.AddDays(3 + 14));

        Assert.That(agreement.State, Is.EqualTo(AgreementState.AwaitingConfirmation));
        Assert.That(agreement.WithStaffSince, Is.EqualTo(Start.AddDays(17)));
        agreement.Decide(HoursOutcome.Corrected, 3.Quarters(), "Jonas says 45 minutes", As(Rasa, 18));
        Assert.That((agreement.State, agreement.Hours.Quarters), Is.EqualTo((AgreementState.Completed, 3)));
    }

    [Test]
    public void a_suggestion_does_not_put_the_end_off()
    {
        var agreement = AgreementBeginnings.Take(Cited, Hour, As(Jonas));

        agreement.Suggest(Start.AddDays(40), "Library", As(Jonas, 20));
        agreement.Tick(Start.AddDays(21));

        Assert.That(agreement.State, Is.EqualTo(AgreementState.Expired));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
