using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Erases messages a year after the end (Q4), contacts 30 days after (Q2), and illness and care as a reason after 6 months (K3).</summary>
[May(Who.System)]
public sealed record ForgetOld : IRequest<Unit>, IChange;

internal sealed class ForgetOldHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<ForgetOld, Unit>
{
    public async Task<Unit> Handle(ForgetOld request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var old = db.OldMessages(now).Select(message => message.Id);
        await db.TextReports.Where(report => old.Contains(report.TargetId)).ExecuteDeleteAsync(ct);
        await db.OldMessages(now).ExecuteDeleteAsync(ct);
        await db.OldShares(now).ExecuteDeleteAsync(ct);
        await db.OldReasons(now).ExecuteUpdateAsync(set => set.SetProperty(step => step.Reason, (CancelReason?)CancelReason.Other), ct);
        return Unit.Value;
    }
}
