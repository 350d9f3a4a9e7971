using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>Whoever takes part no longer shows nothing (X10): on leaving listings are closed, and what nobody has seen yet is gone; on being suspended they are put aside.</summary>
internal sealed class EndListings(ExchangeDb db, CurrentActor actor, Words words, TimeProvider clock) : INotificationHandler<Happened<MemberLeft>>, INotificationHandler<Happened<MemberSuspended>>
{
    public async Task Handle(Happened<MemberLeft> happened, CancellationToken ct)
    {
        var (person, now) = (happened.What.Person.Id, happened.What.At);
        foreach (var listing in await db.Listings.Where(listing => listing.OwnerId == person).ToListAsync(ct))
        {
            if (listing.State is ListingState.Draft or ListingState.Pending && listing.PublishedAt is null)
            {
                db.Listings.Remove(listing);
            }
            else if (listing.State is ListingState.Active or ListingState.Paused)
            {
                listing.Close(actor.Actor, now);
            }
            else if (listing.State is ListingState.Pending)
            {
                listing.Return(words["Listings.owner-left"], Guid.Empty, now);
            }
        }
    }

    public async Task Handle(Happened<MemberSuspended> happened, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var listing in await db.ShownBy(happened.What.Suspension.PersonId, now).ToListAsync(ct))
        {
            listing.Pause(actor.Actor, now);
        }
    }
}
