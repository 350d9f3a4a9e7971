using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Listings that wait for a look by staff, the longest waiting first, each with the rules that ask for it (L3).</summary>
[May(Who.Staff)]
public sealed record PendingListings : IRequest<PageOf<PendingListing>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="Id">The listing.</param>
/// <param name="Kind">Offer or need.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Language">Language of title and text.</param>
/// <param name="SkillName">Its skill.</param>
/// <param name="Author">Full name of the author.</param>
/// <param name="ReviewReasons">Rules that ask for the look.</param>
/// <param name="Since">Since when it waits.</param>
public sealed record PendingListing(Guid Id, ListingKind Kind, string Title, string Text, string Language, string SkillName, string Author, ListingReviewReasons ReviewReasons, DateTimeOffset Since);

internal sealed class PendingListingsHandler(ExchangeDb db, Names names) : IRequestHandler<PendingListings, PageOf<PendingListing>>
{
    private const int Size = 20;

    public async Task<PageOf<PendingListing>> Handle(PendingListings request, CancellationToken ct)
    {
        var page = Math.Clamp(request.Page ?? 1, 1, 100_000);
        var waiting =
            from listing in db.Listings.AsNoTracking()
            where listing.State == ListingState.Pending
            join person in db.People on listing.OwnerId equals person.Id
            select new
            {
                listing.Id,
                listing.Kind,
                listing.Title,
                listing.Text,
                listing.Language,
                listing.SkillCode,
                listing.ReviewReasons,
                person.FirstName,
                person.LastName,
                Since = listing.Changes.Where(change => change.Move == ListingMove.Publish).Max(change => change.At),
            };
        var rows = await waiting.OrderBy(row => row.Since).ThenBy(row => row.Id).Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        return new(
            [.. rows.Select(row => new PendingListing(row.Id, row.Kind, row.Title, row.Text, row.Language, names.Skill(row.SkillCode),
                $"{row.FirstName} {row.LastName}".TrimEnd(), row.ReviewReasons, row.Since))],
            page, Size, await waiting.CountAsync(ct));
    }
}
