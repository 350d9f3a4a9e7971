using Exchange.Domain.Listings;

namespace Exchange.Web.Pages.Listings;

/// <summary>Kinds and days as they stand in an address that people share.</summary>
public static class ListingAddress
{
    private static readonly Dictionary<string, ListingKind> Kinds = new(StringComparer.OrdinalIgnoreCase) { ["siulo"] = ListingKind.Offer, ["reikia"] = ListingKind.Need };

    public static IReadOnlyDictionary<string, DayOfWeek> Days { get; } = new Dictionary<string, DayOfWeek>(StringComparer.OrdinalIgnoreCase)
    {
        ["pirmadienis"] = DayOfWeek.Monday,
        ["antradienis"] = DayOfWeek.Tuesday,
        ["treciadienis"] = DayOfWeek.Wednesday,
        ["ketvirtadienis"] = DayOfWeek.Thursday,
        ["penktadienis"] = DayOfWeek.Friday,
        ["sestadienis"] = DayOfWeek.Saturday,
        ["sekmadienis"] = DayOfWeek.Sunday,
    };

    public static ListingKind? Kind(string? word) => word is not null && Kinds.TryGetValue(word, out var kind) ? kind : null;

    public static DayOfWeek? Day(string? word) => word is not null && Days.TryGetValue(word, out var day) ? day : null;

    public static string Of(ListingKind kind) => kind == ListingKind.Offer ? "siulo" : "reikia";
}
