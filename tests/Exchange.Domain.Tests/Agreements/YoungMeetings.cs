using Exchange.Domain.Agreements;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Tests.Agreements;

[Category("S3")]
public sealed class YoungMeetings
{
    [TestCase("19:45", 1, false)]
    [TestCase("19:45", 2, true)]
    [TestCase("19:00", 4, false)]
    [TestCase("19:00", 0, false)]
    [TestCase("19:15", 0, true)]
    [TestCase("20:00", 1, true)]
    [TestCase("06:00", 4, false)]
    [TestCase("05:45", 4, true)]
    [TestCase("23:30", 4, true)]
    public void last_until_eight_without_a_consent(string starts, int quarters, bool needed) =>
        Assert.That(YoungMeeting.NeedsConsent(SafetyLevel.PublicPlace, At(starts), quarters.Quarters(), repeats: false), Is.EqualTo(needed));

    [TestCase(SafetyLevel.PublicPlace, true)]
    [TestCase(SafetyLevel.Home, false)]
    public void at_home_or_more_than_once_need_a_consent(SafetyLevel level, bool repeats) =>
        Assert.That(YoungMeeting.NeedsConsent(level, At("12:00"), 4.Quarters(), repeats));

    private static DateTimeOffset At(string time) => new(new DateOnly(2026, 3, 5).ToDateTime(TimeOnly.Parse(time)), TimeSpan.FromHours(2));
}
