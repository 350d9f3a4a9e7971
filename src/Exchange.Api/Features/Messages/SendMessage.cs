using System.ComponentModel.DataAnnotations;
using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Messages;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Write to the other of an agreement: a ready phrase or own words. While one unread notice of the thread waits, no second is made.</summary>
[May(Who.Resident)]
public sealed record SendMessage : IRequest<Guid>, IChange
{
    public Guid AgreementId { get; init; }

    /// <summary>Code of a ready phrase; it goes before own words.</summary>
    public string? Phrase { get; init; }

    [StringLength(Message.Longest, ErrorMessage = "Messages.too-long")]
    [RefusedFor("messages.contacts-too-early", "messages.contacts-not-yet", "messages.contacts-young")]
    public string? Text { get; init; }
}

internal sealed class SendMessageHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SendMessage, Guid>
{
    public async Task<Guid> Handle(SendMessage request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var agreement = await db.Agreements.Where(a => a.GiverId == me || a.ReceiverId == me).OneAsync(request.AgreementId, ct);
        if (agreement.IsFinal)
        {
            await db.MustTakePartAsync(me, clock.TodayInKaunas(), ct); // about what is not settled yet, the two still write
        }

        var other = agreement.OtherThan(me);
        if (await db.BlocksAsync(me, other, ct))
        {
            throw new Refused("messages.you-blocked");
        }

        var two = await db.TwoOfAsync(agreement, ct);
        var adults = !two.Any(person => person.IsMinorOn(clock.TodayInKaunas()));
        var held = await db.BlocksAsync(other, me, ct);
        var message = Message.Write(agreement, request.Phrase, request.Text, adults && agreement.TakesProblems(now), held, new(actor.ActorId, me, actor.Channel, now));
        db.Messages.Add(message);
        await TellAsync(agreement, other, held, now, ct);
        return message.Id;
    }

    private async Task TellAsync(Agreement agreement, Guid other, bool held, DateTimeOffset now, CancellationToken ct)
    {
        var link = MessagesPages.Thread(agreement.Id);
        foreach (var notice in await db.Notices.Where(notice => notice.PersonId == actor.Me && notice.Link == link && notice.ReadAt == null).ToListAsync(ct))
        {
            notice.Read(now); // whoever answers has read
        }

        if (!held && !await db.Notices.AnyAsync(notice => notice.PersonId == other && notice.Link == link && notice.ReadAt == null, ct))
        {
            db.Notices.Add(Notice.To(other, MessageTopics.Written, [NoticeArg.Person(actor.Me), agreement.What], link, now));
        }
    }
}
