namespace Exchange.Domain.Rings;

/// <summary>
/// A price for each person of a group, such that the prices bound every choice from above: a ring takes its people away, so what a choice is worth is at most all
/// prices plus what rings are worth beyond the prices of their people. The better the prices, the nearer the bound.
/// </summary>
internal sealed class RingPrices
{
    private readonly RingPool pool;
    private readonly int[] rings;
    private readonly int[] people;
    private readonly Int128[] price;

    public RingPrices(RingPool pool, IReadOnlyCollection<int> group, int rounds)
    {
        this.pool = pool;
        rings = [.. group];
        people = [.. rings.SelectMany(ring => pool.People[ring]).Distinct().Order()];
        price = new Int128[pool.With.Length];
        Chosen = Search(rounds);
        var lower = pool.Sum(Chosen);
        var upper = BoundOf(rings);
        Left = [.. rings.Where(ring => upper + Int128.Min(0, Beyond(ring)) >= lower)];
    }

    /// <summary>The best choice that was met on the way.</summary>
    public IReadOnlyList<int> Chosen { get; }

    /// <summary>Rings that a best choice may have; the others are worth too little for their people.</summary>
    public IReadOnlyList<int> Left { get; }

    public Int128 PriceOf(int person) => price[person];

    /// <summary>What a ring is worth beyond the prices of its people; may be negative.</summary>
    public Int128 Beyond(int ring)
    {
        var beyond = pool.Weights[ring];
        foreach (var person in pool.People[ring])
        {
            beyond -= price[person];
        }

        return beyond;
    }

    /// <summary>No choice from these rings is worth more.</summary>
    public Int128 BoundOf(IReadOnlyCollection<int> some)
    {
        var bound = some.SelectMany(ring => pool.People[ring]).Distinct().Aggregate(Int128.Zero, (sum, person) => sum + price[person]);
        return some.Aggregate(bound, (sum, ring) => sum + Int128.Max(0, Beyond(ring)));
    }

    private int[] Search(int rounds)
    {
        var worth = rings.Select(ring => (double)pool.Weights[ring]).ToArray();
        var at = new double[pool.With.Length];
        for (var i = 0; i < rings.Length; i++)
        {
            foreach (var person in pool.People[rings[i]])
            {
                at[person] = Math.Max(at[person], worth[i] / pool.People[rings[i]].Length);
            }
        }

        var best = (double[])at.Clone();
        var beyond = new double[rings.Length];
        var surplus = new int[pool.With.Length];
        var exchange = new RingExchange(pool, rings);
        var chosen = exchange.Greedy(worth);
        var lower = (double)pool.Sum(chosen);
        var (bound, pace, since) = (double.MaxValue, 1.0, 0);
        for (var round = 0; round < rounds && pace > 1e-5; round++)
        {
            var now = 0.0;
            foreach (var person in people)
            {
                now += at[person];
                surplus[person] = 1;
            }

            for (var i = 0; i < rings.Length; i++)
            {
                var members = pool.People[rings[i]];
                beyond[i] = worth[i];
                foreach (var person in members)
                {
                    beyond[i] -= at[person];
                }

                if (beyond[i] > 0)
                {
                    now += beyond[i];
                    foreach (var person in members)
                    {
                        surplus[person]--;
                    }
                }
            }

            if (now < bound)
            {
                since = now < bound * 0.99999 ? 0 : since + 1;
                bound = now;
                at.CopyTo(best, 0);
            }
            else
            {
                since++;
            }

            if (since > 20)
            {
                (pace, since) = (pace / 2, 0);
                best.CopyTo(at, 0);
                continue;
            }

            if (round % 10 == 0)
            {
                var found = exchange.Improve(exchange.Greedy(beyond));
                (chosen, lower) = Better(found, chosen, lower);
            }

            double norm = people.Sum(person => surplus[person] * surplus[person]);
            if (norm == 0 || bound <= lower)
            {
                break;
            }

            var step = pace * Math.Max(bound - lower, bound * 1e-6) / norm;
            foreach (var person in people)
            {
                at[person] = Math.Max(0, at[person] - (step * surplus[person]));
            }
        }

        (chosen, _) = Better(exchange.Improve(chosen), chosen, lower);
        foreach (var person in people)
        {
            price[person] = (Int128)best[person];
        }

        Lower();
        return chosen;
    }

    /// <summary>Takes off each price what no ring needs.</summary>
    private void Lower()
    {
        foreach (var person in people)
        {
            var spare = price[person];
            foreach (var ring in pool.With[person])
            {
                spare = Int128.Min(spare, -Beyond(ring));
            }

            if (spare > 0)
            {
                price[person] -= spare;
            }
        }
    }

    private (int[] Chosen, double Lower) Better(int[] found, int[] chosen, double lower) =>
        pool.Sum(found) is var sum && sum > pool.Sum(chosen) ? (found, (double)sum) : (chosen, lower);
}
