using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>A guardian takes the consent back, at once and without a reason (S2). What a child under 16 has published is put aside.</summary>
[May(Who.SocialWorker)]
public sealed record WithdrawGuardianConsent(Guid PersonId) : IRequest<Guid>, IChange;

internal sealed class WithdrawGuardianConsentHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<WithdrawGuardianConsent, Guid>
{
    public async Task<Guid> Handle(WithdrawGuardianConsent request, CancellationToken ct)
    {
        var mine = db.Participants.VisibleTo(actor).Select(participant => participant.PersonId);
        var (person, now) = (await db.People.Where(p => mine.Contains(p.Id)).OneAsync(request.PersonId, ct), clock.GetUtcNow());
        foreach (var consent in await db.GuardianConsents.Where(consent => consent.PersonId == person.Id && consent.Word == GuardianWord.Consents).ToListAsync(ct))
        {
            consent.Withdraw(now);
        }

        if (person.AgeOn(clock.TodayInKaunas()) < GuardianConsent.NeededBelow)
        {
            foreach (var listing in await db.Listings.Where(listing => listing.OwnerId == person.Id && listing.State == ListingState.Active).ToListAsync(ct))
            {
                listing.Pause(actor.Actor, now);
            }
        }

        actor.Note.About = person.Id;
        return person.Id;
    }
}
