using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Staff takes a listing down with a reason, which its author can read.</summary>
[May(Who.Staff)]
public sealed record RemoveListing : IRequest<Unit>, IChange
{
    public Guid Id { get; init; }

    /// <summary>Read by the author.</summary>
    [Required(ErrorMessage = "Listings.reason-required")]
    [StringLength(500, ErrorMessage = "Listings.reason-long")]
    public string Reason { get; init; } = "";
}

internal sealed class RemoveListingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RemoveListing, Unit>
{
    public async Task<Unit> Handle(RemoveListing request, CancellationToken ct)
    {
        var listing = await db.Listings.Where(listing => listing.State != ListingState.Draft).OneAsync(request.Id, ct);
        listing.Remove(request.Reason, actor.Actor, clock.GetUtcNow());
        db.Notices.Add(Notice.To(listing.OwnerId, ListingTopics.Removed, [listing.Title], listing.Id, clock.GetUtcNow()));
        (actor.Note.About, actor.Note.Target, actor.Note.Reason) = (listing.OwnerId, listing.Id, listing.Reason);
        return Unit.Value;
    }
}
