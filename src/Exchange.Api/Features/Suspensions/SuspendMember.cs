using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>
/// A worker decides that a member takes no part in exchanges for a while (X10). What has not begun ends and the others are told as when
/// somebody leaves, without the cause; listings are put aside. What has begun, or is before staff, stays, so that nobody's hours are lost (C3b).
/// </summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record SuspendMember : IRequest<Guid>, IChange
{
    public Guid PersonId { get; init; }

    /// <summary>Whole days.</summary>
    [Range(Suspension.LeastDays, Suspension.MostDays, ErrorMessage = "Suspensions.days")]
    public int Days { get; init; } = Suspension.UsualDays;

    /// <summary>For the person to read.</summary>
    [Required(ErrorMessage = "Suspensions.reason-missing")]
    [StringLength(Suspension.LongestReason, ErrorMessage = "Suspensions.reason-missing")]
    public string Reason { get; init; } = "";
}

internal sealed class SuspendMemberHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SuspendMember, Guid>
{
    public async Task<Guid> Handle(SuspendMember request, CancellationToken ct)
    {
        var (now, today, person) = (clock.GetUtcNow(), clock.TodayInKaunas(), request.PersonId);
        await db.People.AsNoTracking().Where(one => one.LeftAt == null).OneAsync(person, ct);
        await db.MustBeImpartialAsync(person, actor.Actor, now, ct);
        if (person != actor.Actor && !await db.Users.AnyAsync(login => login.Id == person && login.Roles == Who.Resident, ct))
        {
            throw new Refused("suspensions.staff");
        }

        if (await db.IsSuspendedAsync(person, today, ct))
        {
            throw new Refused("suspensions.already");
        }

        var suspension = Suspension.Put(person, request.Days, request.Reason, actor.Actor, today, now);
        db.Suspensions.Add(suspension);
        db.Notices.Add(Notice.To(person, SuspensionTopics.Suspended, [suspension.EndsOn, suspension.Reason], now));
        (actor.Note.About, actor.Note.Target, actor.Note.Reason) = (person, suspension.Id, suspension.Reason);
        return suspension.Id;
    }
}
