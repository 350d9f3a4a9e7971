using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Gives an own listing a new end date; text, history and identity stay (L6).</summary>
[May(Who.Resident)]
public sealed record RenewListing(Guid Id) : IRequest<Unit>, ITakesPart;

internal sealed class RenewListingHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, HeldWords held, TimeProvider clock) : IRequestHandler<RenewListing, Unit>
{
    public async Task<Unit> Handle(RenewListing request, CancellationToken ct)
    {
        var listing = await db.Listings.OwnAsync(actor, request.Id, null, ct);
        await db.MustBeAllowedAsync(listing.OwnerId, clock, ct);
        listing.Renew(vocabulary, held, actor.Actor, clock.GetUtcNow());
        return Unit.Value;
    }
}
