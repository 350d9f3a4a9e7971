using Exchange.Domain.Rings;
using Exchange.Domain.Tests.Matching;

namespace Exchange.Domain.Tests.Rings;

/// <summary>The choice against every choice there is, on random small pools with printed seeds.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ChoosingRings
{
    public static IEnumerable<int> Seeds => Enumerable.Range(1, 40).Select(i => 11_000 + i);

    [TestCaseSource(nameof(Seeds))]
    public void is_the_best_of_all_choices(int seed)
    {
        var rings = Pool(seed);
        var best = Best(rings);

        var packing = RingChoice.Choose(rings);

        TestContext.Out.WriteLine($"seed {seed}: {rings.Length} rings, best {best}");
        Assert.That(Goodness(packing.Rings), Is.EqualTo(best), $"seed {seed}");
        Assert.That((packing.ProvenOptimal, packing.Bound), Is.EqualTo((true, best.Value)));
        Assert.That(packing.Rings.SelectMany(ring => ring.People), Is.Unique);
    }

    [Test]
    public void without_room_the_bound_holds_and_the_choice_is_near([ValueSource(nameof(Seeds))] int seed)
    {
        var rings = Pool(seed);
        var best = Best(rings);

        foreach (var width in new[] { 0, 1, 3 })
        {
            var packing = RingChoice.Choose(rings, new() { Width = width });

            Assert.That(packing.Bound, Is.GreaterThanOrEqualTo(best.Value), $"seed {seed}");
            Assert.That(packing.Value, Is.LessThanOrEqualTo(best.Value).And.EqualTo(packing.Rings.Sum(ring => (long)ring.Value)));
            Assert.That(packing.Value, Is.GreaterThanOrEqualTo(0.85 * best.Value), $"seed {seed}");
            Assert.That(packing.Rings.SelectMany(ring => ring.People), Is.Unique);
        }
    }

    [Test]
    public void without_room_no_bound_of_a_larger_pool_is_below_its_best()
    {
        var open = 0;
        foreach (var seed in Seeds.Take(6))
        {
            var rings = Pool(seed, people: 36, rings: 56);
            var best = RingChoice.Choose(rings, new() { Width = 1_000_000 });
            Assert.That(best.ProvenOptimal);
            foreach (var (width, rounds) in new[] { (0, 1), (1, 1), (2, 5), (5, 40) })
            {
                var packing = RingChoice.Choose(rings, new() { Width = width, Rounds = rounds });

                Assert.That(packing.Bound, Is.GreaterThanOrEqualTo(best.Value), $"seed {seed}, width {width}");
                Assert.That(packing.Value, Is.LessThanOrEqualTo(best.Value));
                open += packing.Value < best.Value ? 1 : 0;
            }
        }

        Assert.That(open, Is.GreaterThan(2), "or the pools are too easy to say anything");
    }

    [Test]
    [Category("R11")]
    public void the_order_of_the_input_says_nothing()
    {
        foreach (var seed in Seeds.Take(10))
        {
            var rings = Pool(seed);
            var once = RingChoice.Choose(rings);
            new Random(seed).Shuffle(rings);

            Assert.That(RingChoice.Choose(rings).Rings, Is.EqualTo(once.Rings));
        }
    }

    [TestCase(7_062)]
    [TestCase(7_124)]
    public void of_a_community_is_proven_and_gives_short_rings_first(int seed)
    {
        var found = new RingFinder(new LivelyCommunity(seed, people: 24, listings: 110, plain: true).Matcher(), RandomCommunity.Now).All();

        var packing = RingChoice.Choose(found.Fitting);

        TestContext.Out.WriteLine($"seed {seed}: {found.Fitting.Count} rings, {packing.Rings.Count} chosen for {packing.Rings.Sum(ring => ring.Edges.Count)} people, value {packing.Value}");
        Assert.That(packing.ProvenOptimal);
        Assert.That(packing.Rings.Average(ring => ring.Edges.Count), Is.LessThan(found.Fitting.Average(ring => ring.Edges.Count)));
    }

    [Test]
    public void of_equal_rings_it_takes_people_never_helped_then_the_shorter_then_the_stronger_weakest()
    {
        FoundRing old = Of(1000, 0, 5000, 1, 2, 3), fresh = Of(1000, 1, 1000, 3, 4, 5, 6), shorter = Of(1000, 1, 1000, 3, 7, 8), stronger = Of(1000, 1, 1001, 3, 9, 10);

        Assert.That(RingChoice.Choose([old, fresh]).Rings, Is.EqualTo(new[] { fresh }));
        Assert.That(RingChoice.Choose([old, fresh, shorter]).Rings, Is.EqualTo(new[] { shorter }));
        Assert.That(RingChoice.Choose([old, fresh, shorter, stronger]).Rings, Is.EqualTo(new[] { stronger }));
        Assert.That(new[] { old, fresh, shorter, stronger }.Order(Comparer<FoundRing>.Create(FoundRing.Compare)), Is.EqualTo(new[] { stronger, shorter, fresh, old }));
    }

    [Test]
    public void two_rings_are_better_than_the_best_one_in_their_way()
    {
        FoundRing left = Of(1000, 0, 1, 1, 2, 3), middle = Of(1500, 0, 1, 3, 4, 5), right = Of(1000, 0, 1, 5, 6, 7);

        Assert.That(RingChoice.Choose([left, middle, right]).Rings, Is.EquivalentTo(new[] { left, right }));
        Assert.That(RingChoice.Choose([]), Has.Property("Value").EqualTo(0).And.Property("ProvenOptimal").True);
    }

    [Test]
    public void shorter_wins_where_edges_are_equally_good() =>
        Assert.That(new[] { 3, 4, 5 }.Select(people => RingWeights.Value(people * 6000, people)), Is.Ordered.Descending.And.Unique);

    private static FoundRing[] Pool(int seed, int? people = null, int? rings = null)
    {
        var random = new Random(seed);
        people ??= random.Next(6, 18);
        var levels = random.Next(2) == 0 ? 3 : 3000; // few levels: many ties
        return [.. Enumerable.Range(0, rings ?? random.Next(2, 14)).Select(_ =>
        {
            var members = Enumerable.Range(1, people.Value).ToArray();
            random.Shuffle(members);
            return Of(1000 + random.Next(levels), random.Next(3), 1000 + random.Next(3), members[..random.Next(3, 6)]);
        }).DistinctBy(ring => string.Join(" ", ring.People))];
    }

    private static FoundRing Of(int value, int neverHelped, int weakest, params int[] people)
    {
        var first = Array.IndexOf(people, people.Min());
        var ids = people.Skip(first).Concat(people.Take(first)).Select(person => new Guid(person, 0, 0, new byte[8])).ToArray();
        return new([.. ids.Select((id, i) => RingLives.Edge(id, ids[(i + 1) % ids.Length]) with { Score = weakest })], value, neverHelped);
    }

    private static (long Value, int NeverHelped, int Short, int Weakest) Goodness(IEnumerable<FoundRing> rings) =>
        rings.Aggregate((0L, 0, 0, 0), (sum, ring) => (sum.Item1 + ring.Value, sum.Item2 + ring.NeverHelped, sum.Item3 + 5 - ring.Edges.Count, sum.Item4 + ring.Weakest));

    private static (long Value, int NeverHelped, int Short, int Weakest) Best(FoundRing[] rings)
    {
        var best = default((long, int, int, int));
        var members = rings.Select(ring => ring.People.Aggregate(0, (mask, person) => mask | (1 << person.ToByteArray()[0]))).ToArray();
        for (var choice = 0; choice < 1 << rings.Length; choice++)
        {
            var (taken, apart) = (0, true);
            for (var i = 0; i < rings.Length && apart; i++)
            {
                if ((choice >> i & 1) != 0)
                {
                    apart = (taken & members[i]) == 0;
                    taken |= members[i];
                }
            }

            if (apart && Goodness(rings.Where((_, i) => (choice >> i & 1) != 0)) is var found && found.CompareTo(best) > 0)
            {
                best = found;
            }
        }

        return best;
    }
}
