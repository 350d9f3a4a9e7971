using Exchange.Domain.Participants;

namespace Exchange.Domain.Tests.Participants;

/// <summary>When a worker is asked to talk with somebody who did not come (K2).</summary>
[Category("K2")]
public sealed class ThreeTimesInNinetyDays
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [TestCase(new[] { 89, 40, 1 }, true)]
    [TestCase(new[] { 90, 40, 1 }, false)]
    [TestCase(new[] { 40, 1 }, false)]
    [TestCase(new[] { 200, 150, 100, 2 }, false)]
    public void count(int[] daysAgo, bool asked) => Assert.That(Conversation.CauseOf(Missed(daysAgo), null, Now) is not null, Is.EqualTo(asked));

    [Test]
    public void start_anew_after_a_talk_was_asked_for()
    {
        Assert.That(Conversation.CauseOf(Missed(40, 30, 20, 3, 2), Now.AddDays(-10), Now), Is.Null);
        Assert.That(Conversation.CauseOf(Missed(40, 30, 20, 3, 2, 1), Now.AddDays(-10), Now), Is.Not.Null);
    }

    [Test]
    public void agree_with_counting_every_window_of_days()
    {
        var random = new Random(20261128);
        for (var round = 0; round < 2_000; round++)
        {
            var days = Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(0, 130)).ToArray();
            int? asked = random.Next(2) == 0 ? random.Next(0, 130) : null;
            var missed = Missed(days).ToList();

            var plain = missed.Where(one => (Now - one.At).TotalDays < 90 && (asked is null || one.At > Now.AddDays(-asked.Value))).OrderBy(one => one.At).ThenBy(one => one.Agreement).Skip(2).Select(one => (Guid?)one.Agreement).FirstOrDefault();

            Assert.That(Conversation.CauseOf(missed, asked is { } ago ? Now.AddDays(-ago) : null, Now), Is.EqualTo(plain), string.Join(',', days) + " asked " + asked);
        }
    }

    [Test]
    public void end_with_a_note_by_another()
    {
        var (person, worker) = (Guid.NewGuid(), Guid.NewGuid());
        var talk = Conversation.AskFor(person, Guid.NewGuid(), Now.AddDays(7), Now);

        Assert.That(() => talk.Hold("Sutarėme", person, Now), Throws.InstanceOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo("conversations.own"));
        Assert.That(() => talk.Hold("  ", worker, Now), Throws.InstanceOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo("conversations.note-missing"));
        talk.Hold(" Padeda dukra ", worker, Now);
        Assert.That((talk.Note, talk.HeldById, talk.HeldAt), Is.EqualTo(("Padeda dukra", (Guid?)worker, (DateTimeOffset?)Now)));
        Assert.That(() => talk.Hold("Dar kartą", worker, Now), Throws.InstanceOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo("conversations.held"));
    }

    private static IEnumerable<(Guid Agreement, DateTimeOffset At)> Missed(params int[] daysAgo) => daysAgo.Select((days, i) => (new Guid(i + 1, 0, 0, new byte[8]), Now.AddDays(-days)));
}
