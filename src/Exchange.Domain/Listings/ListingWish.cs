namespace Exchange.Domain.Listings;

/// <summary>What somebody looks for among open listings; what is null does not matter to them.</summary>
/// <param name="Search">Words in any form.</param>
/// <param name="Kind">Offer or need.</param>
/// <param name="Category">Code of a category of skills.</param>
/// <param name="Neighbourhood">Code of a part of Dainava; what can be done at a distance is found everywhere.</param>
/// <param name="Language">Language spoken, two-letter code.</param>
/// <param name="Day">Day of the week; a listing that says no time is found on every day.</param>
public sealed record ListingWish(string? Search, ListingKind? Kind, string? Category, string? Neighbourhood, string? Language, DayOfWeek? Day)
{
    /// <summary>Longest search, characters.</summary>
    public const int LongestSearch = 200;

    /// <summary>Blank is null, and a search has at most <see cref="LongestSearch"/> characters.</summary>
    public ListingWish Clean()
    {
        var search = Cleaned(Search);
        return this with
        {
            Search = search?.Length > LongestSearch ? search[..LongestSearch] : search,
            Category = Cleaned(Category),
            Neighbourhood = Cleaned(Neighbourhood),
            Language = Cleaned(Language),
        };
    }

    private static string? Cleaned(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
