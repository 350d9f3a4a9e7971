using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>A person does not agree with what was done in their name: one button, words if they like (P5). Another worker decides (D4).</summary>
[May(Who.SignedIn)]
[UnderMandate(MandateScope.None)]
public sealed record ObjectToAct : IRequest<Guid>, IChange
{
    public Guid ActId { get; init; }

    /// <summary>May be empty.</summary>
    [StringLength(Objection.LongestWords, ErrorMessage = "Identity.objection-long")]
    public string? Words { get; init; }
}

internal sealed class ObjectToActHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ObjectToAct, Guid>
{
    public async Task<Guid> Handle(ObjectToAct request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var act = await db.Journal.For(me).OneAsync(request.ActId, ct);
        if (await db.Objections.AnyAsync(one => one.ActId == act.Id, ct))
        {
            throw new Refused("identity.objection-exists");
        }

        var owner = await db.DeciderAsync(act.ActorId, me, now, ct);
        var objection = Objection.Raise(act, request.Words, owner, now);
        db.Objections.Add(objection);
        if (owner is { } decides)
        {
            db.Notices.Add(Notice.To(decides, ObjectionTopics.Raised, [NoticeArg.Person(me)], objection.Id, now));
        }

        return objection.Id;
    }
}
