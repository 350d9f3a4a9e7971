using Exchange.Domain.Places;

namespace Exchange.Api.Data.Seeds;

/// <summary>The parts of Dainava that neighbours see. Centres are schematic.</summary>
public static class NeighbourhoodsFile
{
    public static Neighbourhoods Read() => new(SeedFile.Read<Content>("neighbourhoods.json").Neighbourhoods);

    private sealed record Content(string About, IReadOnlyList<Neighbourhood> Neighbourhoods);
}
