using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Writes an own listing anew. What others have answered keeps its earlier version (L12).</summary>
[May(Who.Resident)]
public sealed record ReviseListing : IRequest<int>, IChange
{
    public Guid Id { get; init; }

    /// <summary>Version the writer has seen; over the API If-Match says it. Null asks for nothing.</summary>
    public int? ExpectedVersion { get; init; }

    [StringLength(Listing.LongestTitle, ErrorMessage = "Listings.title-long")]
    public string? Title { get; init; }

    [StringLength(Listing.LongestText, ErrorMessage = "Listings.text-long")]
    [RefusedFor("listings.contact-details", "listings.held-word")]
    public string? Text { get; init; }

    /// <summary>Language of title and text, two-letter code.</summary>
    [AllowedValues(null, "lt", "en", "uk", "ru", ErrorMessage = "Listings.language-unknown")]
    public string? Language { get; init; }

    /// <summary>Languages it can be done in, two-letter codes; empty means the author's.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>When it can be done; nothing means by agreement.</summary>
    public WeekTimes Week { get; init; }

    /// <summary>Code of a part of Dainava, or null.</summary>
    public string? Neighbourhood { get; init; }

    public MeetingMode Mode { get; init; } = MeetingMode.InPerson;

    /// <summary>How long it takes, in whole quarter-hours.</summary>
    [HoursInMinutes]
    public int Minutes { get; init; } = 60;

    /// <summary>How many exchanges at a time; of a standing offer, a week.</summary>
    [Range(1, 20, ErrorMessage = "Listings.capacity-range")]
    public int Capacity { get; init; } = 1;

    /// <summary>Stands for a year; of an offer only.</summary>
    public bool Standing { get; init; }
}

internal sealed class ReviseListingHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, Neighbourhoods places, HeldWords held, TimeProvider clock)
    : IRequestHandler<ReviseListing, int>
{
    public async Task<int> Handle(ReviseListing request, CancellationToken ct)
    {
        places.RequireKnown(request.Neighbourhood, request.Languages);
        var listing = await db.Listings.OwnAsync(actor, request.Id, request.ExpectedVersion, ct);
        listing.Write(
            new(
                request.Title ?? "",
                request.Text ?? "",
                request.Language ?? listing.Language,
                request.Languages,
                request.Week,
                request.Mode == MeetingMode.Remote ? null : request.Neighbourhood,
                request.Mode,
                request.Minutes,
                request.Capacity,
                request.Standing),
            vocabulary,
            held,
            actor.Actor,
            clock.GetUtcNow());
        return listing.Version;
    }
}
