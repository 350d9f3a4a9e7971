using Exchange.Domain.JobFairs;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.JobFairs;

public sealed class CardsOfCandidates
{
    private static readonly Guid Fair = Guid.Parse("0195a0a0-0000-7000-8000-000000000001");
    private static readonly Guid Joinery = Guid.Parse("0195a0a0-0000-7000-8000-000000000002");
    private static readonly Guid Bakery = Guid.Parse("0195a0a0-0000-7000-8000-000000000003");

    private static IReadOnlyList<CandidateCard> Cards(int count) => [.. Enumerable.Range(1, count).Select(i => new CandidateCard(
        1000 + (i * 37),
        [new(i % 2 == 0 ? "cooking" : "sewing", (SkillLevel)(1 + (i % 4)))],
        [new("lt", (LanguageLevel)(1 + (i % 7)))],
        i % 3 == 0 ? [FreeTime.Weekends] : [FreeTime.WorkdayMornings]))];

    [Test]
    [Category("C-9")]
    public void are_not_shown_when_fewer_than_five_fit()
    {
        Assert.That(CandidateCards.Show(Cards(4), CardFilter.None, Joinery, Fair), Is.Null);
        Assert.That(CandidateCards.Show(Cards(5), CardFilter.None, Joinery, Fair), Has.Count.EqualTo(5));
        Assert.That(CandidateCards.Show(Cards(8), new(new HashSet<string> { "cooking" }), Joinery, Fair), Is.Null);
        Assert.That(CandidateCards.Show(Cards(10), new(new HashSet<string> { "cooking" }), Joinery, Fair), Has.Count.EqualTo(5));
    }

    [Test]
    [Category("C-6")]
    public void come_in_an_order_that_says_nothing_and_stays()
    {
        var cards = Cards(40);
        var first = Numbers(CandidateCards.Show(cards, CardFilter.None, Joinery, Fair)!);
        var again = Numbers(CandidateCards.Show(cards.Reverse(), CardFilter.None, Joinery, Fair)!);
        var another = Numbers(CandidateCards.Show(cards, CardFilter.None, Bakery, Fair)!);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(another, Is.Not.EqualTo(first).And.EquivalentTo(first));
        Assert.That(first, Is.Not.Ordered);
    }

    [Test]
    [Category("C-6")]
    public void have_no_place_for_what_an_employer_must_not_know()
    {
        Assert.That(typeof(CandidateCard).GetProperties().Select(p => p.Name), Is.EquivalentTo(new[] { "Number", "Skills", "Languages", "Times" }));
        Assert.That(typeof(CardFilter).GetProperties().Select(p => p.Name).Except(["None"]), Is.EquivalentTo(new[] { "Skills", "Language", "LanguageLevel", "Time" }));
    }

    [Test]
    public void are_filtered_by_stated_needs()
    {
        var card = new CandidateCard(1234, [new("cooking", SkillLevel.Good)], [new("lt", LanguageLevel.B1)], [FreeTime.WorkdayMornings]);

        Assert.That(CardFilter.None.Fits(card), Is.True);
        Assert.That(new CardFilter(new HashSet<string> { "cooking", "sewing" }, "lt", LanguageLevel.B1, FreeTime.WorkdayMornings).Fits(card), Is.True);
        Assert.That(new CardFilter(new HashSet<string> { "sewing" }).Fits(card), Is.False);
        Assert.That(new CardFilter(new HashSet<string>(), "lt", LanguageLevel.B2).Fits(card), Is.False);
        Assert.That(new CardFilter(new HashSet<string>(), "uk").Fits(card), Is.False);
        Assert.That(new CardFilter(new HashSet<string>(), Time: FreeTime.Weekends).Fits(card), Is.False);
    }

    [Test]
    public void tell_free_time_coarsely()
    {
        var week = WeekTimes.None.With(DayOfWeek.Tuesday, 8, 10).With(DayOfWeek.Wednesday, 15, 16.5).With(DayOfWeek.Sunday, 18, 20);

        Assert.That(FreeTimes.In(week), Is.EqualTo(new[] { FreeTime.WorkdayMornings, FreeTime.Weekends }));
        Assert.That(FreeTimes.In(WeekTimes.None), Is.Empty);
    }

    private static IEnumerable<int> Numbers(IEnumerable<CandidateCard> cards) => [.. cards.Select(card => card.Number)];
}
