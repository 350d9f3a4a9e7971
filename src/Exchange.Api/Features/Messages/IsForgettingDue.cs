using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Whether there is something that is kept no longer.</summary>
[May(Who.System)]
public sealed record IsForgettingDue : IRequest<bool>;

internal sealed class IsForgettingDueHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<IsForgettingDue, bool>
{
    public async Task<bool> Handle(IsForgettingDue request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.OldMessages(now).AnyAsync(ct) || await db.OldShares(now).AnyAsync(ct) || await db.OldReasons(now).AnyAsync(ct);
    }
}
