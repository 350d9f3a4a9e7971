using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Time;

[Category("D7")]
public sealed class TheOfficeIsOpen
{
    // Dates as the churches publish them, with the earliest and the latest that there are.
    [TestCase("1818-03-22")]
    [TestCase("1943-04-25")]
    [TestCase("1961-04-02")]
    [TestCase("2000-04-23")]
    [TestCase("2008-03-23")]
    [TestCase("2024-03-31")]
    [TestCase("2025-04-20")]
    [TestCase("2026-04-05")]
    [TestCase("2027-03-28")]
    [TestCase("2038-04-25")]
    public void and_knows_when_Easter_is(string easter)
    {
        var day = DateOnly.Parse(easter, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(WorkingDays.Easter(day.Year), Is.EqualTo(day));
    }

    [TestCase("2026-12-23", true)]
    [TestCase("2026-12-24", false)]
    [TestCase("2026-12-25", false)]
    [TestCase("2026-12-28", true)]
    [TestCase("2026-04-06", false, Description = "Easter Monday")]
    [TestCase("2026-04-03", true, Description = "Good Friday is none")]
    [TestCase("2026-06-24", false)]
    [TestCase("2026-11-02", false)]
    [TestCase("2026-11-29", false, Description = "a Sunday")]
    public void on_days_that_are_neither_weekend_nor_holiday(string day, bool open) =>
        Assert.That(WorkingDays.IsOne(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(open));

    [TestCase("2026-12-23T10:00:00+02:00", 1, "2026-12-28T10:00:00+02:00", Description = "over Christmas")]
    [TestCase("2026-12-24T10:00:00+02:00", 1, "2026-12-29T10:00:00+02:00", Description = "what comes on a holiday came on Monday")]
    [TestCase("2026-03-27T10:00:00+02:00", 1, "2026-03-30T10:00:00+03:00", Description = "the clock was put forward between")]
    [TestCase("2026-07-03T22:30:00+00:00", 1, "2026-07-08T01:30:00+03:00", Description = "Saturday in Kaunas already, and Monday is a holiday")]
    public void and_due_at_the_same_hour(string from, int days, string due) =>
        Assert.That(WorkingDays.After(At(from), days), Is.EqualTo(At(due)));

    [Test]
    public void so_many_times_before_something_is_due([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var days = random.Next(1, 30);
        var from = new DateTimeOffset(2020, 1, 1, 10, 0, 0, TimeSpan.Zero).AddDays(random.Next(3650));

        var due = WorkingDays.After(from, days);

        var (first, last) = (DateOnly.FromDateTime(from.Date), DateOnly.FromDateTime(due.Date));
        var began = Enumerable.Range(0, 10).Select(first.AddDays).First(WorkingDays.IsOne);
        var between = Enumerable.Range(1, last.DayNumber - began.DayNumber).Count(i => WorkingDays.IsOne(began.AddDays(i)));
        Assert.That((between, WorkingDays.IsOne(last)), Is.EqualTo((days, true)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
