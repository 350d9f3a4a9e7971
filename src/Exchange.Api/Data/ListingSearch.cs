using Exchange.Domain.Language;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>
/// Full-text search over the analysed words of listings: FTS5 in SQLite, tsvector in PostgreSQL. The store finds, <see cref="ListingRank"/>
/// orders, so both stores answer alike. What nobody wrote exactly so is looked for by three-letter pieces.
/// </summary>
internal sealed class ListingSearch(ExchangeDb db, Store store)
{
    private const int MostHits = 1_000;
    private const int MostNear = 300;

    /// <summary>Ids of what fits, best first, newest first among equals; and whether there is more than what was weighed, which is the newest.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="among">The listings that may be found.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<(IReadOnlyList<Guid> Found, bool More)> FindAsync(string text, IQueryable<Listing> among, CancellationToken ct)
    {
        var wanted = SearchWords.Of(text);
        if (wanted.Count == 0)
        {
            return ([], false);
        }

        var exact = await LoadAsync(among, Every(wanted), MostHits, ct);
        if (exact.Count > 0)
        {
            return (Best(exact, hit => ListingRank.Of(wanted, Split(hit.Title), Split(hit.Skill), Split(hit.Category), Split(hit.Text))), exact.Count == MostHits);
        }

        var near = await LoadAsync(among, AnyPiece(wanted.SelectMany(SearchWords.PiecesOf).Distinct(StringComparer.Ordinal)), MostNear, ct);
        return (Best(near, hit => ListingRank.Likeness(wanted, [.. Split(hit.Title), .. Split(hit.Skill)])), false);
    }

    /// <summary>Ids of what has every word that was typed, in any form; nothing that is only like it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="among">The listings that may be found.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Guid>> FindExactlyAsync(string text, IQueryable<Listing> among, CancellationToken ct)
    {
        var wanted = SearchWords.Of(text);
        return wanted.Count == 0 ? [] : [.. (await LoadAsync(among, Every(wanted), MostHits, ct)).Select(hit => hit.Id)];
    }

    private static List<Guid> Best(IEnumerable<Hit> hits, Func<Hit, double> worth) =>
    [
        .. hits.Select(hit => (hit, worth: worth(hit))).Where(found => found.worth > 0)
            .OrderByDescending(found => found.worth).ThenByDescending(found => found.hit.At).ThenByDescending(found => found.hit.Id)
            .Select(found => found.hit.Id),
    ];

    // Newest written first, which is the order SQLite keeps its index in.
    private Task<List<Hit>> LoadAsync(IQueryable<Listing> among, IQueryable<int> numbers, int most, CancellationToken ct) => (
        from number in numbers
        join words in db.Set<ListingWords>() on number equals words.Number
        join listing in among on words.ListingId equals listing.Id
        orderby number descending
        select new Hit(listing.Id, listing.PublishedAt, words.Title, words.Skill, words.Category, words.Text)).Take(most).ToListAsync(ct);

    private IQueryable<int> Every(IEnumerable<string> tokens)
    {
        if (store.Kind == StoreKind.Sqlite)
        {
            var match = $"{{Title Skill Category Text}} : ({string.Join(" AND ", tokens.Select(InQuotes))})";
            return db.Database.SqlQuery<int>($"""SELECT rowid AS "Value" FROM SearchIndex_Listings WHERE SearchIndex_Listings MATCH {match}""");
        }

        var query = string.Join(" & ", tokens.Select(InApostrophes));
        return db.Database.SqlQuery<int>($"""SELECT "Number" AS "Value" FROM "ListingWords" WHERE "SearchIndex" @@ to_tsquery('simple', {query})""");
    }

    // Pieces are many and common, so only the listings that share most of them are weighed.
    private IQueryable<int> AnyPiece(IEnumerable<string> pieces)
    {
        if (store.Kind == StoreKind.Sqlite)
        {
            var match = $"Pieces : ({string.Join(" OR ", pieces.Select(InQuotes))})";
            return db.Database.SqlQuery<int>($"""SELECT rowid AS "Value" FROM SearchIndex_Listings WHERE SearchIndex_Listings MATCH {match} ORDER BY rank LIMIT {MostNear}""");
        }

        var query = string.Join(" | ", pieces.Select(InApostrophes));
        return db.Database.SqlQuery<int>($"""
            SELECT "Number" AS "Value" FROM "ListingWords" WHERE "SearchIndexPieces" @@ to_tsquery('simple', {query})
            ORDER BY ts_rank("SearchIndexPieces", to_tsquery('simple', {query})) DESC LIMIT {MostNear}
            """);
    }

    // A token is letters and digits already; quoted, it can never be read as an operator.
    private static string InQuotes(string token) => $"\"{token.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string InApostrophes(string token) => $"'{token.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string[] Split(string tokens) => tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Hit(Guid Id, DateTimeOffset? At, string Title, string Skill, string Category, string Text);
}
