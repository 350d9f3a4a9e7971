using Exchange.Domain.Places;
namespace Exchange.Api.Data.Seeds;
public static class NeighbourhoodsFile { public static Neighbourhoods Read() => new([]); }
