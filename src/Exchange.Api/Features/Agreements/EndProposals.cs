using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>A listing has ended: proposals that still wait are over, and each proposer is told once (L10). What was accepted goes on (X12).</summary>
internal sealed class EndProposals(ExchangeDb db, CurrentActor actor) : INotificationHandler<Happened<ListingMoved>>
{
    public async Task Handle(Happened<ListingMoved> happened, CancellationToken ct)
    {
        var (listing, change) = (happened.What.Listing, happened.What.Change);
        if (!happened.What.Ends)
        {
            return;
        }

        var waiting = await db.Agreements.Where(a => (a.OfferId == listing.Id || a.NeedId == listing.Id) && a.State == AgreementState.Proposed).ToListAsync(ct);
        foreach (var agreement in waiting.Where(agreement => agreement.State == AgreementState.Proposed)) // both cited listings may end at once
        {
            // Whoever has closed it knows; the other hears it once, whichever of two cited listings it was.
            agreement.CloseListing(new(actor.ActorId, null, actor.Channel, change.At), knownTo: listing.OwnerId);
        }
    }
}
