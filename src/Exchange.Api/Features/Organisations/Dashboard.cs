using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Listings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Organisations;

/// <summary>What waits for the coordinator today, in numbers. No person is named.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record Dashboard : IRequest<WaitingWork>;

/// <param name="PendingListings">Listings that somebody has to look at before neighbours see them.</param>
/// <param name="WaitingEmployers">Employers without a decision.</param>
/// <param name="WaitingAgreements">Agreements that a worker has to approve or decide.</param>
/// <param name="WaitingGroups">Group exchanges likewise.</param>
/// <param name="OpenProblems">Cases that are not decided.</param>
/// <param name="WaitingRings">Rings that a worker has to approve, or choose somebody for.</param>
/// <param name="WaitingStands">Stands without a decision, of fairs still to come.</param>
/// <param name="LedgerFaults">What the last inspection of the ledger found wrong; null before the first.</param>
/// <param name="NextFair">The public fair that comes first, or null.</param>
public sealed record WaitingWork(int PendingListings, int WaitingEmployers, int WaitingAgreements, int WaitingGroups, int OpenProblems, int WaitingRings, int WaitingStands, int? LedgerFaults, NextFair? NextFair);

/// <param name="Id">Fair.</param>
/// <param name="Title">Its name.</param>
/// <param name="Date">Day in Kaunas.</param>
/// <param name="Registered">Residents who said that they come.</param>
/// <param name="Stands">Stands approved.</param>
public sealed record NextFair(Guid Id, string Title, DateOnly Date, int Registered, int Stands);

internal sealed class DashboardHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<Dashboard, WaitingWork>
{
    public async Task<WaitingWork> Handle(Dashboard request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var coming = db.JobFairs.Where(fair => fair.State == FairState.Published && fair.Date >= today);
        return new(
            await db.Listings.CountAsync(listing => listing.State == ListingState.Pending, ct),
            await db.Employers.CountAsync(employer => employer.State == EmployerState.Waiting, ct),
            await db.Agreements.CountAsync(agreement => agreement.WithStaffSince != null, ct),
            await db.GroupExchanges.CountAsync(group => group.WithStaffSince != null, ct),
            await db.ProblemCases.CountAsync(problem => ProblemReach.Open.Contains(problem.State), ct),
            await db.Rings.CountAsync(ring => ring.WithStaffSince != null, ct),
            await db.Stands.CountAsync(stand => stand.State == StandState.Waiting && coming.Any(fair => fair.Id == stand.FairId), ct),
            (await db.LedgerInspections.AsNoTracking().OrderByDescending(inspection => inspection.At).FirstOrDefaultAsync(ct))?.Findings.Count,
            await coming.OrderBy(fair => fair.Date).ThenBy(fair => fair.Opens).Select(fair => new NextFair(
                fair.Id,
                fair.Title,
                fair.Date,
                db.FairRegistrations.Count(registration => registration.FairId == fair.Id && registration.CancelledAt == null),
                db.Stands.Count(stand => stand.FairId == fair.Id && stand.State == StandState.Approved))).FirstOrDefaultAsync(ct));
    }
}
