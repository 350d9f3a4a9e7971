using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Appeals;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The latest decision of a worker about a listing, an agreement or a member, as the person it is about may appeal against it.</summary>
internal static class DecisionsToAppeal
{
    /// <summary>Null when no worker decided against it.</summary>
    /// <exception cref="Refused"><c>access.not-found</c> when it is not the person's.</exception>
    public static async Task<DecisionMade?> LatestDecisionAsync(this ExchangeDb db, Guid target, Guid person, DateOnly today, CancellationToken ct)
    {
        if (await db.Suspensions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == target && one.PersonId == person, ct) is { } suspension)
        {
            return suspension.HoldsOn(today) ? new(AppealKind.MemberSuspended, target, suspension.At, suspension.ById) : null; // what is over cannot be lifted
        }

        if (await db.Agreements.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Id == target && (one.GiverId == person || one.ReceiverId == person), ct) is { } agreement)
        {
            return agreement.Steps.OrderBy(one => one.Number).LastOrDefault(one => one.Act == AgreementAct.Refuse) is { } step ? new(AppealKind.AgreementRefused, target, step.At, step.ActorId!.Value) : null;
        }

        var listing = await db.Listings.Include(one => one.Changes).Where(one => one.OwnerId == person).OneAsync(target, ct);
        var change = listing.Changes.OrderBy(one => one.Number).LastOrDefault(one => one.Move != ListingMove.Expire);
        return change?.Move switch
        {
            ListingMove.Return => new(AppealKind.ListingReturned, target, change!.At, change.By!.Value),
            ListingMove.Remove => new(AppealKind.ListingRemoved, target, change!.At, change.By!.Value),
            _ => null,
        };
    }

    /// <summary>Appeals that wait and that a worker may decide: not against an own decision, nor an own appeal, nor of one they may act for or are close to; nor about an agreement they are one of the two of (D4).</summary>
    public static IQueryable<Appeal> DecidableBy(this IQueryable<Appeal> appeals, ExchangeDb db, Guid worker, DateTimeOffset now)
    {
        var mandates = db.Mandates.HoldingAt(now);
        return appeals.Where(one => one.DecidedAt == null && one.MadeById != worker && one.PersonId != worker
            && db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null)
            && !db.DeclaredTies.Any(tie => tie.WorkerId == worker && tie.PersonId == one.PersonId)
            && !mandates.Any(m => m.WorkerId == worker && m.PersonId == one.PersonId)
            && !db.Agreements.Any(a => a.Id == one.TargetId && (a.GiverId == worker || a.ReceiverId == worker)));
    }
}
