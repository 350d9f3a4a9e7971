using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Seals the days that have ended and reads the whole ledger: by night the clock, by day whoever of the staff wants to know.</summary>
[May(Who.Coordinator | Who.Administrator | Who.System)]
public sealed record InspectLedger : IRequest<Unit>, IChange;

internal sealed class InspectLedgerHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<InspectLedger, Unit>
{
    public async Task<Unit> Handle(InspectLedger request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var now = clock.GetUtcNow();
        var postings = await db.Postings.AsNoTracking().Include(posting => posting.Entries).ToListAsync(ct);
        var seals = await db.LedgerSeals.AsNoTracking().OrderBy(seal => seal.Day).ToListAsync(ct);
        var last = seals.LastOrDefault();
        foreach (var day in postings.GroupBy(posting => posting.At.InKaunas().Date()).Where(day => day.Key < today && (last is null || day.Key > last.Day)).OrderBy(day => day.Key))
        {
            seals.Add(LedgerSeal.Of(day.Key, [.. day], seals.LastOrDefault()?.Hash ?? "", now));
            db.LedgerSeals.Add(seals[^1]);
        }

        db.LedgerInspections.Add(LedgerInspection.Of(postings.Count, seals.Count, LedgerCheck.Of(postings, seals, at => at.InKaunas().Date(), await CompletedAsync(ct)), now));
        return Unit.Value;
    }

    private async Task<List<Guid>> CompletedAsync(CancellationToken ct) =>
    [
        .. await db.Agreements.Where(agreement => agreement.State == AgreementState.Completed && agreement.Hours > Hours.Zero).Select(agreement => agreement.Id).ToListAsync(ct),
        .. await db.GroupExchanges.Where(group => group.State == GroupExchangeState.Completed && group.Places.Any(place => place.State == GroupPlaceState.Taken && place.Hours > Hours.Zero)).Select(group => group.Id).ToListAsync(ct),
    ];
}
