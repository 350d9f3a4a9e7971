using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Messages;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Tick which of one's own phone and e-mail the other sees, until 30 days after the end (Q2).</summary>
[May(Who.Resident)]
public sealed record ShareContacts : IRequest<Unit>, IChange
{
    public Guid AgreementId { get; init; }

    public bool Phone { get; init; }

    public bool Email { get; init; }
}

internal sealed class ShareContactsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ShareContacts, Unit>
{
    public async Task<Unit> Handle(ShareContacts request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var agreement = await db.Agreements.Where(a => a.GiverId == me || a.ReceiverId == me).OneAsync(request.AgreementId, ct);
        var two = await db.TwoOfAsync(agreement, ct);
        var mine = two.Single(person => person.Id == me);
        if (two.Any(person => person.IsMinorOn(clock.TodayInKaunas())) && (request.Phone || request.Email))
        {
            throw new Refused("messages.contacts-young");
        }

        var share = ContactShare.Tick(agreement, request.Phone && mine.Phone is not null, request.Email && mine.Email is not null, new(actor.ActorId, me, actor.Channel, now));
        db.ContactShares.Add(share);
        if ((share.Phone || share.Email) && !await db.BlocksAsync(agreement.OtherThan(me), me, ct) && !await db.BlocksAsync(me, agreement.OtherThan(me), ct))
        {
            db.Notices.Add(Notice.To(agreement.OtherThan(me), MessageTopics.Contacts, [NoticeArg.Person(me), agreement.What], agreement.Id, now));
        }

        actor.Note.Target = agreement.Id;
        return Unit.Value;
    }
}
