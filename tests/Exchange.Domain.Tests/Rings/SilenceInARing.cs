using Exchange.Domain.Rings;
using static Exchange.Domain.Tests.Rings.RingLives;

namespace Exchange.Domain.Tests.Rings;

/// <summary>Whoever does not answer is reminded, and then a worker speaks with them.</summary>
[Category("N2")]
public sealed class SilenceInARing
{
    [Test]
    public void reminds_after_one_and_three_days_and_asks_a_worker_two_days_before_the_end() =>
        Assert.That(Rung(Proposed(Ona)), Is.EqualTo(new[] { (1.0, RingAlarm.Remind), (3.0, RingAlarm.Remind), (5.0, RingAlarm.Escalate), (7.0, RingAlarm.Expire) }));

    [Test]
    public void is_with_a_worker_until_it_moves_on()
    {
        var ring = Proposed(Ona);
        ring.Tick(Start.AddDays(5));
        Assert.That((ring.State, ring.WithStaffSince, ring.RemindAt, ring.EndsBy), Is.EqualTo((RingState.Proposed, (DateTimeOffset?)Start.AddDays(5), (DateTimeOffset?)null, (DateTimeOffset?)Start.AddDays(7))));
        Assert.That((ring.Steps[^1].Act, ring.Steps[^1].News), Is.EqualTo((RingAct.Escalate, RingNews.None)));

        ring.Accept(As(Jonas, 5.5));
        Assert.That(ring.WithStaffSince, Is.EqualTo(Start.AddDays(5)), "another one is silent still");
        Assert.That(ring.Silent, Is.EqualTo(new[] { Vilma }));
        ring.Decline(As(Vilma, 6));

        Assert.That(ring.WithStaffSince, Is.Null, "it is for the program to fill the place");
    }

    [Test]
    public void rings_once_for_a_clock_that_comes_late()
    {
        var ring = Proposed();

        Assert.That((ring.Tick(Start.AddDays(4)), ring.Tick(Start.AddDays(4)), ring.RemindAt), Is.EqualTo(((RingAlarm?)RingAlarm.Remind, (RingAlarm?)null, (DateTimeOffset?)Start.AddDays(5))));
    }

    [TestCase(2, new[] { 3.0, 5.0 })]
    [TestCase(4, new[] { 5.0 })]
    [TestCase(5.5, new[] { 6.5 })]
    [TestCase(6.5, new double[0])]
    public void gives_whoever_came_in_later_a_day_before_a_worker_is_asked(double day, double[] rings)
    {
        var ring = Proposed(Ona, Vilma);
        ring.Decline(As(Jonas, day));
        ring.Substitute(Edge(Ona, Petras), Edge(Petras, Vilma), RingCheck.Clear, Program(day));

        var rung = Rung(ring, day);

        Assert.That(rung.Select(one => one.Day), Is.EqualTo(rings.Append(7.0)));
        Assert.That(rung.SkipLast(1).Select(one => one.Alarm), Is.All.EqualTo(RingAlarm.Remind).Or.EqualTo(RingAlarm.Escalate));
    }

    [Test]
    public void asks_nobody_for_a_worker_while_a_place_is_open_or_a_worker_has_it()
    {
        var open = Proposed(Ona);
        open.Decline(As(Vilma, 4.9));
        Assert.That(open.Tick(Start.AddDays(5)), Is.Null);

        open.HandOver(Program(5));
        Assert.That((open.RemindAt, open.Tick(Start.AddDays(6))), Is.EqualTo(((DateTimeOffset?)null, (RingAlarm?)null)));
    }

    // Day and alarm, asked every quarter of a day.
    private static List<(double Day, RingAlarm Alarm)> Rung(Ring ring, double from = 0)
    {
        var rung = new List<(double, RingAlarm)>();
        for (var day = from; day <= 8; day += 0.25)
        {
            if (ring.Tick(Start.AddDays(day)) is { } alarm)
            {
                rung.Add((day, alarm));
            }
        }

        return rung;
    }
}
