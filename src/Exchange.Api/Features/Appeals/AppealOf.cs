using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Appeals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Appeals;

/// <summary>What a worker decided about my listing, my agreement or me, and what came of my not agreeing.</summary>
[May(Who.Resident)]
public sealed record AppealOf(Guid TargetId) : IRequest<AppealStanding>;

/// <param name="Kind">What was decided.</param>
/// <param name="MayAsk">It can be asked for now.</param>
/// <param name="Why">What the person wrote, or null.</param>
/// <param name="DueAt">When it is decided by, or null.</param>
/// <param name="Falls">The decision falls, or stands; null while nobody decided.</param>
/// <param name="Reason">What the second worker wrote, or null.</param>
public sealed record AppealStanding(AppealKind Kind, bool MayAsk, string? Why, DateTimeOffset? DueAt, bool? Falls, string? Reason);

internal sealed class AppealOfHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<AppealOf, AppealStanding>
{
    public async Task<AppealStanding> Handle(AppealOf request, CancellationToken ct)
    {
        var appeal = await db.Appeals.AsNoTracking().Where(one => one.TargetId == request.TargetId && one.PersonId == actor.Me).OrderByDescending(one => one.AskedAt).FirstOrDefaultAsync(ct);
        var latest = await db.LatestDecisionAsync(request.TargetId, actor.Me, clock.TodayInKaunas(), ct);
        if (appeal is not null && (latest is null || latest.MadeAt <= appeal.MadeAt))
        {
            return new(appeal.Kind, false, appeal.Why, appeal.DueAt, appeal.Falls, appeal.Reason);
        }

        return latest is not null ? new(latest.Kind, clock.GetUtcNow() <= latest.MadeAt + Appeal.Within, null, null, null, null) : throw new Refused("appeals.nothing");
    }
}
