namespace Exchange.Domain.Rings;

/// <summary>
/// A ring that could be. Its edges run from the person with the smallest id, each to the next, so one set of edges is one ring
/// whoever asked (R2).
/// </summary>
/// <param name="Edges">3–5 edges; the receiver of one gives the next, and the last one's receiver gives the first (R1).</param>
/// <param name="Value">Basis points, rounded half up, see <see cref="RingWeights.Value"/>.</param>
/// <param name="NeverHelped">How many of its people nobody has helped yet, 0–5.</param>
public sealed record FoundRing(IReadOnlyList<RingEdge> Edges, int Value, int NeverHelped)
{
    /// <summary>Its people in order, each helping the next.</summary>
    public IEnumerable<Guid> People => Edges.Select(edge => edge.GiverId);

    /// <summary>Score of its weakest edge, basis points.</summary>
    public int Weakest => Edges.Min(edge => edge.Score);

    /// <summary>A worker approves it before anybody is asked (R10).</summary>
    public bool NeedsApproval => Edges.Any(edge => edge.NeedsApproval);

    /// <summary>A worker sees it before its people do (S7).</summary>
    public bool ForWorker => Edges.Any(edge => edge.ForWorker);

    /// <summary>The one order of all lists: value, people never helped yet, shorter, the higher weakest edge, ids.</summary>
    public static int Compare(FoundRing a, FoundRing b)
    {
        var order = b.Value.CompareTo(a.Value);
        order = order != 0 ? order : b.NeverHelped.CompareTo(a.NeverHelped);
        order = order != 0 ? order : a.Edges.Count.CompareTo(b.Edges.Count);
        order = order != 0 ? order : b.Weakest.CompareTo(a.Weakest);
        for (var i = 0; order == 0 && i < a.Edges.Count; i++)
        {
            order = a.Edges[i].GiverId.CompareTo(b.Edges[i].GiverId);
        }

        return order;
    }
}

/// <summary>An answer of the finder.</summary>
/// <param name="Fitting">Best first, as many as were asked for.</param>
/// <param name="ForWorker">All that a worker must see first, best first, never cut short (S7). Not for residents' eyes.</param>
/// <param name="StoppedEarly">The bound on work was met: there may be more rings (R11).</param>
/// <param name="CompleteTo">Rings of up to this many people were looked for to the end; 0 when none.</param>
/// <param name="Work">Edges looked at.</param>
public sealed record RingsFound(IReadOnlyList<FoundRing> Fitting, IReadOnlyList<FoundRing> ForWorker, bool StoppedEarly, int CompleteTo, long Work);
