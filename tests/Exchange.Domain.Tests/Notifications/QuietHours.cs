using Exchange.Domain.Notifications;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Domain.Tests.Notifications;

[Category("N3")]
public sealed class QuietHours
{
    private static readonly TimeZoneInfo Kaunas = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vilnius");

    // Half a year around both nights in which the clock is changed.
    private static readonly DateTimeOffset Start = new(2026, 3, 20, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<DateTimeOffset> Moments = Gen.Choose(0, 240 * 24 * 60).Select(minute => Start.AddMinutes(minute));

    [TestCase(NoticeKind.Step, "2026-03-03T18:59Z", "2026-03-03T18:59Z", TestName = "a step goes out at 20:59")]
    [TestCase(NoticeKind.Step, "2026-03-03T19:00Z", "2026-03-04T06:00Z", TestName = "a step waits from 21:00 to 8:00")]
    [TestCase(NoticeKind.News, "2026-03-03T18:00Z", "2026-03-04T06:00Z", TestName = "news wait from 20:00")]
    [TestCase(NoticeKind.News, "2026-03-28T22:00Z", "2026-03-29T05:00Z", TestName = "in the night that loses an hour it is still 8:00")]
    [TestCase(NoticeKind.News, "2026-10-24T21:00Z", "2026-10-25T06:00Z", TestName = "in the night that gains an hour it is still 8:00")]
    [TestCase(NoticeKind.Safety, "2026-03-29T00:30Z", "2026-03-29T00:30Z", TestName = "safety does not wait")]
    public void are_kept(NoticeKind kind, string ready, string sent) =>
        Assert.That(Quiet.WhenToSend(kind, DateTimeOffset.Parse(ready), [], Kaunas), Is.EqualTo(DateTimeOffset.Parse(sent)));

    [Test]
    public void send_nothing_early_nothing_at_night_and_nothing_later_than_needed() => Check.QuickThrowOnFailure(Prop.ForAll(Moments.ToArbitrary(), at =>
    {
        foreach (var (kind, evening) in new[] { (NoticeKind.Step, 21), (NoticeKind.HandOver, 21), (NoticeKind.News, 20) })
        {
            var sent = Quiet.WhenToSend(kind, at, [], Kaunas);
            Assert.That(sent, Is.EqualTo(FirstMinute(at, evening)), $"{kind} {at:O}");
        }
    }));

    [Test]
    public void send_suggestions_once_a_day_and_three_times_a_week_at_most() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.ListOf(Moments).ToArbitrary(), found =>
    {
        var sent = new List<DateTimeOffset>();
        foreach (var at in found.Order())
        {
            var ready = Quiet.NextGathering(at, Kaunas);
            if (sent.Count > 0 && sent[^1] >= ready)
            {
                continue; // goes together with what is sent then
            }

            sent.Add(Quiet.WhenToSend(NoticeKind.Suggestion, ready, sent, Kaunas));
        }

        var days = sent.ConvertAll(at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Kaunas).DateTime));
        Assert.That(days, Is.Unique);
        Assert.That(days.Select(day => days.Count(other => other > day.AddDays(-7) && other <= day)), Has.All.AtMost(Quiet.MostAWeek));
        Assert.That(sent.Select(at => TimeZoneInfo.ConvertTime(at, Kaunas).Hour), Has.All.InRange(8, 19));
    }));

    // Brute force: walk on minute by minute until the clock on the wall allows it.
    private static DateTimeOffset FirstMinute(DateTimeOffset at, int evening)
    {
        for (var minute = at; ; minute = minute.AddMinutes(1))
        {
            if (TimeZoneInfo.ConvertTime(minute, Kaunas).Hour is var hour && hour >= 8 && hour < evening)
            {
                return minute;
            }
        }
    }
}
