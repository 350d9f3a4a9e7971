using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Says what others read in an own listing, how long it takes and how often; the rest of it stays.</summary>
[May(Who.Resident)]
public sealed record WriteListing : IRequest<ListingState>, IChange
{
    public Guid Id { get; init; }

    /// <summary>Version the writer has seen.</summary>
    public int ExpectedVersion { get; init; }

    [Required(ErrorMessage = "Listings.title-required")]
    [StringLength(Listing.LongestTitle, ErrorMessage = "Listings.title-long")]
    public string Title { get; init; } = "";

    [StringLength(Listing.LongestText, ErrorMessage = "Listings.text-long")]
    [RefusedFor("listings.contact-details", "listings.held-word")]
    public string? Text { get; init; }

    /// <summary>Language of title and text.</summary>
    [AllowedValues("lt", "en", "uk", "ru", ErrorMessage = "Listings.language-unknown")]
    public string Language { get; init; } = "lt";

    /// <summary>How long it takes, in whole quarter-hours.</summary>
    [HoursInMinutes]
    public int Minutes { get; init; } = 60;

    /// <summary>How many exchanges at a time; of a standing offer, a week.</summary>
    [Range(1, 20, ErrorMessage = "Listings.capacity-range")]
    public int Capacity { get; init; } = 1;

    /// <summary>Stands for a year; of an offer only.</summary>
    public bool Standing { get; init; }
}

internal sealed class WriteListingHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, HeldWords held, TimeProvider clock)
    : IRequestHandler<WriteListing, ListingState>
{
    public async Task<ListingState> Handle(WriteListing request, CancellationToken ct)
    {
        var listing = await db.Listings.OwnAsync(actor, request.Id, request.ExpectedVersion, ct);
        var said = listing.Content with
        {
            Title = request.Title,
            Text = request.Text ?? "",
            Language = request.Language,
            Minutes = request.Minutes,
            Capacity = request.Capacity,
            Standing = request.Standing,
        };
        listing.Write(said, vocabulary, held, actor.Actor, clock.GetUtcNow());
        return listing.State;
    }
}
