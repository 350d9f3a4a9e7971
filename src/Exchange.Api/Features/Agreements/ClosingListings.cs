using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>What the end of a listing means for those who answered it.</summary>
internal static class ClosingListings
{
    /// <summary>Proposals that still wait are over, and each proposer is told once (L10). What was accepted goes on (X12).</summary>
    public static async Task EndProposalsAsync(this ExchangeDb db, Guid listingId, CurrentActor actor, TimeProvider clock, CancellationToken ct)
    {
        var (now, notices) = (clock.GetUtcNow(), new AgreementNotices(db, clock));
        var waiting = await db.Agreements.Where(a => (a.OfferId == listingId || a.NeedId == listingId) && a.State == AgreementState.Proposed).ToListAsync(ct);
        foreach (var agreement in waiting)
        {
            agreement.CloseListing(new(actor.ActorId, null, actor.Channel, now));
            // Whoever has closed it knows; the other hears it once, whichever of two cited listings it was.
            notices.Tell(agreement, agreement.Steps[^1], except: agreement.OfferId == listingId ? agreement.GiverId : agreement.ReceiverId);
        }
    }
}
