namespace Exchange.Domain.Rings;

/// <summary>Rings that can all be proposed at once: nobody is in two of them.</summary>
/// <param name="Rings">In the order of <see cref="FoundRing.Compare"/>.</param>
/// <param name="Value">Sum of their values, basis points.</param>
/// <param name="Bound">No choice from the same rings has a higher sum; proven by prices of people, or by the search itself.</param>
public sealed record RingPacking(IReadOnlyList<FoundRing> Rings, long Value, long Bound)
{
    /// <summary>Whether no choice from the same rings is worth more.</summary>
    public bool ProvenOptimal => Value == Bound;
}

/// <summary>How hard to look for the best choice.</summary>
public sealed record RingChoiceOptions
{
    /// <summary>Most states of the exact search for each group of people tied by rings, ≥ 0; 0 leaves it out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int MostStates
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 100_000;

    /// <summary>Rounds of prices, ≥ 1; more give a nearer bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Rounds
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 300;
}

/// <summary>
/// Chooses rings that do not overlap: the highest sum of values; among equals more people never helped yet, more short rings (sum of 5 − people), then the
/// higher sum of weakest edges. Prices of people (Lagrange; Held and Karp 1971) give a proven bound and leave out rings that no best choice has; what is left is
/// decided exactly up to <see cref="MostPeopleExact"/> people a group, and by exchanges of one ring for several above.
/// </summary>
public static class RingChoice
{
    /// <summary>Most people in one group that the exact search takes on: people tied by rings that the prices could not rule out.</summary>
    public const int MostPeopleExact = 128;

    /// <summary>Chooses. Pure: the order of the input says nothing.</summary>
    /// <param name="rings">Rings to choose from, each once.</param>
    /// <param name="options">How hard to look; null for the usual.</param>
    public static RingPacking Choose(IEnumerable<FoundRing> rings, RingChoiceOptions? options = null)
    {
        options ??= new();
        var all = rings.ToArray();
        Array.Sort(all, FoundRing.Compare);
        var ids = all.SelectMany(ring => ring.People).Distinct().Order().Index().ToDictionary(person => person.Item, person => person.Index);
        var pool = new RingPool([.. all.Select(Weight)], [.. all.Select(ring => ring.People.Select(person => ids[person]).ToArray())], ids.Count);

        var chosen = new List<int>();
        long bound = 0;
        foreach (var group in pool.Groups([.. Enumerable.Range(0, all.Length)]))
        {
            var prices = new RingPrices(pool, group, options.Rounds);
            foreach (var part in pool.Groups(prices.Left))
            {
                var mine = prices.Chosen.Where(part.Contains).ToArray();
                if (ExactRings.Choose(pool, [.. part], prices, pool.Sum(mine), options.MostStates) is { } best)
                {
                    chosen.AddRange(best);
                    bound += best.Sum(ring => (long)all[ring].Value);
                }
                else
                {
                    chosen.AddRange(mine);
                    bound += (long)(prices.BoundOf(part) >> ValueAt);
                }
            }
        }

        chosen.Sort();
        return new([.. chosen.Select(ring => all[ring])], chosen.Sum(ring => (long)all[ring].Value), bound);
    }

    private const int ValueAt = 74;

    /// <summary>All that counts in one number that can be added up: up to a million people never helped, and as many short rings.</summary>
    private static Int128 Weight(FoundRing ring) =>
        ((Int128)ring.Value << ValueAt) + ((Int128)ring.NeverHelped << 54) + ((Int128)(RingWeights.Longest - ring.Edges.Count) << 34) + ring.Weakest;
}
