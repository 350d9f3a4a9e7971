using Exchange.Domain.Rings;
using static Exchange.Domain.Tests.Rings.RingLives;

namespace Exchange.Domain.Tests.Rings;

/// <summary>What comes next for one of its people.</summary>
public sealed class WhatComesNextInARing
{
    [TestCase(RingState.Suggested, RingNextStep.WaitForWorker)]
    [TestCase(RingState.Proposed, RingNextStep.Answer)]
    [TestCase(RingState.Committed, RingNextStep.Follow)]
    [TestCase(RingState.Completed, RingNextStep.Follow)]
    [TestCase(RingState.PartlyCompleted, RingNextStep.Follow)]
    [TestCase(RingState.Dissolved, RingNextStep.AskWithout)]
    [TestCase(RingState.Expired, RingNextStep.AskWithout)]
    public void is_one_thing(RingState state, RingNextStep next) => Assert.That(In(state).NextFor(Ona), Is.EqualTo(next));

    [Test]
    public void is_to_wait_once_one_has_answered() => Assert.That(Proposed(Ona).NextFor(Ona), Is.EqualTo(RingNextStep.WaitForOthers));
}
