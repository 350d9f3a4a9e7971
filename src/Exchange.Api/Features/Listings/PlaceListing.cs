using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Says where, when and in which languages an own listing can be done; the rest of it stays.</summary>
[May(Who.Resident)]
public sealed record PlaceListing : IRequest<ListingState>, IChange
{
    public Guid Id { get; init; }

    /// <summary>Version the writer has seen.</summary>
    public int ExpectedVersion { get; init; }

    [Required(ErrorMessage = "Listings.mode-required")]
    public MeetingMode? Mode { get; init; }

    /// <summary>Code of a part of Dainava; not kept when all is done at a distance.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>When it can be done; nothing means by agreement.</summary>
    public WeekTimes Week { get; init; }

    /// <summary>Languages it can be done in, two-letter codes.</summary>
    [Required(ErrorMessage = "Listings.languages-required")]
    [MinLength(1, ErrorMessage = "Listings.languages-required")]
    public IReadOnlyList<string>? Languages { get; init; }
}

internal sealed class PlaceListingHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, Neighbourhoods places, HeldWords held, TimeProvider clock)
    : IRequestHandler<PlaceListing, ListingState>
{
    public async Task<ListingState> Handle(PlaceListing request, CancellationToken ct)
    {
        places.RequireKnown(request.Neighbourhood, request.Languages!);
        if (request.Mode != MeetingMode.Remote && request.Neighbourhood is null)
        {
            throw new Invalid(nameof(request.Neighbourhood), "Listings.neighbourhood-required");
        }

        var listing = await db.Listings.OwnAsync(actor, request.Id, request.ExpectedVersion, ct);
        var said = listing.Content with
        {
            Mode = request.Mode!.Value,
            Neighbourhood = request.Mode == MeetingMode.Remote ? null : request.Neighbourhood,
            Week = request.Week,
            Languages = request.Languages!,
        };
        listing.Write(said, vocabulary, held, actor.Actor, clock.GetUtcNow());
        return listing.State;
    }
}
