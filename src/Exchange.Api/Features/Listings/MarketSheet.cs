using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Skills;
using Exchange.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>A sheet for the wall: open listings with their short numbers, chosen by kind, category and part of Dainava; no contacts.</summary>
[May(Who.Staff)]
public sealed record MarketSheet : MarketSheetChoice, IRequest<PrintedListings>;

/// <param name="Lines">Listings in the order of their categories.</param>
/// <param name="NotReady">How many of those chosen have no number yet.</param>
/// <param name="Community">Name of the exchange.</param>
/// <param name="Phone">Phone of the centre, or null.</param>
public sealed record PrintedListings(IReadOnlyList<PrintedListing> Lines, int NotReady, string Community, string? Phone);

/// <param name="Card">What everybody sees of it.</param>
/// <param name="Code">Its short number, as printed.</param>
public sealed record PrintedListing(ListingCard Card, string Code);

internal sealed class MarketSheetHandler(ExchangeDb db, Vocabulary vocabulary, Names names, TimeProvider clock) : IRequestHandler<MarketSheet, PrintedListings>
{
    public async Task<PrintedListings> Handle(MarketSheet request, CancellationToken ct)
    {
        var cards = await db.OnSheet(request, vocabulary, clock.GetUtcNow()).CardsAsync(db, vocabulary, names, ct);
        var codes = await db.CodesOfAsync([.. cards.Select(card => card.Id)], ct);
        var community = await db.Communities.AsNoTracking().SingleOrDefaultAsync(ct);
        var lines = cards.Where(card => codes.ContainsKey(card.Id)).Select(card => new PrintedListing(card, PrintedNumber.Of(codes[card.Id])))
            .OrderBy(line => line.Card.Kind).ThenBy(line => line.Card.CategoryName, StringComparer.CurrentCulture).ThenBy(line => line.Code, StringComparer.Ordinal);
        return new([.. lines], cards.Count - codes.Count, community?.Name ?? "", community?.Phone);
    }
}
