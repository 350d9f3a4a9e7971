using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>A listing as it lies among others: what a visitor may know.</summary>
public sealed record ListingCard
{
    public required Guid Id { get; init; }

    public required ListingKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Language of the title, two-letter code.</summary>
    public required string Language { get; init; }

    /// <summary>Code of the skill.</summary>
    public required string Skill { get; init; }

    public required string SkillName { get; init; }

    /// <summary>Code of the category.</summary>
    public required string Category { get; init; }

    public required string CategoryName { get; init; }

    /// <summary>Name of the category's picture.</summary>
    public required string Icon { get; init; }

    /// <summary>First name and initial of the author.</summary>
    public required string Author { get; init; }

    /// <summary>Code of the part of Dainava, or null.</summary>
    public required string? Neighbourhood { get; init; }

    public required string? NeighbourhoodName { get; init; }

    public required MeetingMode Mode { get; init; }

    /// <summary>Languages it can be done in; empty means the author's.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>When it can be done; none means by agreement.</summary>
    public required WeekTimes Week { get; init; }

    /// <summary>How long it takes.</summary>
    public required int Minutes { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }
}

/// <summary>Turns listings into cards, in the order they come.</summary>
internal static class ListingCards
{
    public static async Task<List<ListingCard>> CardsAsync(this IQueryable<Listing> listings, ExchangeDb db, Vocabulary vocabulary, Names names, CancellationToken ct)
    {
        var rows = await (
            from listing in listings
            select new
            {
                listing.Id,
                listing.Kind,
                listing.Title,
                listing.Language,
                listing.SkillCode,
                listing.Neighbourhood,
                listing.Mode,
                listing.Languages,
                listing.Week,
                listing.Minutes,
                listing.PublishedAt,
                Author = db.People.Where(person => person.Id == listing.OwnerId)
                    .Select(person => person.Alias != null ? person.Alias : person.LastName == "" ? person.FirstName : person.FirstName + " " + person.LastName.Substring(0, 1) + ".").First(),
            }).ToListAsync(ct);
        return [.. rows.Select(row => new ListingCard
        {
            Id = row.Id,
            Kind = row.Kind,
            Title = row.Title,
            Language = row.Language,
            Skill = row.SkillCode,
            SkillName = names.Skill(row.SkillCode),
            Category = vocabulary.Find(row.SkillCode)!.Category,
            CategoryName = names.CategoryOf(row.SkillCode),
            Icon = names.IconOf(row.SkillCode),
            Author = row.Author,
            Neighbourhood = row.Neighbourhood,
            NeighbourhoodName = row.Neighbourhood is null ? null : names.Neighbourhood(row.Neighbourhood),
            Mode = row.Mode,
            Languages = row.Languages,
            Week = row.Week,
            Minutes = row.Minutes,
            PublishedAt = row.PublishedAt,
        })];
    }
}
