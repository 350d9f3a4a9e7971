using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>What must hold before somebody answers a listing.</summary>
internal sealed class ListingToAnswer(ExchangeDb db, CurrentActor actor, TimeProvider clock)
{
    private static readonly AgreementState[] Over = [.. AgreementStates.Final];

    /// <summary>The listing to answer, if it can be answered by this person.</summary>
    /// <param name="listingId">The listing.</param>
    /// <param name="also">An own listing that is answered at once (X12), or null.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused">
    /// <c>access.not-found</c> when it is not shown to others; <c>agreements.own-listing</c>; <c>agreements.both-sides</c> (P4); <c>identity.guardian-consent</c> (S2); <c>agreements.listing-closed</c>, also when one of the two does
    /// not want to meet the other, who is not told so; <c>agreements.already-open</c> when an earlier answer is still open; <c>agreements.also-listing</c> when the own listing is not the open counterpart.
    /// </exception>
    public async Task<(Listing Listing, AgreementCited Cited)> ReadAsync(Guid listingId, Guid? also, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var listing = await db.Listings.Where(listing => listing.PublishedAt != null && listing.State != ListingState.Removed).OneAsync(listingId, ct);
        var owner = listing.OwnerId;
        if (owner == me)
        {
            throw new Refused("agreements.own-listing");
        }

        if (owner == actor.ActorId)
        {
            throw new Refused("agreements.both-sides"); // P4: a worker does not take their own listing in another's name
        }

        await db.MustBeAllowedAsync(me, clock, ct);
        if (!listing.IsOpenAt(now)
            || !await db.IsAllowedAsync(owner, clock, ct)
            || await db.Blocks.AnyAsync(block => (block.ByPersonId == owner && block.PersonId == me) || (block.ByPersonId == me && block.PersonId == owner), ct)
            || await db.People.AnyAsync(person => person.Id == owner && person.LeftAt != null, ct))
        {
            throw new Refused("agreements.listing-closed");
        }

        if (await db.Agreements.AnyAsync(a => (a.GiverId == me || a.ReceiverId == me) && (a.OfferId == listingId || a.NeedId == listingId) && !Over.Contains(a.State), ct))
        {
            throw new Refused("agreements.already-open");
        }

        var offer = listing.Kind == ListingKind.Offer;
        if (also is not null && !(await db.Listings.CounterpartsAsync(listing, me, now, ct)).Exists(own => own.Id == also))
        {
            throw new Refused("agreements.also-listing");
        }

        return (listing, new(offer ? listing.Id : also, offer ? also : listing.Id, listing.Editions, listing.SkillCode, offer ? owner : me, offer ? me : owner, owner));
    }
}
