using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Stands asked for at a fair, waiting ones first.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record FairStands(Guid FairId) : IRequest<PageOf<StandLine>>
{
    [Range(1, 10_000, ErrorMessage = "Validation.number")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.number")]
    public int Size { get; init; } = 50;
}

/// <summary>What a coordinator decides on.</summary>
/// <param name="Id">Stand.</param>
/// <param name="Employer">Name of the employer.</param>
/// <param name="EmployerState">Where the employer stands.</param>
/// <param name="State">Where the stand stands.</param>
/// <param name="Reason">Reason of the last refusal.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Jobs">Names of the jobs it brings.</param>
public sealed record StandLine(Guid Id, string Employer, EmployerState EmployerState, StandState State, string? Reason, DateTimeOffset AskedAt, IReadOnlyList<string> Jobs);

internal sealed class FairStandsHandler(ExchangeDb db) : IRequestHandler<FairStands, PageOf<StandLine>>
{
    public async Task<PageOf<StandLine>> Handle(FairStands request, CancellationToken ct)
    {
        var fair = await db.JobFairs.AsNoTracking().OneAsync(request.FairId, ct);
        var stands = db.Stands.Where(s => s.FairId == fair.Id);
        var total = await stands.CountAsync(ct);
        var rows = await stands.OrderBy(s => s.State == StandState.Waiting ? 0 : 1).ThenBy(s => s.AskedAt).ThenBy(s => s.Id)
            .Skip((request.Page - 1) * request.Size).Take(request.Size)
            .Join(db.Employers, s => s.EmployerId, e => e.Id, (s, e) => new { s.Id, e.Name, Employer = e.State, s.State, s.Reason, s.AskedAt }).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var jobs = (await db.Set<StandVacancy>().Where(b => ids.Contains(b.StandId))
            .Join(db.Vacancies, b => b.VacancyId, v => v.Id, (b, v) => new { b.StandId, v.Title }).ToListAsync(ct)).ToLookup(b => b.StandId, b => b.Title);
        return new(
            [.. rows.OrderBy(row => row.State == StandState.Waiting ? 0 : 1).ThenBy(row => row.AskedAt)
                .Select(row => new StandLine(row.Id, row.Name, row.Employer, row.State, row.Reason, row.AskedAt, [.. jobs[row.Id].Order(FairReach.Alphabet)]))],
            request.Page, request.Size, total);
    }
}
