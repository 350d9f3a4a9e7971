using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Shows an own draft to others, or to staff first when a rule asks for a look (L3).</summary>
[May(Who.Resident)]
public sealed record PublishListing(Guid Id) : IRequest<Published>, ITakesPart;

/// <param name="State">Active when all see it now, pending when staff looks first.</param>
/// <param name="ReviewReasons">Rules that asked for the look.</param>
public sealed record Published(ListingState State, ListingReviewReasons ReviewReasons);

internal sealed class PublishListingHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, HeldWords held, TimeProvider clock)
    : IRequestHandler<PublishListing, Published>
{
    public async Task<Published> Handle(PublishListing request, CancellationToken ct)
    {
        var listing = await db.Listings.OwnAsync(actor, request.Id, null, ct);
        await db.MustBeAllowedAsync(listing.OwnerId, clock, ct);
        var author = await db.AuthorAsync(listing.OwnerId, clock, ct);
        var looks = listing.Publish(author, vocabulary, held, actor.Actor, clock.GetUtcNow());
        return new(listing.State, looks);
    }
}
