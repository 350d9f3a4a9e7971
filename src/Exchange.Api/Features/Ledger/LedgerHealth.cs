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
/// <param name="Missing">What was done of which the hours are not booked.</param>
public sealed record HealthOfLedger(DateTimeOffset? At, int Postings, int SealedDays, IReadOnlyList<LedgerFinding> Findings, IReadOnlyList<HelpNotBooked> Missing);

/// <param name="ExchangeId">The agreement or group exchange.</param>
/// <param name="What">What was done.</param>
/// <param name="CompletedAt">When both sides had said so.</param>
/// <param name="Minutes">What is to be booked; of a group exchange all its helpers together.</param>
public sealed record HelpNotBooked(Guid ExchangeId, string What, DateTimeOffset CompletedAt, int Minutes);

internal sealed class LedgerHealthHandler(ExchangeDb db) : IRequestHandler<LedgerHealth, HealthOfLedger>
{
    public async Task<HealthOfLedger> Handle(LedgerHealth request, CancellationToken ct)
    {
        if (await db.LedgerInspections.AsNoTracking().OrderByDescending(inspection => inspection.At).ThenByDescending(inspection => inspection.Id).FirstOrDefaultAsync(ct) is not { } last)
        {
            return new(null, 0, 0, [], []);
        }

        // What was booked since then is missing no more.
        var missing = last.Findings.Where(finding => finding.Fault == LedgerFault.NotBooked).Select(finding => finding.ExchangeId!.Value).ToList();
        var booked = missing.Count == 0 ? [] : await db.Postings.Where(posting => missing.Contains(posting.CauseId)).Select(posting => posting.CauseId).ToListAsync(ct);
        missing.RemoveAll(booked.Contains);
        return new(last.At, last.Postings, last.SealedDays, [.. last.Findings.Where(finding => finding.ExchangeId is not { } exchange || !booked.Contains(exchange))], await MissingAsync(missing, ct));
    }

    private async Task<IReadOnlyList<HelpNotBooked>> MissingAsync(List<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var pairs = await db.Agreements.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        var groups = await db.GroupExchanges.AsNoTracking().Whole().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        return
        [
            .. pairs.Select(one => new HelpNotBooked(one.Id, one.What, one.Since, one.Hours.Minutes)),
            .. groups.Select(one => new HelpNotBooked(one.Id, one.What, one.Since, one.Lines.Sum(line => line.Hours?.Minutes ?? 0))),
        ];
    }
}
