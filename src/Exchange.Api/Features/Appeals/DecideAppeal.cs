using System.ComponentModel.DataAnnotations;
using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Appeals;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Appeals;

/// <summary>
/// Another worker decides for good, with a reason. When the first decision falls, a listing is shown: one that was taken down as a new
/// one, because taking down is final (L2). Of an agreement nothing moves by itself: both are told that they may agree anew. Whoever was
/// suspended takes part again at once (X10).
/// </summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideAppeal : IRequest<Unit>, IChange
{
    public Guid AppealId { get; init; }

    /// <summary>The first decision falls.</summary>
    [Required(ErrorMessage = "Appeals.decision-missing")]
    public bool? Falls { get; init; }

    /// <summary>For the person to read.</summary>
    [Required(ErrorMessage = "Appeals.reason-missing")]
    [StringLength(Appeal.LongestWords, ErrorMessage = "Appeals.reason-missing")]
    public string Reason { get; init; } = "";
}

internal sealed class DecideAppealHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, HeldWords held, TimeProvider clock) : IRequestHandler<DecideAppeal, Unit>
{
    public async Task<Unit> Handle(DecideAppeal request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var appeal = await db.Appeals.Where(one => db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null)).OneAsync(request.AppealId, ct);
        await db.MustBeImpartialAsync(appeal.PersonId, actor.Actor, now, ct);
        if (await db.Agreements.SingleOrDefaultAsync(one => one.Id == appeal.TargetId, ct) is { } agreement)
        {
            await db.MustBeImpartialAsync(agreement, actor.Actor, now, ct);
        }

        appeal.Decide(request.Falls!.Value, request.Reason, actor.Actor, now);
        (actor.Note.About, actor.Note.Target, actor.Note.Reason) = (appeal.PersonId, appeal.TargetId, appeal.Reason);
        if (appeal.Kind == AppealKind.AgreementRefused)
        {
            await TellOfAgreementAsync(appeal, now, ct);
        }
        else if (appeal.Kind == AppealKind.MemberSuspended)
        {
            await EndSuspensionAsync(appeal, now, ct);
        }
        else
        {
            var listing = await db.Listings.Include(one => one.Changes).Include(one => one.Versions).OneAsync(appeal.TargetId, ct);
            var shown = appeal.Falls == true ? await ShowAsync(listing, now, ct) : null;
            var aside = shown is not null && await db.PutAsideAsync(shown, actor.Actor, clock, ct);
            db.Notices.Add(Notice.To(appeal.PersonId, aside ? ListingTopics.Aside : shown is not null ? AppealTopics.ListingShown : AppealTopics.Stands, [listing.Title], ListingsPages.Show((shown ?? listing).Id), now));
        }

        return Unit.Value;
    }

    private async Task EndSuspensionAsync(Appeal appeal, DateTimeOffset now, CancellationToken ct)
    {
        var (suspension, today) = (await db.Suspensions.OneAsync(appeal.TargetId, ct), clock.TodayInKaunas());
        if (appeal.Falls == true && suspension.HoldsOn(today))
        {
            suspension.Lift(appeal.Reason, actor.Actor, today, now);
        }

        db.Notices.Add(Notice.To(appeal.PersonId, appeal.Falls == true ? AppealTopics.SuspensionLifted : AppealTopics.SuspensionStands, [], appeal.TargetId, now));
    }

    private async Task<Listing> ShowAsync(Listing listing, DateTimeOffset now, CancellationToken ct)
    {
        if (listing.State is not (ListingState.Draft or ListingState.Removed))
        {
            return listing; // its author has published it anew meanwhile
        }

        await db.MustBeAllowedAsync(listing.OwnerId, clock, ct);
        if (listing.State == ListingState.Removed)
        {
            listing = listing.Anew(vocabulary, held, now);
            db.Listings.Add(listing);
        }

        listing.ShowByStaff(await db.AuthorAsync(listing.OwnerId, clock, ct), vocabulary, held, actor.Actor, now);
        return listing;
    }

    private async Task TellOfAgreementAsync(Appeal appeal, DateTimeOffset now, CancellationToken ct)
    {
        var agreement = await db.Agreements.AsNoTracking().OneAsync(appeal.TargetId, ct);
        Guid[] readers = appeal.Falls == true ? [agreement.GiverId, agreement.ReceiverId] : [appeal.PersonId];
        foreach (var reader in readers)
        {
            db.Notices.Add(Notice.To(reader, appeal.Falls == true ? AppealTopics.AgreementAnew : AppealTopics.Stands, [agreement.What], AgreementsPages.One(agreement.Id), now));
        }
    }
}
