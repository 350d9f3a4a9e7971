namespace Exchange.Domain.Rings;

/// <summary>Rings as numbers: what each is worth, and who is in it.</summary>
internal sealed class RingPool
{
    public RingPool(Int128[] weights, int[][] people, int count)
    {
        (Weights, People) = (weights, people);
        var with = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var ring = 0; ring < people.Length; ring++)
        {
            foreach (var person in people[ring])
            {
                with[person].Add(ring);
            }
        }

        With = [.. with.Select(rings => rings.ToArray())];
    }

    public Int128[] Weights { get; }

    public int[][] People { get; }

    /// <summary>Rings of a person, best first.</summary>
    public int[][] With { get; }

    public Int128 Sum(IEnumerable<int> rings) => rings.Aggregate(Int128.Zero, (sum, ring) => sum + Weights[ring]);

    /// <summary>Groups of rings that share people, directly or by others; by their first ring.</summary>
    public List<SortedSet<int>> Groups(IReadOnlyCollection<int> rings)
    {
        var root = Enumerable.Range(0, With.Length).ToArray();
        foreach (var ring in rings)
        {
            foreach (var person in People[ring])
            {
                root[Root(person)] = Root(People[ring][0]);
            }
        }

        return [.. rings.Order().GroupBy(ring => Root(People[ring][0])).Select(group => new SortedSet<int>(group))];

        int Root(int person)
        {
            while (root[person] != person)
            {
                person = root[person] = root[root[person]];
            }

            return person;
        }
    }
}
