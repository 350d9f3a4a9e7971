using Exchange.Domain.Matching;

namespace Exchange.Domain.Rings;

/// <summary>
/// Rings of three to five people, each helping the next (4.3 of the rules), over one snapshot and moment. Pure: the same input gives the same list in the
/// same order (R11), no clock is read and nothing is changed. Safe for many readers.
/// </summary>
public sealed class RingFinder
{
    private readonly RingEdges edges;
    private readonly RingOptions options;
    private readonly bool[] neverHelped;

    /// <summary>Finds all edges once.</summary>
    /// <param name="matcher">The snapshot; its gates and scores hold.</param>
    /// <param name="at">When.</param>
    /// <param name="options">How widely to look; null for the usual.</param>
    public RingFinder(Matcher matcher, MatchMoment at, RingOptions? options = null)
    {
        this.options = options ?? new();
        edges = new(matcher, at, this.options);
        neverHelped = [.. edges.Ids.Select(this.options.NeverHelped.Contains)];
    }

    /// <summary>The edges that rings are made of, by receiver, best first.</summary>
    public IEnumerable<RingEdge> Edges => Enumerable.Range(0, edges.Kept.Length).Select(edges.Tell);

    /// <summary>Rings with one person in them, best first; none for somebody who is not in the snapshot or was left out.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="take">How many, ≥ 0; the worker's list is never cut.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number was asked for.</exception>
    public RingsFound Through(Guid person, int take = int.MaxValue) =>
        edges.Numbers.TryGetValue(person, out var number) ? Find([number], false, take) : Find([], false, take);

    /// <summary>Rings of the whole pool, best first.</summary>
    /// <param name="take">How many, ≥ 0; the worker's list is never cut.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number was asked for.</exception>
    public RingsFound All(int take = int.MaxValue) => Find([.. Enumerable.Range(0, edges.Ids.Length)], true, take);

    /// <summary>
    /// Who could stand in an open place (R9), best first by the weaker and then the other of the two new edges, then by id. The snapshot must not leave out the
    /// people of this ring; those of others it must.
    /// </summary>
    /// <param name="people">People of the ring in order, each helping the next, with the one who left.</param>
    /// <param name="left">Who left.</param>
    /// <returns>The edge to the new person, and the edge from them.</returns>
    /// <exception cref="ArgumentException">Whoever left is not among the people.</exception>
    public IReadOnlyList<(RingEdge Received, RingEdge Given)> Substitutes(IReadOnlyList<Guid> people, Guid left)
    {
        var place = people.Index().Where(person => person.Item == left).Select(person => person.Index).DefaultIfEmpty(-1).First();
        if (place < 0)
        {
            throw new ArgumentException("Whoever left was one of the ring.", nameof(left));
        }

        if (!edges.Numbers.TryGetValue(people[(place + people.Count - 1) % people.Count], out var before) || !edges.Numbers.TryGetValue(people[(place + 1) % people.Count], out var after))
        {
            return [];
        }

        var others = people.Where(edges.Numbers.ContainsKey).Select(person => edges.Numbers[person]).ToList();
        return
        [
            .. from given in edges.Suppliers[after]
               let comer = edges.Kept[given].Giver
               where !others.Contains(comer) && !others.Exists(other => edges.Ids[other] != left && edges.KeptApart(other, comer))
               from received in edges.Suppliers[comer]
               where edges.Kept[received].Giver == before
               let scores = (edges.Kept[given].Score, edges.Kept[received].Score)
               orderby Math.Min(scores.Item1, scores.Item2) descending, Math.Max(scores.Item1, scores.Item2) descending, comer
               select (edges.Tell(received), edges.Tell(given)),
        ];
    }

    private RingsFound Find(int[] starts, bool smallestFirst, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var search = new RingSearch(edges, options.MostWork);
        search.Run(starts, options.Longest, smallestFirst);
        var ranked = search.Found.Select(Rank).ToArray();
        Array.Sort(ranked, Compare);
        List<FoundRing> fitting = [], forWorker = [];
        foreach (var ring in ranked)
        {
            if (fitting.Count < take || ring.Worker)
            {
                (ring.Worker ? forWorker : fitting).Add(Tell(ring));
            }
        }

        return new(fitting, forWorker, search.StoppedEarly, search.CompleteTo, search.Work);
    }

    private Ranked Rank(RingSearch.Ring5 ring)
    {
        var (sum, weakest, fresh, worker) = (0, int.MaxValue, 0, false);
        for (var i = 0; i < ring.Length; i++)
        {
            var edge = edges.Kept[ring[i]];
            (sum, weakest, fresh, worker) = (sum + edge.Score, Math.Min(weakest, edge.Score), fresh + (neverHelped[edge.Giver] ? 1 : 0), worker || edge.Worker);
        }

        return new(ring, RingWeights.Value(sum, ring.Length), fresh, weakest, worker);
    }

    private FoundRing Tell(Ranked ranked) =>
        new([.. Enumerable.Range(0, ranked.Ring.Length).Select(i => edges.Tell(ranked.Ring[i]))], ranked.Value, ranked.NeverHelped);

    /// <summary>The order of <see cref="FoundRing.Compare"/>, by numbers; people are numbered in the order of ids.</summary>
    private int Compare(Ranked a, Ranked b)
    {
        var order = b.Value.CompareTo(a.Value);
        order = order != 0 ? order : b.NeverHelped.CompareTo(a.NeverHelped);
        order = order != 0 ? order : a.Ring.Length.CompareTo(b.Ring.Length);
        order = order != 0 ? order : b.Weakest.CompareTo(a.Weakest);
        for (var i = 0; order == 0 && i < a.Ring.Length; i++)
        {
            order = edges.Kept[a.Ring[i]].Giver.CompareTo(edges.Kept[b.Ring[i]].Giver);
        }

        return order;
    }

    private readonly record struct Ranked(RingSearch.Ring5 Ring, int Value, int NeverHelped, int Weakest, bool Worker);
}
