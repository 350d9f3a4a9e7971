using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Matching;

/// <summary>Neighbours who fit one of the signed-in person's own listings.</summary>
[May(Who.Resident)]
public sealed record PeopleForListing(Guid ListingId) : IRequest<ListingFits>;

public sealed record ListingFits(Guid ListingId, string Title, ListingKind Kind, Fits<PersonMatch> People);

internal sealed class PeopleForListingHandler(ExchangeDb db, MatchIndex index, FittingReader fitting, CurrentActor actor, TimeProvider clock)
    : IRequestHandler<PeopleForListing, ListingFits>
{
    public async Task<ListingFits> Handle(PeopleForListing request, CancellationToken ct)
    {
        var listing = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(l => l.OwnerId == actor.Me).OneAsync(request.ListingId, ct);
        var matcher = await index.CurrentAsync(ct);
        var found = matcher.PeopleFor(MatchReader.Of(listing, clock.GetUtcNow()), index.Moment(), FittingReader.Take);
        var people = await fitting.PeopleAsync(found, theyHelp: listing.Kind == ListingKind.Need, ct);
        return new(listing.Id, listing.Title, listing.Kind, people with { ForWorker = [] });
    }
}
