namespace Exchange.Domain.Places;

/// <summary>
/// A part of the eldership, the only place a neighbour ever sees (Q3). The centre is fixed and the same for all viewers.
/// </summary>
/// <param name="Code">Stable slug, e.g. <c>draugystes-parkas</c>.</param>
/// <param name="East">Metres east of the eldership's reference point.</param>
/// <param name="North">Metres north of the eldership's reference point.</param>
/// <param name="Labels">Name by language code; always has <c>lt</c> and <c>en</c>.</param>
public sealed record Neighbourhood(string Code, int East, int North, IReadOnlyDictionary<string, string> Labels);

/// <summary>The parts of the eldership this programme works in. Immutable.</summary>
/// <param name="All">Parts in the order shown to people.</param>
public sealed record Neighbourhoods(IReadOnlyList<Neighbourhood> All)
{
    /// <summary>The part of a code, or null.</summary>
    public Neighbourhood? Find(string code) => All.FirstOrDefault(part => part.Code == code);

    /// <summary>Straight distance between two centres in whole metres, ≥ 0, rounded to the nearest.</summary>
    public static int Metres(Neighbourhood from, Neighbourhood to)
    {
        double east = from.East - to.East, north = from.North - to.North;
        return (int)Math.Round(Math.Sqrt((east * east) + (north * north)), MidpointRounding.AwayFromZero);
    }
}
