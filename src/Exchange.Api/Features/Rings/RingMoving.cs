using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>What every step of a ring needs around the domain's decision: reach, consent, becoming agreements, telling its people.</summary>
internal sealed class RingMoving(ExchangeDb db, CurrentActor actor, TimeProvider clock, RingGround ground)
{
    public Acting By => new(actor.ActorId, actor.SubjectId, actor.Channel, clock.GetUtcNow());

    /// <summary>A ring in which one is now, as it was last seen.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c> (X3).</exception>
    public async Task<Ring> OwnAsync(Guid id, int? seen, CancellationToken ct)
    {
        var ring = await SeenAsync(id, seen, ct);
        return ring.RoleOf(actor.Me) == RingRole.Member ? ring : throw new Refused("access.not-found");
    }

    /// <summary>Any ring, for a worker or the program.</summary>
    /// <exception cref="Refused"><c>access.not-found</c>, <c>access.changed</c>.</exception>
    public Task<Ring> StaffAsync(Guid id, int? seen, CancellationToken ct) => SeenAsync(id, seen, ct);

    /// <summary>Form of consent for this one act, when somebody acts for a person (P3).</summary>
    /// <exception cref="Refused"><c>agreements.consent-missing</c>.</exception>
    public ConsentForm? ConsentTo(ConsentForm? given) => actor.ConsentTo(given);

    /// <summary>One's own account can carry both one's edges, in the worst order (R7). Of others nothing is told.</summary>
    /// <exception cref="Refused"><c>ledger.over-limit</c>, <c>ledger.give-first</c>, <c>ledger.receive-first</c>.</exception>
    public async Task CarriesOwnAsync(Ring ring, CancellationToken ct)
    {
        var (mine, free) = (await ground.StandingAsync(actor.Me, ct), new AccountStanding(0, 0, 0, -AccountLimit, AccountLimit));
        AccountStanding.Promise(free, mine, ring.Current.Single(promise => promise.ReceiverId == actor.Me).Quarters);
        AccountStanding.Promise(mine, free, ring.Current.Single(promise => promise.GiverId == actor.Me).Quarters);
    }

    /// <summary>After a step: commits once all have said yes, and tells who is to know, all in the step's own transaction.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="from">Its number of steps before.</param>
    /// <param name="ct">Stops it.</param>
    public async Task SettleAsync(Ring ring, int from, CancellationToken ct)
    {
        if (ring.State == RingState.Proposed && ring.AllAccepted)
        {
            await CommitAsync(ring, ct);
        }

        new RingNotices(db, clock).Tell(ring, from);
        actor.Note.Target = ring.Id;
    }

    /// <summary>Tells those who have not answered, before anything else changes who is asked.</summary>
    public void Remind(Ring ring, RingAlarm? rang) => new RingNotices(db, clock).Remind(ring, rang);

    /// <summary>Every ring that is not agreed on yet, when a person takes part no longer (X10): their place opens at once, or the ring is over (R6).</summary>
    public async Task DepartAsync(Guid person, CancellationToken ct)
    {
        foreach (var ring in await db.Rings.Whole().WaitingFor(person).ToListAsync(ct))
        {
            Open(ring, person);
        }
    }

    /// <summary>A listing is no more: no ring waits for what it promised, and its owner is told that they are not in the ring any longer.</summary>
    /// <param name="listing">Need or offer that was closed or taken down.</param>
    /// <param name="ct">Stops it.</param>
    public async Task EndListingAsync(Listing listing, CancellationToken ct)
    {
        foreach (var ring in await db.Rings.Whole().WaitingFor(listing.OwnerId).ToListAsync(ct))
        {
            if (ring.Current.Any(promise => promise.NeedId == listing.Id || promise.OfferId == listing.Id))
            {
                var told = ring.ProposedAt is not null;
                Open(ring, listing.OwnerId);
                if (told)
                {
                    db.Notices.Add(Notice.To(listing.OwnerId, RingTopics.Left, [listing.Title], clock.GetUtcNow()));
                }
            }
        }
    }

    private void Open(Ring ring, Guid person)
    {
        var from = ring.Moves;
        ring.Leave(person, new(null, null, "system", clock.GetUtcNow()));
        new RingNotices(db, clock).Tell(ring, from);
    }

    private const int AccountLimit = 1_000_000;

    private async Task CommitAsync(Ring ring, CancellationToken ct)
    {
        var by = new Acting(null, null, "system", clock.GetUtcNow());
        ring.Commit(await ground.CheckAsync(ring, ct), by);
        foreach (var promise in ring.State == RingState.Committed ? ring.Current.ToList() : [])
        {
            var need = await db.Listings.SingleAsync(listing => listing.Id == promise.NeedId, ct);
            var cited = promise.OfferId is { } offer ? await db.Listings.SingleAsync(listing => listing.Id == offer, ct) : need;
            var agreement = Agreement.OfRing(
                new(promise.OfferId, promise.NeedId, cited.Version, promise.SkillCode, promise.GiverId, promise.ReceiverId, cited.OwnerId),
                new(need.Title, promise.Quarters, IsGift: false, null),
                by);
            db.Agreements.Add(agreement);
            promise.Becomes(agreement.Id);
        }
    }

    private async Task<Ring> SeenAsync(Guid id, int? seen, CancellationToken ct)
    {
        var ring = await db.Rings.Whole().OneAsync(id, ct);
        return seen is null || seen == ring.Moves ? ring : throw new Refused("access.changed");
    }
}
