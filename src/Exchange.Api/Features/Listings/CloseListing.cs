using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Ends an own listing for good.</summary>
[May(Who.Resident)]
public sealed record CloseListing(Guid Id) : IRequest<Unit>, IChange;

internal sealed class CloseListingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<CloseListing, Unit>
{
    public async Task<Unit> Handle(CloseListing request, CancellationToken ct)
    {
        var listing = await db.Listings.OwnAsync(actor, request.Id, null, ct);
        listing.Close(actor.Actor, clock.GetUtcNow());
        return Unit.Value;
    }
}
