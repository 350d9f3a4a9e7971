using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using static Exchange.Domain.Tests.GroupExchanges.GroupLives;

namespace Exchange.Domain.Tests.GroupExchanges;

/// <summary>What comes next for the organiser, for Ona who has a place, and for Vida who has none.</summary>
public sealed class WhatComesNextInAGroup
{
    [TestCase(GroupExchangeState.Open, 1, GroupExchangeNextStep.WaitForNeighbours, GroupExchangeNextStep.Come, GroupExchangeNextStep.TakePlace)]
    [TestCase(GroupExchangeState.Open, 2, GroupExchangeNextStep.SayWhoCame, GroupExchangeNextStep.WaitForReport, GroupExchangeNextStep.TakePlace)]
    [TestCase(GroupExchangeState.AwaitingConfirmation, 3, GroupExchangeNextStep.WaitForOthers, GroupExchangeNextStep.Confirm, GroupExchangeNextStep.WaitForOthers)]
    [TestCase(GroupExchangeState.Disputed, 4, GroupExchangeNextStep.WaitForWorker, GroupExchangeNextStep.WaitForWorker, GroupExchangeNextStep.WaitForWorker)]
    [TestCase(GroupExchangeState.Completed, 4, GroupExchangeNextStep.Done, GroupExchangeNextStep.Done, GroupExchangeNextStep.Done)]
    [TestCase(GroupExchangeState.Cancelled, 4, GroupExchangeNextStep.Over, GroupExchangeNextStep.Over, GroupExchangeNextStep.Over)]
    [TestCase(GroupExchangeState.Expired, 4, GroupExchangeNextStep.Over, GroupExchangeNextStep.Over, GroupExchangeNextStep.Over)]
    [TestCase(GroupExchangeState.Voided, 5, GroupExchangeNextStep.Over, GroupExchangeNextStep.Over, GroupExchangeNextStep.Over)]
    public void is_one_thing(GroupExchangeState state, int day, GroupExchangeNextStep ofMilda, GroupExchangeNextStep ofOna, GroupExchangeNextStep ofVida)
    {
        var group = In(state);

        Assert.That((Next(group, Milda, day), Next(group, Ona, day), Next(group, Vida, day)), Is.EqualTo((ofMilda, ofOna, ofVida)));
    }

    [Test]
    public void depends_on_how_the_place_stands()
    {
        var group = Called(places: 2);
        group.Join(ReviewReasons.Minor, As(Petras));
        group.Join(ReviewReasons.None, As(Ona));
        Assert.That((Next(group, Petras, 1), Next(group, Vida, 1)), Is.EqualTo((GroupExchangeNextStep.WaitForPlace, GroupExchangeNextStep.Full)));

        group.RefusePlace(Petras, "Per sunku", As(Rasa, 1));
        Assert.That((Next(group, Petras, 1), Next(group, Vida, 1)), Is.EqualTo((GroupExchangeNextStep.PlaceRefused, GroupExchangeNextStep.TakePlace)));
    }

    [Test]
    public void is_to_object_for_whoever_is_said_not_to_have_come()
    {
        var group = Called();
        group.Join(ReviewReasons.None, As(Ona));
        group.Join(ReviewReasons.None, As(Jonas));
        Reported(group, jonas: 0);

        Assert.That((Next(group, Jonas, 3), Next(group, Ona, 3).IsMyTurn()), Is.EqualTo((GroupExchangeNextStep.SaidAbsent, true)));
        group.Confirm(As(Ona, 3));
        Assert.That(Next(group, Ona, 3).IsMyTurn(), Is.False);
    }

    private static GroupExchangeNextStep Next(GroupExchange group, Guid person, int day) => group.NextFor(person, Now.AddDays(day));
}
