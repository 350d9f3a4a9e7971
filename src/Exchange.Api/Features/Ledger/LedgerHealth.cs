using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>What the last inspection of the ledger found. No person is named.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record LedgerHealth : IRequest<HealthOfLedger>;

/// <param name="At">When it was last read whole; null when never.</param>
/// <param name="Postings">How many postings there were.</param>
/// <param name="SealedDays">How many days are under a seal.</param>
/// <param name="Findings">What was wrong; empty when all is well.</param>
public sealed record HealthOfLedger(DateTimeOffset? At, int Postings, int SealedDays, IReadOnlyList<LedgerFinding> Findings);

internal sealed class LedgerHealthHandler(ExchangeDb db) : IRequestHandler<LedgerHealth, HealthOfLedger>
{
    public async Task<HealthOfLedger> Handle(LedgerHealth request, CancellationToken ct)
    {
        if (await db.LedgerInspections.AsNoTracking().OrderByDescending(inspection => inspection.At).ThenByDescending(inspection => inspection.Id).FirstOrDefaultAsync(ct) is not { } last)
        {
            return new(null, 0, 0, []);
        }

        // What was booked since then is missing no more.
        var missing = last.Findings.Where(finding => finding.Fault == LedgerFault.NotBooked).Select(finding => finding.ExchangeId!.Value).ToList();
        var booked = missing.Count == 0 ? [] : await db.Postings.Where(posting => missing.Contains(posting.CauseId)).Select(posting => posting.CauseId).ToListAsync(ct);
        return new(last.At, last.Postings, last.SealedDays, [.. last.Findings.Where(finding => finding.ExchangeId is not { } exchange || !booked.Contains(exchange))]);
    }
}
