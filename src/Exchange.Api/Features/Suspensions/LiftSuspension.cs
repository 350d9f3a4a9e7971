using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>A worker lets a member take part again before the time is over (X10). Listings come back by the member's own act.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record LiftSuspension : IRequest<Unit>, IChange
{
    public Guid SuspensionId { get; init; }

    /// <summary>For the person to read.</summary>
    [Required(ErrorMessage = "Suspensions.reason-missing")]
    [StringLength(Suspension.LongestReason, ErrorMessage = "Suspensions.reason-missing")]
    public string Reason { get; init; } = "";
}

internal sealed class LiftSuspensionHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<LiftSuspension, Unit>
{
    public async Task<Unit> Handle(LiftSuspension request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var suspension = await db.Suspensions.Where(one => db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null)).OneAsync(request.SuspensionId, ct);
        await db.MustBeImpartialAsync(suspension.PersonId, actor.Actor, now, ct);
        suspension.Lift(request.Reason, actor.Actor, clock.TodayInKaunas(), now);
        db.Notices.Add(Notice.To(suspension.PersonId, SuspensionTopics.Lifted, [suspension.LiftedReason!], now));
        (actor.Note.About, actor.Note.Target, actor.Note.Reason) = (suspension.PersonId, suspension.Id, suspension.LiftedReason);
        return Unit.Value;
    }
}
