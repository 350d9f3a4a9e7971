using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>One's own listing as it was written so far, for the pages that ask on.</summary>
[May(Who.Resident)]
public sealed record ListingForm(Guid Id) : IRequest<ListingSoFar>;

/// <summary>A listing being written, and what can be chosen.</summary>
public sealed record ListingSoFar
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required ListingKind Kind { get; init; }

    public required ListingState State { get; init; }

    public required string SkillName { get; init; }

    public required string CategoryName { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required WeekTimes Week { get; init; }

    public required string? Neighbourhood { get; init; }

    public required string? NeighbourhoodName { get; init; }

    public required MeetingMode Mode { get; init; }

    public required int Minutes { get; init; }

    public required int Capacity { get; init; }

    public required bool Standing { get; init; }

    public required string? Reason { get; init; }

    /// <summary>Rules that will ask staff for a look when it is published now.</summary>
    public required ListingReviewReasons Expected { get; init; }

    /// <summary>Parts of Dainava by code.</summary>
    public required IReadOnlyDictionary<string, string> Places { get; init; }

    /// <summary>Codes of languages that can be chosen.</summary>
    public required IReadOnlyList<string> AllLanguages { get; init; }
}

internal sealed class ListingFormHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, Names names, Neighbourhoods places, HeldWords held, TimeProvider clock)
    : IRequestHandler<ListingForm, ListingSoFar>
{
    public async Task<ListingSoFar> Handle(ListingForm request, CancellationToken ct)
    {
        var listing = await db.Listings.AsNoTracking().OwnAsync(actor, request.Id, null, ct);

        // Most people meet at one place and speak the same languages again: offer what they said last.
        var before = listing.Languages.Count > 0 ? listing : await db.Listings.AsNoTracking()
            .Where(other => other.OwnerId == listing.OwnerId && other.Id != listing.Id && other.PublishedAt != null)
            .OrderByDescending(other => other.PublishedAt).FirstOrDefaultAsync(ct) ?? listing;
        return new()
        {
            Id = listing.Id,
            Version = listing.Version,
            Kind = listing.Kind,
            State = listing.StateAt(clock.GetUtcNow()),
            SkillName = names.Skill(listing.SkillCode),
            CategoryName = names.CategoryOf(listing.SkillCode),
            Title = listing.Title,
            Text = listing.Text,
            Language = listing.Language,
            Languages = before.Languages,
            Week = listing.Week,
            Neighbourhood = before.Neighbourhood,
            NeighbourhoodName = before.Neighbourhood is null ? null : names.Neighbourhood(before.Neighbourhood),
            Mode = listing.Mode,
            Minutes = listing.Minutes,
            Capacity = listing.Capacity,
            Standing = listing.Standing,
            Reason = listing.Reason,
            Expected = listing.ReasonsToReview(await db.AuthorAsync(listing.OwnerId, clock, ct), vocabulary, held),
            Places = places.All.ToDictionary(place => place.Code, place => names.Neighbourhood(place.Code)),
            AllLanguages = [.. SpokenLanguages.Codes.Where(code => code != SpokenLanguages.Other)],
        };
    }
}
