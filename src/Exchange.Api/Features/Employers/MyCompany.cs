using AutoMapper;
using AutoMapper.Configuration.Annotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Employers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

/// <summary>The employer the signed-in person acts for, with its vacancies.</summary>
[May(Who.Employer)]
public sealed record MyCompany : IRequest<Company>;

[AutoMap(typeof(Employer))]
public sealed class Company
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    public required string About { get; init; }

    public required string ContactName { get; init; }

    public required string Contact { get; init; }

    public required EmployerState State { get; init; }

    /// <summary>What to put right, after a refusal.</summary>
    public required string? Reason { get; init; }

    [Ignore]
    public IReadOnlyList<OwnVacancy> Vacancies { get; set; } = [];
}

/// <summary>A line of an employer's own list.</summary>
/// <param name="Id">Vacancy.</param>
/// <param name="Title">Its name.</param>
/// <param name="State">As stored.</param>
/// <param name="OpenUntil">Last open day, Kaunas time.</param>
/// <param name="IsOpen">Open today.</param>
public sealed record OwnVacancy(Guid Id, string Title, VacancyState State, DateOnly? OpenUntil, bool IsOpen);

internal sealed class MyCompanyHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyCompany, Company>
{
    public async Task<Company> Handle(MyCompany request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var company = await db.Employers.Where(e => db.EmployerMembers.Any(m => m.EmployerId == e.Id && m.PersonId == actor.Actor))
            .As<Company>().SingleOrDefaultAsync(ct) ?? throw new Refused("access.not-found");
        company.Vacancies = await db.Vacancies.Where(v => v.EmployerId == company.Id)
            .OrderByDescending(v => v.ChangedAt)
            .Select(v => new OwnVacancy(v.Id, v.Title, v.State, v.OpenUntil, v.State == VacancyState.Open && v.OpenUntil >= today))
            .ToListAsync(ct);
        return company;
    }
}
