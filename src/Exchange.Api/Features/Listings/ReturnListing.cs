using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Staff gives a waiting listing back to its author with a reason (L4).</summary>
[May(Who.Staff)]
public sealed record ReturnListing : IRequest<Unit>, IChange
{
    public Guid Id { get; init; }

    /// <summary>Read by the author.</summary>
    [Required(ErrorMessage = "Listings.reason-required")]
    [StringLength(500, ErrorMessage = "Listings.reason-long")]
    public string Reason { get; init; } = "";
}

internal sealed class ReturnListingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ReturnListing, Unit>
{
    public async Task<Unit> Handle(ReturnListing request, CancellationToken ct)
    {
        var listing = await db.Listings.Where(listing => listing.State != ListingState.Draft).OneAsync(request.Id, ct);
        listing.Return(request.Reason, actor.Actor, clock.GetUtcNow());
        db.Notices.Add(Notice.To(listing.OwnerId, ListingTopics.Returned, [listing.Title], listing.Id, clock.GetUtcNow()));
        (actor.Note.About, actor.Note.Target, actor.Note.Reason) = (listing.OwnerId, listing.Id, listing.Reason);
        return Unit.Value;
    }
}
