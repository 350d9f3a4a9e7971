using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Appeals;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The latest decision of a worker about a listing or an agreement, as the person it is about may appeal against it.</summary>
internal static class DecisionsToAppeal
{
    /// <summary>Null when no worker decided against it.</summary>
    /// <exception cref="Refused"><c>access.not-found</c> when it is not the person's.</exception>
    public static async Task<DecisionMade?> LatestDecisionAsync(this ExchangeDb db, Guid target, Guid person, CancellationToken ct)
    {
        if (await db.Agreements.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Id == target && (one.GiverId == person || one.ReceiverId == person), ct) is { } agreement)
        {
            return agreement.Steps.OrderBy(one => one.Number).LastOrDefault(one => one.Act == AgreementAct.Refuse) is { } step ? new(AppealKind.AgreementRefused, target, step.At, step.ActorId!.Value) : null;
        }

        var listing = await db.Listings.Include(one => one.Changes).Where(one => one.OwnerId == person).OneAsync(target, ct);
        var change = listing.Changes.OrderBy(one => one.Number).Last(one => one.Move != ListingMove.Expire);
        return change.Move switch
        {
            ListingMove.Return => new(AppealKind.ListingReturned, target, change.At, change.By!.Value),
            ListingMove.Remove => new(AppealKind.ListingRemoved, target, change.At, change.By!.Value),
            _ => null,
        };
    }

    /// <summary>Appeals that wait and that a worker may decide: not against an own decision, nor an own appeal (D4).</summary>
    public static IQueryable<Appeal> DecidableBy(this IQueryable<Appeal> appeals, ExchangeDb db, Guid worker) => appeals.Where(one => one.DecidedAt == null && one.MadeById != worker && one.PersonId != worker
        && db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null));
}
