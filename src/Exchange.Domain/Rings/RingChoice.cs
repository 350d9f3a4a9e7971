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
    /// <summary>
    /// Most states kept for each person, ≥ 0. As long as there is room the choice is exact; above, the best states go on and the others bound the choice. 0 leaves
    /// the search to prices and exchanges.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int Width
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 3_000;

    /// <summary>Rounds of prices, ≥ 1; more give a nearer bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Rounds
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 600;
}

/// <summary>
/// Chooses rings that do not overlap: the highest sum of values; among equals more people never helped yet, more short rings (sum of 5 − people), then the
/// higher sum of weakest edges. Prices of people (Lagrange; Held and Karp 1971) give a proven bound, exchanges of one ring for several a good choice, and the two
/// leave out rings that no best choice has. What is left is decided person by person, exactly as long as there is room.
/// </summary>
public static class RingChoice
{
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
                var known = prices.Chosen.Where(part.Contains).ToArray();
                var (best, most) = ExactRings.Choose(pool, part, prices, known, options.Width) ?? (known, prices.BoundOf(part));
                chosen.AddRange(best);
                bound += (long)(most >> ValueAt);
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
