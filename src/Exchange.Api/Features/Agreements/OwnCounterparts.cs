using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>One's own open listings that an answer to this listing would answer too: a need for an offer, an offer for a need, of the same skill (X12).</summary>
[May(Who.Resident)]
public sealed record OwnCounterparts(Guid ListingId) : IRequest<IReadOnlyList<OwnCounterpart>>;

/// <param name="Id">The own listing.</param>
/// <param name="Title">Its title.</param>
public sealed record OwnCounterpart(Guid Id, string Title);

internal sealed class OwnCounterpartsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<OwnCounterparts, IReadOnlyList<OwnCounterpart>>
{
    public async Task<IReadOnlyList<OwnCounterpart>> Handle(OwnCounterparts request, CancellationToken ct)
    {
        var listing = await db.Listings.AsNoTracking().Where(listing => listing.PublishedAt != null && listing.State != ListingState.Removed).OneAsync(request.ListingId, ct);
        return listing.OwnerId == actor.Me ? [] : [.. (await db.Listings.CounterpartsAsync(listing, actor.Me, clock.GetUtcNow(), ct)).Select(own => new OwnCounterpart(own.Id, own.Title))];
    }
}
