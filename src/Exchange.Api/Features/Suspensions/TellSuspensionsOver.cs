using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>Tells whoever takes part again since today, once. What made it end is the clock alone (X10).</summary>
[May(Who.System)]
public sealed record TellSuspensionsOver : IRequest<Unit>, IChange;

internal sealed class TellSuspensionsOverHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<TellSuspensionsOver, Unit>
{
    public async Task<Unit> Handle(TellSuspensionsOver request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var suspension in await db.OverAndUntold(clock.TodayInKaunas()).ToListAsync(ct))
        {
            suspension.TellEnd(now);
            db.Notices.Add(Notice.To(suspension.PersonId, SuspensionTopics.Over, [], now));
        }

        return Unit.Value;
    }
}
