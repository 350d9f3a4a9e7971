using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Begins a listing as a draft: what it is about now, the rest now or later. Nobody sees it before it is published.</summary>
[May(Who.Resident)]
public sealed record PostListing : IRequest<Guid>, ITakesPart
{
    [Required(ErrorMessage = "Listings.kind-required")]
    public ListingKind? Kind { get; init; }

    /// <summary>Code of a skill of the vocabulary.</summary>
    [Required(ErrorMessage = "Listings.skill-required")]
    public string Skill { get; init; } = "";

    [StringLength(Listing.LongestTitle, ErrorMessage = "Listings.title-long")]
    public string? Title { get; init; }

    [StringLength(Listing.LongestText, ErrorMessage = "Listings.text-long")]
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

internal sealed class PostListingHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, Neighbourhoods places, HeldWords held, TimeProvider clock)
    : IRequestHandler<PostListing, Guid>
{
    public async Task<Guid> Handle(PostListing request, CancellationToken ct)
    {
        vocabulary.RequireKnown(request.Skill);
        places.RequireKnown(request.Neighbourhood, request.Languages);
        if (string.IsNullOrEmpty(request.Title) && await BegunAsync(request, ct) is { } begun)
        {
            return begun; // who steps back to the first screen goes on with the draft, and leaves no empty one behind (F5)
        }

        var now = clock.GetUtcNow();
        var listing = Listing.Begin(actor.Me, request.Kind!.Value, request.Skill, vocabulary, now);
        listing.Write(
            new(
                request.Title ?? "",
                request.Text ?? "",
                request.Language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
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
            now);
        db.Listings.Add(listing);
        return listing.Id;
    }

    private Task<Guid?> BegunAsync(PostListing request, CancellationToken ct) => db.Listings
        .Where(listing => listing.OwnerId == actor.Me && listing.State == ListingState.Draft && listing.Kind == request.Kind && listing.SkillCode == request.Skill && listing.Title == "")
        .OrderBy(listing => listing.Id)
        .Select(listing => (Guid?)listing.Id)
        .FirstOrDefaultAsync(ct);
}
