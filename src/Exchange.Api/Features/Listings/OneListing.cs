using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>One listing in full.</summary>
[May(Who.Anyone)]
public sealed record OneListing(Guid Id) : IRequest<ListingDetails>;

/// <summary>Everything the reader may know of a listing.</summary>
/// <param name="Card">What all see of it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Capacity">How many exchanges at a time.</param>
/// <param name="Standing">An offer that stands for a year.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="EndsAt">Last instant it is shown.</param>
/// <param name="Version">For <c>If-Match</c> when it is changed.</param>
/// <param name="IsMine">The reader is its author.</param>
/// <param name="Reason">Why staff gave it back or took it down; for its author and staff.</param>
/// <param name="ReviewReasons">Rules that ask staff for a look; for its author and staff.</param>
public sealed record ListingDetails(
    ListingCard Card,
    string Text,
    int Capacity,
    bool Standing,
    ListingState State,
    DateTimeOffset? EndsAt,
    int Version,
    bool IsMine,
    string? Reason,
    ListingReviewReasons? ReviewReasons);

internal sealed class OneListingHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, Names names, TimeProvider clock)
    : IRequestHandler<OneListing, ListingDetails>
{
    public async Task<ListingDetails> Handle(OneListing request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var visible = db.Listings.AsNoTracking().VisibleTo(actor, now).Where(listing => listing.Id == request.Id);
        var card = (await visible.CardsAsync(db, vocabulary, names, ct)).SingleOrDefault() ?? throw new Refused("access.not-found");
        var listing = await visible.SingleAsync(ct);
        var mine = listing.OwnerId == actor.SubjectId;
        var inside = mine || actor.May(Who.Staff);
        return new(card, listing.Text, listing.Capacity, listing.Standing, listing.StateAt(now), listing.EndsAt, listing.Version, mine,
            inside ? listing.Reason : null, inside ? listing.ReviewReasons : null);
    }
}
