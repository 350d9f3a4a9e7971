using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Whether the ledger has still to be read today; from 3 o'clock in Kaunas, when nobody writes.</summary>
[May(Who.System)]
public sealed record IsInspectionDue : IRequest<bool>;

internal sealed class IsInspectionDueHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<IsInspectionDue, bool>
{
    private static readonly TimeOnly From = new(3, 0);

    public async Task<bool> Handle(IsInspectionDue request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = KaunasTime.At(now.InKaunas().Date(), From);
        return now >= since && !await db.LedgerInspections.AnyAsync(inspection => inspection.At >= since, ct);
    }
}
