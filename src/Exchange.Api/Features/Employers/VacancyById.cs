using AutoMapper;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Employers;
using Exchange.Domain.JobFairs;
using Exchange.Domain.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

/// <summary>One job in plain words.</summary>
[May(Who.Anyone)]
public sealed record VacancyById(Guid Id) : IRequest<VacancyDetails>;

/// <summary>A job with everything a person asks about it. Contact details are never among it.</summary>
public sealed record VacancyDetails
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Tasks { get; init; }

    public required string Employer { get; init; }

    public required string AboutEmployer { get; init; }

    public required Pay Pay { get; init; }

    public required WeekTimes Week { get; init; }

    public required string HoursText { get; init; }

    public required string Place { get; init; }

    /// <summary>Part of Dainava in the reader's words, or null.</summary>
    public required string? Neighbourhood { get; init; }

    public required bool Remote { get; init; }

    public required IReadOnlyList<NamedLanguage> Languages { get; init; }

    public required IReadOnlyList<NamedSkill> Skills { get; init; }

    public required bool TrainingGiven { get; init; }

    public required int Seats { get; init; }

    /// <summary>URI of an ESCO occupation, or null.</summary>
    public required string? Occupation { get; init; }

    /// <summary>People may apply today.</summary>
    public required bool IsOpen { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Last open day, Kaunas time.</summary>
    public required DateOnly? OpenUntil { get; init; }

    /// <summary>Coming fairs where one can ask about this job.</summary>
    public required IReadOnlyList<FairOfVacancy> Fairs { get; init; }
}

/// <summary>A fair to which a job is brought.</summary>
/// <param name="Id">Fair.</param>
/// <param name="Title">Its name.</param>
/// <param name="Date">Day in Kaunas.</param>
[AutoMap(typeof(JobFair))]
public sealed record FairOfVacancy(Guid Id, string Title, DateOnly Date);

internal sealed class VacancyByIdHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, Names names)
    : IRequestHandler<VacancyById, VacancyDetails>
{
    public async Task<VacancyDetails> Handle(VacancyById request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var v = await db.VacanciesVisibleTo(actor).AsNoTracking().OneAsync(request.Id, ct);
        var employer = await db.Employers.AsNoTracking().OneAsync(v.EmployerId, ct);
        var fairs = await db.JobFairs
            .Where(f => f.State == FairState.Published && f.Date >= today
                && db.Stands.Any(s => s.FairId == f.Id && s.State == StandState.Approved && s.Brings.Any(b => b.VacancyId == v.Id)))
            .OrderBy(f => f.Date).As<FairOfVacancy>().ToListAsync(ct);
        return new()
        {
            Id = v.Id,
            Title = v.Title,
            Tasks = v.Tasks,
            Employer = employer.Name,
            AboutEmployer = employer.About,
            Pay = new(v.PayFrom, v.PayTo, v.PayPer, v.PayText),
            Week = v.Week,
            HoursText = v.HoursText,
            Place = v.Place,
            Neighbourhood = v.Neighbourhood is { } code ? names.Neighbourhood(code) : null,
            Remote = v.Remote,
            Languages = names.With(v.Languages),
            Skills = names.With(v.Skills),
            TrainingGiven = v.TrainingGiven,
            Seats = v.Seats,
            Occupation = v.Occupation,
            IsOpen = v.IsOpenOn(today) && employer.State == EmployerState.Approved,
            PublishedAt = v.PublishedAt,
            OpenUntil = v.OpenUntil,
            Fairs = fairs,
        };
    }
}
