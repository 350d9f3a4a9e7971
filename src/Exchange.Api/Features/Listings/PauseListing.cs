using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Puts an own listing aside for a while.</summary>
[May(Who.Resident)]
public sealed record PauseListing(Guid Id) : IRequest<Unit>, IChange;

internal sealed class PauseListingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<PauseListing, Unit>
{
    public async Task<Unit> Handle(PauseListing request, CancellationToken ct)
    {
        var listing = await db.Listings.OwnAsync(actor, request.Id, null, ct);
        listing.Pause(actor.Actor, clock.GetUtcNow());
        return Unit.Value;
    }
}
