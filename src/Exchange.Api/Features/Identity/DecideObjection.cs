using System.ComponentModel.DataAnnotations;
using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using MediatR;

namespace Exchange.Api.Features.Identity;

/// <summary>A worker who neither did the act nor may act for the person decides an objection (D4); the person is told what and why.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record DecideObjection : IRequest<Guid>, IChange
{
    public Guid ObjectionId { get; init; }

    [Required(ErrorMessage = "Identity.objection-decision-missing")]
    public ObjectionDecision? Decision { get; init; }

    /// <summary>For the person to read.</summary>
    [Required(ErrorMessage = "Identity.objection-reason")]
    [StringLength(Objection.LongestWords, ErrorMessage = "Identity.objection-long")]
    public string Reason { get; init; } = "";
}

internal sealed class DecideObjectionHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<DecideObjection, Guid>
{
    public async Task<Guid> Handle(DecideObjection request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var objection = await db.Objections.DecidableBy(actor.Actor, db, now).OneAsync(request.ObjectionId, ct);
        objection.Decide(request.Decision!.Value, request.Reason, actor.Actor, mayActForPerson: false, now); // whoever may act for them does not reach it
        var act = await db.Journal.OneAsync(objection.ActId, ct);
        var month = act.At.InKaunas().Date().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        var stands = objection.Decision == ObjectionDecision.Stands;
        db.Notices.Add(Notice.To(objection.PersonId, stands ? ObjectionTopics.Stands : ObjectionTopics.PutRight, [objection.Reason!], IdentityPages.ActsForMe + $"?menuo={month}", now));
        db.Notices.Add(Notice.To(objection.ActorId, stands ? ObjectionTopics.ActStands : ObjectionTopics.ActPutRight, [objection.Reason!], now));
        (actor.Note.About, actor.Note.Target) = (objection.PersonId, objection.Id);
        return objection.Id;
    }
}
