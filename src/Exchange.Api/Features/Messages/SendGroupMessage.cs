using System.ComponentModel.DataAnnotations;
using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Messages;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Write to all who take part in a group exchange: a ready phrase or own words. While one unread notice of the thread waits for somebody, no second is made.</summary>
[May(Who.Resident)]
public sealed record SendGroupMessage : IRequest<Guid>, IChange
{
    public Guid GroupExchangeId { get; init; }

    /// <summary>Code of a ready phrase; it goes before own words.</summary>
    public string? Phrase { get; init; }

    [StringLength(Message.Longest, ErrorMessage = "Messages.too-long")]
    [RefusedFor("messages.contacts-in-group", "messages.contacts-young")]
    public string? Text { get; init; }
}

internal sealed class SendGroupMessageHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SendGroupMessage, Guid>
{
    public async Task<Guid> Handle(SendGroupMessage request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var group = await db.GroupExchanges.ThreadsOf(me).Include(one => one.Places).OneAsync(request.GroupExchangeId, ct);
        if (group.IsFinal)
        {
            await db.MustTakePartAsync(me, clock.TodayInKaunas(), ct); // about what is not settled yet, all of them still write
        }

        var message = Message.Write(group, request.Phrase, request.Text, new(actor.ActorId, me, actor.Channel, now));
        db.Messages.Add(message);
        await TellAsync(group, now, ct);
        return message.Id;
    }

    private async Task TellAsync(GroupExchange group, DateTimeOffset now, CancellationToken ct)
    {
        var link = MessagesPages.Group(group.Id);
        var people = group.Places.Select(place => place.PersonId).Append(group.OrganiserId).Where(group.TakesPart).ToList();
        var waiting = await db.Notices.Where(notice => people.Contains(notice.PersonId) && notice.Link == link && notice.ReadAt == null).ToListAsync(ct);
        foreach (var notice in waiting.Where(notice => notice.PersonId == actor.Me))
        {
            notice.Read(now); // whoever answers has read
        }

        HashSet<Guid> told = [actor.Me, .. waiting.Select(notice => notice.PersonId), .. await db.Blocks.Where(block => block.PersonId == actor.Me).Select(block => block.ByPersonId).ToListAsync(ct)];
        db.Notices.AddRange(people.Except(told).Select(person => Notice.To(person, MessageTopics.WrittenToGroup, [NoticeArg.Person(actor.Me), group.What], link, now)));
    }
}
