using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>What is asked before two people are promised to one another: limits, places of listings, and whether a worker looks first.</summary>
internal sealed class AgreementPromises(ExchangeDb db, CurrentActor actor, TimeProvider clock, Vocabulary vocabulary)
{
    private static readonly AgreementState[] Promised = [.. AgreementStates.Promised];

    /// <summary>Both accounts can carry the promise (C2), and each cited listing has a place left (L11).</summary>
    /// <param name="agreement">The agreement; when it is over, the next time of its series is asked for.</param>
    /// <param name="hours">What is promised, ≥ 0.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>agreements.listing-taken</c>, <c>agreements.listing-kept</c> for a ring (R4), or what <see cref="AccountState.Promise"/> refuses.</exception>
    public async Task PromiseAsync(Agreement agreement, Hours hours, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var listing in await db.Listings.Where(listing => listing.Id == agreement.OfferId || listing.Id == agreement.NeedId).ToListAsync(ct))
        {
            await MustHavePlaceAsync(listing, agreement.Id, now, ct);
        }

        var giver = await db.StandingAsync(await db.AccountOfAsync(agreement.GiverId, now, ct), ct);
        var receiver = await db.StandingAsync(await db.AccountOfAsync(agreement.ReceiverId, now, ct), ct);
        AccountState.Promise(giver, receiver, hours);
    }

    /// <summary>Neither of the two is suspended: what was suggested before is not agreed on now. The cause is not told (X10).</summary>
    /// <exception cref="Refused"><c>agreements.not-now</c>.</exception>
    public async Task MustBothTakePartAsync(Agreement agreement, CancellationToken ct)
    {
        if (await db.Suspensions.HoldingOn(clock.TodayInKaunas()).AnyAsync(one => one.PersonId == agreement.GiverId || one.PersonId == agreement.ReceiverId, ct))
        {
            throw new Refused("agreements.not-now");
        }
    }

    /// <summary>Why a worker has to look before it happens; doubt asks (S5, S7, S8).</summary>
    /// <param name="agreement">The agreement, or one whose next time is asked for.</param>
    /// <param name="at">When they would meet.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ReviewReasons> LooksAsync(Agreement agreement, DateTimeOffset at, CancellationToken ct)
    {
        var (day, two) = (at.InKaunas().Date(), await db.TwoOfAsync(agreement, ct));
        return (vocabulary.SafetyOf(agreement.SkillCode) > SafetyLevel.PublicPlace ? ReviewReasons.SafetyLevel : 0)
            | (two.Any(person => person.IsMinorOn(day)) ? ReviewReasons.Minor : 0)
            | (two.Any(person => person.AgeOn(day) is null) ? ReviewReasons.AgeNotKnown : 0)
            | (two.Any(person => person.Protected) ? ReviewReasons.Protected : 0);
    }

    /// <summary>Guardians have said yes where a young person would meet at home, in the evening or several times (S3).</summary>
    /// <param name="agreement">The agreement, or one whose next time is asked for.</param>
    /// <param name="at">When they would meet.</param>
    /// <param name="hours">How long, ≥ 0.</param>
    /// <param name="repeats">It is one time of several.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Refused"><c>identity.guardian-consent-wider</c>, <c>agreements.time-not-yet</c>.</exception>
    public async Task MustHaveGuardiansAsync(Agreement agreement, DateTimeOffset at, Hours hours, bool repeats, CancellationToken ct)
    {
        if (YoungMeeting.NeedsConsent(vocabulary.SafetyOf(agreement.SkillCode), at.InKaunas(), hours, repeats))
        {
            await db.MustBeAllowedWiderAsync(await db.TwoOfAsync(agreement, ct), actor.SubjectId, at, clock.GetUtcNow(), ct);
        }
    }

    private async Task MustHavePlaceAsync(Listing listing, Guid asking, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.IsKeptForRingAsync(listing.Id, now, ct))
        {
            throw new Refused("agreements.listing-kept");
        }

        var week = clock.MondayInKaunas();
        var taken = await db.Agreements.CountAsync(
            a => a.Id != asking && (a.OfferId == listing.Id || a.NeedId == listing.Id) && (listing.Standing
                ? (Promised.Contains(a.State) || a.State == AgreementState.Completed) && a.BegunAt >= week
                : Promised.Contains(a.State)),
            ct);
        if (!listing.TakesMore(taken))
        {
            throw new Refused("agreements.listing-taken");
        }
    }
}
