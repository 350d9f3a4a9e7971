using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Who reaches which employer and vacancy.</summary>
internal static class EmployerReach
{
    /// <summary>The employer the person at the keyboard acts for.</summary>
    /// <exception cref="Refused"><c>access.not-found</c> when there is none.</exception>
    public static async Task<Employer> EmployerOfAsync(this ExchangeDb db, CurrentActor actor, CancellationToken ct) =>
        await db.Employers.SingleOrDefaultAsync(e => db.EmployerMembers.Any(m => m.EmployerId == e.Id && m.PersonId == actor.Actor), ct)
        ?? throw new Refused("access.not-found");

    /// <summary>Vacancies of the employer of the person at the keyboard.</summary>
    public static IQueryable<Vacancy> VacanciesOf(this ExchangeDb db, CurrentActor actor) =>
        db.Vacancies.Where(v => db.EmployerMembers.Any(m => m.EmployerId == v.EmployerId && m.PersonId == actor.Actor));

    /// <summary>Open today, of approved employers: what everybody sees (F-2).</summary>
    public static IQueryable<Vacancy> OpenVacancies(this ExchangeDb db, DateOnly today) =>
        db.Vacancies.Where(v => v.State == VacancyState.Open && v.OpenUntil >= today && db.Employers.Any(e => e.Id == v.EmployerId && e.State == EmployerState.Approved));

    /// <summary>What a person may open by its address: once published ones of approved employers, own ones, and all for a coordinator.</summary>
    public static IQueryable<Vacancy> VacanciesVisibleTo(this ExchangeDb db, CurrentActor actor)
    {
        var me = actor.ActorId;
        var staff = actor.May(Who.Coordinator | Who.Administrator);
        return db.Vacancies.Where(v => staff
            || (v.PublishedAt != null && db.Employers.Any(e => e.Id == v.EmployerId && e.State == EmployerState.Approved))
            || db.EmployerMembers.Any(m => m.EmployerId == v.EmployerId && m.PersonId == me));
    }
}
