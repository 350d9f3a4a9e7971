using Exchange.Api.Data;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>Looks up, in the change's own transaction, whether a ring still stands: every gate of every edge, who is taken elsewhere, and all limits (R3, R4, R7).</summary>
internal sealed class RingConditions(ExchangeDb db, MatchIndex index, TimeProvider clock)
{
    // Wider than any account: the other side of a question about one account alone.
    private static readonly Hours NoLimit = Hours.OfQuarters(1_000_000);

    /// <summary>The ring in which each of these needs is answered by the owner of the next, if all gates are open now.</summary>
    /// <param name="needs">3–5 needs in the order of the ring: whoever helps the owner of one is helped by the one before.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<FoundRing?> FindAsync(IReadOnlyList<Guid> needs, CancellationToken ct)
    {
        var owners = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => needs.Contains(listing.Id) && listing.Kind == ListingKind.Need)
            .ToDictionaryAsync(listing => listing.Id, listing => listing.OwnerId, ct);
        if (needs.Count is < RingWeights.Shortest or > RingWeights.Longest || owners.Count != needs.Count)
        {
            return null;
        }

        var people = needs.Select(need => owners[need]).ToHashSet();
        var finder = new RingFinder(await index.OfAsync(db, people, needs.ToList(), ct), index.Moment(), new() { Longest = needs.Count });
        var found = finder.Through(owners[needs[0]]);
        return found.Fitting.Concat(found.ForWorker).FirstOrDefault(ring => IsTurnOf(needs, [.. ring.Edges.Select(edge => edge.NeedId)]));
    }

    /// <summary>How long each edge takes: as long as its need asks for.</summary>
    public async Task<IReadOnlyList<Hours>> HoursAsync(FoundRing found, CancellationToken ct)
    {
        var needs = found.Edges.Select(edge => edge.NeedId).ToList();
        var minutes = await db.Listings.IgnoreAutoIncludes().Where(listing => needs.Contains(listing.Id)).ToDictionaryAsync(listing => listing.Id, listing => listing.Minutes, ct);
        return [.. needs.Select(need => Hours.Max(Hours.Least, Hours.Min(Hours.FromMinutes(minutes[need]), Hours.Most)))];
    }

    /// <summary>What holds of a ring now.</summary>
    /// <remarks>R10 fails closed: what needs approval now and had none when it was asked does not go on.</remarks>
    public async Task<RingCheck> CheckAsync(Ring ring, CancellationToken ct)
    {
        var found = await FindAsync([.. Order(ring).Select(promise => promise.NeedId)], ct);
        var looked = ring.State == RingState.Suggested || ring.NeedsApproval;
        return await CheckAsync(ring, found is { NeedsApproval: true } && !looked ? null : found, ct);
    }

    /// <summary>The same, when what is found now is known: it is new, or a place of it is about to be filled; whether a worker has to look is for the domain to ask.</summary>
    public async Task<RingCheck> CheckAsync(Ring ring, FoundRing? found, CancellationToken ct)
    {
        var edges = ring.Current.Select(promise => (promise.GiverId, promise.ReceiverId)).ToList();
        var people = found?.People.ToList() ?? [];
        var elsewhere = await db.RingPlaces.AsNoTracking().Where(place => people.Contains(place.PersonId) && place.RingId != ring.Id).Select(place => place.PersonId).ToListAsync(ct);
        var stands = found is not null && await OffersStandAsync(ring, found, ct) && await CanCarryAsync(ring, found, ct);
        return new(stands ? [] : edges, elsewhere);
    }

    /// <summary>Edges in turn, each receiver giving the next.</summary>
    public static IReadOnlyList<RingPromise> Order(Ring ring)
    {
        var byGiver = ring.Current.ToDictionary(promise => promise.GiverId);
        var order = new List<RingPromise> { byGiver[byGiver.Keys.Min()] };
        while (order.Count < byGiver.Count)
        {
            order.Add(byGiver[order[^1].ReceiverId]);
        }

        return order;
    }

    // What was promised by an offer is not quietly given by another.
    private async Task<bool> OffersStandAsync(Ring ring, FoundRing found, CancellationToken ct)
    {
        var (now, taken) = (clock.GetUtcNow(), await db.TakenAsync(clock.MondayInKaunas(), ct));
        var offers = ring.Current.Where(promise => found.Edges.Any(edge => edge.NeedId == promise.NeedId && edge.GiverId == promise.GiverId)).Select(promise => promise.OfferId).OfType<Guid>().ToList();
        var listings = await db.Listings.AsNoTracking().IgnoreAutoIncludes().Where(listing => offers.Contains(listing.Id)).ToListAsync(ct);
        return listings.TrueForAll(listing => listing.IsOpenAt(now) && listing.TakesMore(taken(listing)));
    }

    // R7, the worst order: each has received everything and given nothing yet, or given everything and received nothing.
    private async Task<bool> CanCarryAsync(Ring ring, FoundRing found, CancellationToken ct)
    {
        foreach (var edge in found.Edges)
        {
            var hours = ring.Current.FirstOrDefault(promise => promise.NeedId == edge.NeedId)?.Hours
                ?? ring.Current.Single(promise => promise.GiverId == edge.GiverId || promise.ReceiverId == edge.ReceiverId).Hours;
            var (giver, receiver) = (await StandingAsync(edge.GiverId, ct), await StandingAsync(edge.ReceiverId, ct));
            if (giver.CanGive < hours || receiver.CanReceive < hours)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A person's own account can carry both their edges, in the worst order (R7). Of others nothing is told.</summary>
    /// <exception cref="Refused"><c>ledger.over-limit</c>, <c>ledger.give-first</c>, <c>ledger.receive-first</c>.</exception>
    public async Task MustCarryAsync(Ring ring, Guid person, CancellationToken ct)
    {
        var (mine, free) = (await StandingAsync(person, ct), new AccountState(Hours.Zero, Hours.Zero, Hours.Zero, -NoLimit, NoLimit));
        AccountState.Promise(free, mine, ring.Current.Single(promise => promise.ReceiverId == person).Hours);
        AccountState.Promise(mine, free, ring.Current.Single(promise => promise.GiverId == person).Hours);
    }

    /// <summary>Where a person's account stands, or would if they had one: looking opens none.</summary>
    public async Task<AccountState> StandingAsync(Guid person, CancellationToken ct) =>
        await db.StandingAsync(await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.PersonId == person, ct) ?? Account.OpenFor(person, clock.GetUtcNow()), ct);

    // The finder begins at the smallest person, whoever asks (R2).
    private static bool IsTurnOf(IReadOnlyList<Guid> needs, Guid[] found) =>
        found.Length == needs.Count && Array.IndexOf(found, needs[0]) is >= 0 and var at && needs.Index().All(need => found[(at + need.Index) % found.Length] == need.Item);
}
