using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Listings whose last day is so many days from today, for those who tell their authors (L6).</summary>
/// <param name="Days">Days from today, by the calendar of Kaunas: 7 and 1 are told.</param>
[May(Who.System)]
public sealed record ListingsEnding(int Days) : IRequest<IReadOnlyList<EndingListing>>;

public sealed record EndingListing(Guid Id, Guid OwnerId, string Title, DateTimeOffset EndsAt);

internal sealed class ListingsEndingHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<ListingsEnding, IReadOnlyList<EndingListing>>
{
    public async Task<IReadOnlyList<EndingListing>> Handle(ListingsEnding request, CancellationToken ct)
    {
        var day = clock.TodayInKaunas().AddDays(request.Days);
        var (from, to) = (KaunasTime.At(day, TimeOnly.MinValue), KaunasTime.At(day.AddDays(1), TimeOnly.MinValue));
        return await db.Listings.AsNoTracking()
            .Where(listing => (listing.State == ListingState.Active || listing.State == ListingState.Paused) && listing.EndsAt >= from && listing.EndsAt < to)
            .OrderBy(listing => listing.EndsAt).ThenBy(listing => listing.Id)
            .Select(listing => new EndingListing(listing.Id, listing.OwnerId, listing.Title, listing.EndsAt!.Value))
            .ToListAsync(ct);
    }
}
