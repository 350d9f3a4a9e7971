using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using Exchange.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Open listings: newest first, or best first when something is looked for.</summary>
[May(Who.Anyone)]
public sealed record BrowseListings : IRequest<PageOf<ListingCard>>
{
    /// <summary>Words in any form, with or without Lithuanian letters.</summary>
    public string? Search { get; init; }

    public ListingKind? Kind { get; init; }

    /// <summary>Code of a category of skills.</summary>
    public string? Category { get; init; }

    /// <summary>Code of a part of Dainava; what can be done at a distance is found everywhere.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Language spoken, two-letter code.</summary>
    public string? Language { get; init; }

    /// <summary>Day of the week; a listing that says no time is found on every day.</summary>
    public DayOfWeek? Day { get; init; }

    /// <summary>From 1.</summary>
    public int? Page { get; init; }

    /// <summary>Listings on a page, 1 to 100; 20 when not said.</summary>
    public int? Size { get; init; }
}

internal sealed class BrowseListingsHandler(ExchangeDb db, ListingSearch search, Vocabulary vocabulary, Names names, TimeProvider clock)
    : IRequestHandler<BrowseListings, PageOf<ListingCard>>
{
    // Nobody turns to the hundredth page, and counting all would take longer the more there are.
    private const int MostCounted = 1_000;

    public async Task<PageOf<ListingCard>> Handle(BrowseListings request, CancellationToken ct)
    {
        var (page, size) = (Math.Clamp(request.Page ?? 1, 1, MostCounted), Math.Clamp(request.Size ?? 20, 1, 100));
        var open = db.Listings.AsNoTracking().OpenAt(clock.GetUtcNow()).Wanted(new(null, request.Kind, request.Category, request.Neighbourhood, request.Language, request.Day), vocabulary);
        if (PrintedNumber.TryRead(request.Search, out var serial))
        {
            // A number torn off a sheet is that listing and nothing else.
            var torn = open.Where(listing => db.ListingCodes.Any(code => code.Serial == serial && code.ListingId == listing.Id));
            if (await torn.CardsAsync(db, vocabulary, names, ct) is { Count: > 0 } one)
            {
                return new(one, 1, size, one.Count);
            }
        }

        if (string.IsNullOrWhiteSpace(request.Search))
        {
            var newest = open.OrderByDescending(listing => listing.PublishedAt).ThenByDescending(listing => listing.Id);
            var counted = await open.Take(MostCounted + 1).CountAsync(ct);
            return new(await newest.Skip((page - 1) * size).Take(size).CardsAsync(db, vocabulary, names, ct), page, size, Math.Min(counted, MostCounted), counted > MostCounted);
        }

        var (found, more) = await search.FindAsync(request.Search.Length > ListingWish.LongestSearch ? request.Search[..ListingWish.LongestSearch] : request.Search, open, ct);
        var ids = found.Skip((page - 1) * size).Take(size).ToList();
        var cards = await db.Listings.AsNoTracking().Where(listing => ids.Contains(listing.Id)).CardsAsync(db, vocabulary, names, ct);
        return new([.. cards.OrderBy(card => ids.IndexOf(card.Id))], page, size, found.Count, more);
    }
}
