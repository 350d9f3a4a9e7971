using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Get a market sheet ready: every open listing on it has a short number from now on, by which it is found at the desk.</summary>
[May(Who.Staff)]
public sealed record PrintMarketSheet : MarketSheetChoice, IRequest<int>, IChange;

/// <summary>Which listings are on a market sheet.</summary>
public record MarketSheetChoice
{
    /// <summary>Listings on one sheet at most.</summary>
    public const int Most = 48;

    public ListingKind? Kind { get; init; }

    /// <summary>Code of a category of skills.</summary>
    [StringLength(60, ErrorMessage = "Validation.check")]
    public string? Category { get; init; }

    /// <summary>Code of a part of Dainava; what can be done at a distance is on every sheet.</summary>
    [StringLength(60, ErrorMessage = "Validation.check")]
    public string? Neighbourhood { get; init; }
}

internal sealed class PrintMarketSheetHandler(ExchangeDb db, Vocabulary vocabulary, CurrentActor actor, TimeProvider clock) : IRequestHandler<PrintMarketSheet, int>
{
    public async Task<int> Handle(PrintMarketSheet request, CancellationToken ct)
    {
        var chosen = await db.OnSheet(request, vocabulary, clock.GetUtcNow()).Select(listing => listing.Id).ToListAsync(ct);
        await db.GiveCodesAsync(chosen, clock.GetUtcNow(), ct);
        actor.Note.About = actor.ActorId;
        return chosen.Count;
    }
}
