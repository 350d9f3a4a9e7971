using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Takes a paused listing up again.</summary>
[May(Who.Resident)]
public sealed record ResumeListing(Guid Id) : IRequest<Unit>, ITakesPart;

internal sealed class ResumeListingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ResumeListing, Unit>
{
    public async Task<Unit> Handle(ResumeListing request, CancellationToken ct)
    {
        var listing = await db.Listings.OwnAsync(actor, request.Id, null, ct);
        await db.MustBeAllowedAsync(listing.OwnerId, clock, ct);
        listing.Resume(actor.Actor, clock.GetUtcNow());
        return Unit.Value;
    }
}
