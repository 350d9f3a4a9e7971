using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Listings;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Throws away an own draft that nobody has seen yet.</summary>
[May(Who.Resident)]
public sealed record DeleteDraft(Guid Id) : IRequest<Unit>, IChange;

internal sealed class DeleteDraftHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<DeleteDraft, Unit>
{
    public async Task<Unit> Handle(DeleteDraft request, CancellationToken ct)
    {
        var listing = await db.Listings.OwnAsync(actor, request.Id, null, ct);
        if (listing.State != ListingState.Draft || listing.PublishedAt is not null)
        {
            throw new Refused("listings.not-now");
        }

        db.Listings.Remove(listing);
        return Unit.Value;
    }
}
