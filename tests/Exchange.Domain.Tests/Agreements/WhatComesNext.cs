using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using static Exchange.Domain.Tests.Agreements.Lives;

namespace Exchange.Domain.Tests.Agreements;

/// <summary>What comes next for each of the two, in every state. Ona has offered, Jonas has answered and spoke last.</summary>
public sealed class WhatComesNext
{
    [TestCase(AgreementState.Proposed, 0.5, AgreementNextStep.AnswerProposal, AgreementNextStep.WaitForAnswer)]
    [TestCase(AgreementState.Accepted, 0.5, AgreementNextStep.AnswerTime, AgreementNextStep.WaitForTime)]
    [TestCase(AgreementState.AwaitingApproval, 0.5, AgreementNextStep.WaitForApproval, AgreementNextStep.WaitForApproval)]
    [TestCase(AgreementState.Agreed, 0.5, AgreementNextStep.Meet, AgreementNextStep.Meet)]
    [TestCase(AgreementState.Agreed, 2.5, AgreementNextStep.SayDone, AgreementNextStep.SayDone)]
    [TestCase(AgreementState.AwaitingConfirmation, 3.5, AgreementNextStep.Confirm, AgreementNextStep.Wait)]
    [TestCase(AgreementState.NoShowReported, 3.5, AgreementNextStep.MayObject, AgreementNextStep.Wait)]
    [TestCase(AgreementState.Disputed, 3.5, AgreementNextStep.Wait, AgreementNextStep.Wait)]
    [TestCase(AgreementState.Completed, 3.5, AgreementNextStep.Done, AgreementNextStep.Done)]
    [TestCase(AgreementState.Declined, 3.5, AgreementNextStep.Over, AgreementNextStep.Over)]
    [TestCase(AgreementState.Withdrawn, 3.5, AgreementNextStep.Over, AgreementNextStep.Over)]
    [TestCase(AgreementState.Expired, 10.5, AgreementNextStep.Over, AgreementNextStep.Over)]
    [TestCase(AgreementState.Cancelled, 3.5, AgreementNextStep.Over, AgreementNextStep.Over)]
    [TestCase(AgreementState.NotApproved, 3.5, AgreementNextStep.NotApproved, AgreementNextStep.NotApproved)]
    [TestCase(AgreementState.NoShow, 10.5, AgreementNextStep.Over, AgreementNextStep.Over)]
    [TestCase(AgreementState.Voided, 4.5, AgreementNextStep.Over, AgreementNextStep.Over)]
    public void is_one_thing(AgreementState state, double day, AgreementNextStep ofOna, AgreementNextStep ofJonas)
    {
        var agreement = In(state);

        Assert.That((Next(agreement, Ona, day).Step, Next(agreement, Jonas, day).Step), Is.EqualTo((ofOna, ofJonas)));
    }

    [Test]
    public void has_one_other_thing_beside_it_where_the_table_has_a_line()
    {
        Assert.That(Next(In(AgreementState.Proposed), Ona, 0.5).Also, Is.EqualTo(AgreementAct.Counter));
        Assert.That((Next(In(AgreementState.Agreed), Ona, 0.5).Also, Next(In(AgreementState.Agreed), Ona, 2.5).Also), Is.EqualTo(((AgreementAct?)AgreementAct.Suggest, (AgreementAct?)null)));
        var taken = AgreementBeginnings.Take(Cited, Hour, As(Jonas));
        Assert.That((Next(taken, Ona, 0.5), Next(taken, Jonas, 0.5)), Is.EqualTo((new AgreementNext(AgreementNextStep.ChooseTime, AgreementAct.Decline), new AgreementNext(AgreementNextStep.ChooseTime))));
    }

    [Test]
    [Category("D2")]
    public void need_not_be_to_meet_for_whoever_felt_unsafe()
    {
        Assert.That(AgreementNext.Of(In(AgreementState.Agreed), Jonas, Start.AddDays(0.5), feltUnsafe: true).Step, Is.EqualTo(AgreementNextStep.NeedNotMeet));
        Assert.That(AgreementNext.Of(In(AgreementState.Agreed), Jonas, Start.AddDays(2.5), feltUnsafe: true).Step, Is.EqualTo(AgreementNextStep.SayDone), "it has begun");
    }

    [Test]
    [Category("D3")]
    public void is_other_hours_before_all_else_but_not_for_whoever_need_not_meet()
    {
        var agreement = In(AgreementState.Completed);

        Assert.That((AgreementNext.Of(agreement, Ona, Start.AddDays(5), askedAboutHours: Ona).Step, AgreementNext.Of(agreement, Jonas, Start.AddDays(5), askedAboutHours: Ona).Step), Is.EqualTo((AgreementNextStep.AnswerHours, AgreementNextStep.WaitForHours)));
        Assert.That(AgreementNext.Of(In(AgreementState.Agreed), Jonas, Start.AddDays(0.5), feltUnsafe: true, askedAboutHours: Jonas).Step, Is.EqualTo(AgreementNextStep.NeedNotMeet));
    }

    [Test]
    public void is_to_answer_another_time_that_was_suggested_later()
    {
        var agreement = In(AgreementState.Agreed);
        agreement.Suggest(Meeting.AddDays(1), "Park", As(Ona, 1));

        Assert.That((Next(agreement, Jonas, 1.5).Step, Next(agreement, Ona, 1.5).Step), Is.EqualTo((AgreementNextStep.AnswerTime, AgreementNextStep.Meet)));
    }

    private static AgreementNext Next(Agreement agreement, Guid person, double day) => AgreementNext.Of(agreement, person, Start.AddDays(day));
}
