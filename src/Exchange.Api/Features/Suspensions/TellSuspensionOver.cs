using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>Tells whoever takes part again since today, once. What made it end is the clock alone (X10).</summary>
[May(Who.System)]
public sealed record TellSuspensionOver(Guid SuspensionId) : IRequest<Unit>, IChange;

internal sealed class TellSuspensionOverHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<TellSuspensionOver, Unit>
{
    public async Task<Unit> Handle(TellSuspensionOver request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.OverAndUntold(clock.TodayInKaunas()).SingleOrDefaultAsync(one => one.Id == request.SuspensionId, ct) is { } suspension)
        {
            suspension.TellEnd(now);
            db.Notices.Add(Notice.To(suspension.PersonId, SuspensionTopics.Over, [], now));
        }

        return Unit.Value;
    }
}
