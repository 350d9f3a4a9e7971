using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Fairs for the coordinator, drafts too, the latest day first, with what waits for a decision.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record FairsToPrepare : IRequest<PageOf<PreparedFair>>
{
    [Range(1, 10_000, ErrorMessage = "Validation.number")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.number")]
    public int Size { get; init; } = 20;
}

/// <summary>A fair being prepared.</summary>
/// <param name="Id">Fair.</param>
/// <param name="Title">Its name.</param>
/// <param name="Date">Day in Kaunas.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Registered">People who come.</param>
/// <param name="StandsApproved">Stands given.</param>
/// <param name="StandsWaiting">Stands that wait for a decision.</param>
public sealed record PreparedFair(Guid Id, string Title, DateOnly Date, FairState State, int Registered, int StandsApproved, int StandsWaiting);

internal sealed class FairsToPrepareHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<FairsToPrepare, PageOf<PreparedFair>>
{
    public async Task<PageOf<PreparedFair>> Handle(FairsToPrepare request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var total = await db.JobFairs.CountAsync(ct);
        var rows = await db.JobFairs.OrderByDescending(fair => fair.Date).ThenBy(fair => fair.Id)
            .Skip((request.Page - 1) * request.Size).Take(request.Size)
            .Select(fair => new
            {
                Fair = fair,
                Registered = db.FairRegistrations.Count(r => r.FairId == fair.Id && r.CancelledAt == null),
                Approved = db.Stands.Count(s => s.FairId == fair.Id && s.State == StandState.Approved),
                Waiting = db.Stands.Count(s => s.FairId == fair.Id && s.State == StandState.Waiting),
            })
            .AsNoTracking().ToListAsync(ct);
        return new(
            [.. rows.Select(row => new PreparedFair(row.Fair.Id, row.Fair.Title, row.Fair.Date, row.Fair.StateOn(today), row.Registered, row.Approved, row.Waiting))],
            request.Page, request.Size, total);
    }
}
