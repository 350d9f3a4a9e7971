using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>The stand of the reader's employer at a fair, or what is needed to ask for one.</summary>
[May(Who.Employer)]
public sealed record MyStand(Guid FairId) : IRequest<OwnStand>;

/// <summary>An employer's own stand.</summary>
/// <param name="FairId">Fair.</param>
/// <param name="Fair">Its name.</param>
/// <param name="Date">Day in Kaunas.</param>
/// <param name="TakesEmployers">A stand can be asked for today.</param>
/// <param name="EmployersFrom">First day it can.</param>
/// <param name="EmployersUntil">Last day it can.</param>
/// <param name="Employer">Where the employer stands with the coordinator.</param>
/// <param name="State">Where the stand stands, or null when none was asked for.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Jobs">Open jobs of the employer.</param>
public sealed record OwnStand(
    Guid FairId, string Fair, DateOnly Date, bool TakesEmployers, DateOnly EmployersFrom, DateOnly EmployersUntil, EmployerState Employer, StandState? State, string? Reason,
    IReadOnlyList<JobForStand> Jobs);

/// <summary>An open job that can be brought.</summary>
/// <param name="Id">Vacancy.</param>
/// <param name="Title">Its name.</param>
/// <param name="Brought">Already among those brought.</param>
public sealed record JobForStand(Guid Id, string Title, bool Brought);

internal sealed class MyStandHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyStand, OwnStand>
{
    public async Task<OwnStand> Handle(MyStand request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var fair = await db.FairsVisibleTo(actor).AsNoTracking().OneAsync(request.FairId, ct);
        var employer = await db.EmployerOfAsync(actor, ct);
        var stand = await db.Stands.AsNoTracking().SingleOrDefaultAsync(s => s.FairId == fair.Id && s.EmployerId == employer.Id, ct);
        var jobs = await db.VacanciesOf(actor).AsNoTracking().Where(v => v.State == VacancyState.Open && v.OpenUntil >= today).OrderBy(v => v.Title).ToListAsync(ct);
        return new(
            fair.Id, fair.Title, fair.Date, fair.TakesEmployersOn(today), fair.EmployersFrom, fair.EmployersUntil, employer.State, stand?.State, stand?.Reason,
            [.. jobs.Select(v => new JobForStand(v.Id, v.Title, stand?.Brings.Any(brought => brought.VacancyId == v.Id) == true))]);
    }
}
