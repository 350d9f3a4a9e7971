using Exchange.Domain.Places;

namespace Exchange.Domain.Matching;

/// <summary>All distances between parts, worked out once.</summary>
internal sealed class Distances
{
    /// <summary>Number of a place not told, or not among the parts.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly int[] metres;

    public Distances(Neighbourhoods parts)
    {
        var all = parts.All;
        metres = new int[all.Count * all.Count];
        for (var from = 0; from < all.Count; from++)
        {
            index[all[from].Code] = from;
            for (var to = 0; to < all.Count; to++)
            {
                metres[(from * all.Count) + to] = Neighbourhoods.Metres(all[from], all[to]);
            }
        }
    }

    public int Find(string? code) => code is null ? Unknown : index.GetValueOrDefault(code, Unknown);

    /// <summary>Metres, or null when either place is unknown.</summary>
    public int? Between(int a, int b) => a < 0 || b < 0 ? null : metres[(a * index.Count) + b];
}
