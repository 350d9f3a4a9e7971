using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>The last yes makes a ring binding: each of its edges becomes an agreement in the same transaction (R5), or the ring is over (R3).</summary>
internal sealed class CommitRing(ExchangeDb db, TimeProvider clock, RingConditions conditions) : INotificationHandler<Happened<RingMoved>>
{
    public async Task Handle(Happened<RingMoved> happened, CancellationToken ct)
    {
        var ring = happened.What.Ring;
        if (ring.State != RingState.Proposed || !ring.AllAccepted)
        {
            return;
        }

        var by = Acting.Program(clock.GetUtcNow());
        ring.Commit(await conditions.CheckAsync(ring, ct), by);
        foreach (var promise in ring.State == RingState.Committed ? ring.Current.ToList() : [])
        {
            var need = await db.Listings.SingleAsync(listing => listing.Id == promise.NeedId, ct);
            var cited = promise.OfferId is { } offer ? await db.Listings.SingleAsync(listing => listing.Id == offer, ct) : need;
            var agreement = AgreementBeginnings.OfRing(
                new(promise.OfferId, promise.NeedId, cited.Editions, promise.SkillCode, promise.GiverId, promise.ReceiverId, cited.OwnerId),
                new(need.Title, promise.Hours, IsGift: false, null),
                by);
            db.Agreements.Add(agreement);
            promise.Becomes(agreement.Id);
        }
    }
}
