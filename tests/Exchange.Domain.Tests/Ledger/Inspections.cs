using Exchange.Domain.Ledger;

namespace Exchange.Domain.Tests.Ledger;

[Category("G4")]
public sealed class Inspections
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void an_honest_ledger_of_any_size_is_well_and_a_missing_line_is_not()
    {
        var random = new Random(20260303);
        for (var round = 0; round < 50; round++)
        {
            var (postings, seals) = Honest(random, 1 + random.Next(40));
            Assert.That(LedgerCheck.Of(postings, seals, Day, []), Is.Empty);

            var without = postings.Where((_, i) => i != round % postings.Count).ToList();
            var found = LedgerCheck.Of(without, seals, Day, []);
            Assert.That(found.Select(finding => finding.Fault), Has.Some.EqualTo(LedgerFault.SealBroken), "a posting was taken out");
        }
    }

    [Test]
    public void a_line_added_to_a_day_that_had_none_breaks_the_chain()
    {
        var (postings, seals) = Honest(new Random(1), 30);
        var late = Posting.OfHelp(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 4.Quarters(), Start.AddDays(-1));

        var found = LedgerCheck.Of([.. postings, late], seals, Day, []);

        Assert.That(found, Is.EqualTo(new[] { new LedgerFinding(LedgerFault.SealBroken, Day: Day(late.At)) }));
    }

    [Test]
    public void every_seal_rests_on_the_one_before()
    {
        var (postings, seals) = Honest(new Random(2), 30);
        var other = LedgerSeal.Of(seals[0].Day, [], "", Start);

        var found = LedgerCheck.Of(postings, [other, .. seals.Skip(1)], Day, []);

        Assert.That(found.Select(finding => finding.Day), Is.EqualTo(new DateOnly?[] { seals[0].Day, seals[1].Day }));
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static (List<Posting> Postings, List<LedgerSeal> Seals) Honest(Random random, int count)
    {
        var postings = Enumerable.Range(0, count).Select(i => Posting.OfHelp(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), (1 + random.Next(16)).Quarters(), Start.AddHours(9 * i))).ToList();
        if (random.Next(2) == 0)
        {
            postings.Add(postings[0].Mirror(Start.AddHours(9 * count), "klaida"));
        }

        var seals = new List<LedgerSeal>();
        foreach (var day in postings.GroupBy(posting => Day(posting.At)).OrderBy(day => day.Key))
        {
            seals.Add(LedgerSeal.Of(day.Key, [.. day], seals.LastOrDefault()?.Hash ?? "", Start.AddYears(1)));
        }

        return (postings, seals);
    }
}
