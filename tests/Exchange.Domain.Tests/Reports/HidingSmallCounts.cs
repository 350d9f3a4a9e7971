using Exchange.Domain.Reports;

namespace Exchange.Domain.Tests.Reports;

public sealed class HidingSmallCounts
{
    [TestCase(0, ExpectedResult = 0)]
    [TestCase(1, ExpectedResult = null)]
    [TestCase(4, ExpectedResult = null)]
    [TestCase(5, ExpectedResult = 5)]
    public int? tells_none_and_many_alone(int count) => SmallCells.Tell(count);

    [Test]
    public void hides_a_second_part_so_that_the_total_gives_nothing_away() =>
        Assert.That(SmallCells.TellParts([39, 2, 19]), Is.EqualTo((int?[])[39, null, null]));

    [Test]
    public void tells_everything_when_nobody_can_be_recognised() => Assert.That(SmallCells.TellParts([41, 0, 19]), Is.EqualTo((int?[])[41, 0, 19]));

    /// <summary>Whoever knows the total and the told parts tries every way the rest could be: no hidden part is the same in all of them.</summary>
    [Test]
    public void leaves_no_hidden_part_certain([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var counts = Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(0, 9)).ToArray();
            var told = SmallCells.TellParts(counts);
            var rest = counts.Sum() - told.Sum(count => count ?? 0);
            var places = told.Count(count => count is null);

            Assert.That(told.Index().Where(cell => cell.Item is not null).All(cell => cell.Item == counts[cell.Index] && cell.Item is 0 or >= SmallCells.Threshold));
            if (places > 0 && counts.Count(count => count > 0) > 1)
            {
                var ways = Ways(rest, places).ToList();
                Assert.That(Enumerable.Range(0, places).All(place => ways.Select(way => way[place]).Distinct().Count() > 1), string.Join(' ', counts));
            }
        }
    }

    private static IEnumerable<int[]> Ways(int rest, int places) => places == 1
        ? [[rest]]
        : from first in Enumerable.Range(0, rest + 1) from others in Ways(rest - first, places - 1) select (int[])[first, .. others];
}
