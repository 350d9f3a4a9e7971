using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>One fair: when, where, who will be there with which jobs, and how the reader stands to it.</summary>
[May(Who.Anyone)]
public sealed record FairById(Guid Id) : IRequest<FairDetails>;

public sealed record FairDetails
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    /// <summary>Day in Kaunas.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Kaunas time.</summary>
    public required TimeOnly Opens { get; init; }

    /// <summary>Kaunas time.</summary>
    public required TimeOnly Closes { get; init; }

    public required string Place { get; init; }

    public required string GetThere { get; init; }

    public required FairState State { get; init; }

    public required DateOnly EmployersFrom { get; init; }

    public required DateOnly EmployersUntil { get; init; }

    public required DateOnly ResidentsFrom { get; init; }

    public required DateOnly ResidentsUntil { get; init; }

    /// <summary>Residents may register today.</summary>
    public required bool TakesResidents { get; init; }

    /// <summary>Employers may ask for a stand today.</summary>
    public required bool TakesEmployers { get; init; }

    /// <summary>Employers with an approved stand and the open jobs they bring, by name.</summary>
    public required IReadOnlyList<StandAtFair> Stands { get; init; }

    /// <summary>The reader, or the person they act for, has a live registration.</summary>
    public required bool AmRegistered { get; init; }

    /// <summary>Where the stand of the reader's employer stands, or null when there is none.</summary>
    public required StandState? MyStand { get; init; }
}

/// <summary>An employer at a fair.</summary>
/// <param name="Employer">Its name.</param>
/// <param name="About">What it does.</param>
/// <param name="Jobs">Open jobs it brings.</param>
public sealed record StandAtFair(string Employer, string About, IReadOnlyList<JobAtFair> Jobs);

/// <summary>A job at a fair.</summary>
/// <param name="Id">Vacancy.</param>
/// <param name="Title">Its name.</param>
/// <param name="Pay">Pay.</param>
/// <param name="TrainingGiven">The work is taught.</param>
public sealed record JobAtFair(Guid Id, string Title, Pay Pay, bool TrainingGiven);

internal sealed class FairByIdHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<FairById, FairDetails>
{
    public async Task<FairDetails> Handle(FairById request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var (me, keyboard) = (actor.SubjectId, actor.ActorId);
        var fair = await db.FairsVisibleTo(actor).AsNoTracking().OneAsync(request.Id, ct);
        return new()
        {
            Id = fair.Id,
            Title = fair.Title,
            About = fair.About,
            Date = fair.Date,
            Opens = fair.Opens,
            Closes = fair.Closes,
            Place = fair.Place,
            GetThere = fair.GetThere,
            State = fair.StateOn(today),
            EmployersFrom = fair.EmployersFrom,
            EmployersUntil = fair.EmployersUntil,
            ResidentsFrom = fair.ResidentsFrom,
            ResidentsUntil = fair.ResidentsUntil,
            TakesResidents = fair.TakesResidentsOn(today),
            TakesEmployers = fair.TakesEmployersOn(today),
            Stands = await StandsAsync(fair.Id, today, ct),
            AmRegistered = me is not null && await db.FairRegistrations.Live().AnyAsync(r => r.FairId == fair.Id && r.PersonId == me, ct),
            MyStand = keyboard is null ? null : await db.Stands
                .Where(s => s.FairId == fair.Id && db.EmployerMembers.Any(m => m.EmployerId == s.EmployerId && m.PersonId == keyboard))
                .Select(s => (StandState?)s.State).SingleOrDefaultAsync(ct),
        };
    }

    private async Task<IReadOnlyList<StandAtFair>> StandsAsync(Guid fairId, DateOnly today, CancellationToken ct)
    {
        var stands = await db.Stands.Where(s => s.FairId == fairId && s.State == StandState.Approved)
            .Join(db.Employers.Where(e => e.State == EmployerState.Approved), s => s.EmployerId, e => e.Id, (s, e) => new { e.Id, e.Name, e.About }).ToListAsync(ct);
        var jobs = (await db.OpenVacancies(today)
                .Where(v => db.Stands.Any(s => s.FairId == fairId && s.State == StandState.Approved && s.Brings.Any(b => b.VacancyId == v.Id)))
                .OrderBy(v => v.Title)
                .Select(v => new { v.EmployerId, v.Id, v.Title, v.PayFrom, v.PayTo, v.PayPer, v.PayText, v.TrainingGiven }).ToListAsync(ct))
            .ToLookup(v => v.EmployerId, v => new JobAtFair(v.Id, v.Title, new(v.PayFrom, v.PayTo, v.PayPer, v.PayText), v.TrainingGiven));
        return [.. stands.OrderBy(s => s.Name, FairReach.Alphabet).Select(s => new StandAtFair(s.Name, s.About, [.. jobs[s.Id]]))];
    }
}
