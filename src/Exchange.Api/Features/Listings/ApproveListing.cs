using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Staff has looked at a waiting listing and shows it to everybody.</summary>
[May(Who.Staff)]
public sealed record ApproveListing(Guid Id) : IRequest<Unit>, IChange;

internal sealed class ApproveListingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ApproveListing, Unit>
{
    public async Task<Unit> Handle(ApproveListing request, CancellationToken ct)
    {
        var listing = await db.Listings.Where(listing => listing.State != ListingState.Draft).OneAsync(request.Id, ct);
        listing.Approve(actor.Actor, clock.GetUtcNow());
        var aside = await db.PutAsideAsync(listing, actor.Actor, clock, ct);
        db.Notices.Add(Notice.To(listing.OwnerId, aside ? ListingTopics.Aside : ListingTopics.Shown, [listing.Title], listing.Id, clock.GetUtcNow()));
        (actor.Note.About, actor.Note.Target) = (listing.OwnerId, listing.Id);
        return Unit.Value;
    }
}
