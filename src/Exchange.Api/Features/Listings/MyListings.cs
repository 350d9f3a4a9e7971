using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>One's own listings, also drafts and ended ones: those to do something about first, then newest.</summary>
[May(Who.Resident)]
public sealed record MyListings : IRequest<PageOf<MyListing>>
{
    /// <summary>From 1.</summary>
    public int? Page { get; init; }
}

/// <param name="Id">The listing.</param>
/// <param name="Kind">Offer or need.</param>
/// <param name="Title">Title, or the skill's name while a draft has none.</param>
/// <param name="HasTitle">False while a draft has only its skill.</param>
/// <param name="Icon">Name of the category's picture.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="EndsAt">Last instant it is shown.</param>
/// <param name="DaysLeft">Days until its end, a begun day counts; null when it is not shown.</param>
/// <param name="Reason">Why staff gave it back or took it down.</param>
/// <param name="CanRenew">It has ended and may still be shown again (L7).</param>
public sealed record MyListing(Guid Id, ListingKind Kind, string Title, bool HasTitle, string Icon, ListingState State, DateTimeOffset? EndsAt, int? DaysLeft, string? Reason, bool CanRenew);

internal sealed class MyListingsHandler(ExchangeDb db, CurrentActor actor, Names names, TimeProvider clock) : IRequestHandler<MyListings, PageOf<MyListing>>
{
    private const int Size = 30;

    public async Task<PageOf<MyListing>> Handle(MyListings request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var page = Math.Clamp(request.Page ?? 1, 1, 100_000);
        var mine = db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => listing.OwnerId == actor.Me);
        var listings = await mine
            .OrderBy(listing => listing.State == ListingState.Closed || listing.State == ListingState.Removed)
            .ThenByDescending(listing => listing.BegunAt).ThenByDescending(listing => listing.Id)
            .Skip((page - 1) * Size).Take(Size).ToListAsync(ct);
        return new([.. listings.Select(listing => Line(listing, now))], page, Size, await mine.CountAsync(ct));
    }

    private MyListing Line(Listing listing, DateTimeOffset now)
    {
        var state = listing.StateAt(now);
        return new(
            listing.Id,
            listing.Kind,
            listing.Title.Length > 0 ? listing.Title : names.Skill(listing.SkillCode),
            listing.Title.Length > 0,
            names.IconOf(listing.SkillCode),
            state,
            listing.EndsAt,
            state is ListingState.Active or ListingState.Paused ? (int)Math.Ceiling((listing.EndsAt!.Value - now).TotalDays) : null,
            listing.Reason,
            state == ListingState.Expired && now <= listing.EndsAt!.Value.AddMonths(12));
    }
}
