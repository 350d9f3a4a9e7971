using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Marks one's own notices as read, up to one of them and with it; others' are not found.</summary>
[May(Who.SignedIn)]
public sealed record ReadNotices(Guid UpTo) : IRequest<Unit>, IChange;

internal sealed class ReadNoticesHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ReadNotices, Unit>
{
    public async Task<Unit> Handle(ReadNotices request, CancellationToken ct)
    {
        var mine = db.Notices.Where(notice => notice.PersonId == actor.Me);
        var last = await mine.OneAsync(request.UpTo, ct);
        foreach (var notice in await mine.Where(notice => notice.ReadAt == null && notice.At <= last.At).ToListAsync(ct))
        {
            notice.Read(clock.GetUtcNow());
        }

        return Unit.Value;
    }
}
