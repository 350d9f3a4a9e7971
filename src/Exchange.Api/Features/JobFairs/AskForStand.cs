using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>An employer asks for a stand with jobs of its own, or changes which it brings. Asking twice makes one stand.</summary>
[May(Who.Employer)]
public sealed record AskForStand : IRequest<Guid>, IChange
{
    public Guid FairId { get; init; }

    [Required(ErrorMessage = "job-fairs.no-vacancy")]
    [MaxLength(50, ErrorMessage = "Validation.check")]
    public IReadOnlyList<Guid> VacancyIds { get; init; } = [];
}

internal sealed class AskForStandHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<AskForStand, Guid>
{
    public async Task<Guid> Handle(AskForStand request, CancellationToken ct)
    {
        var (today, now) = (clock.TodayInKaunas(), clock.GetUtcNow());
        var fair = await db.FairsVisibleTo(actor).OneAsync(request.FairId, ct);
        var employer = await db.EmployerOfAsync(actor, ct);
        var wanted = request.VacancyIds.Distinct().ToList();
        var vacancies = (await db.VacanciesOf(actor).Where(v => wanted.Contains(v.Id)).ToListAsync(ct)).Where(v => v.IsOpenOn(today)).ToList();
        if (vacancies.Count < wanted.Count)
        {
            throw new Refused("job-fairs.vacancy-not-open");
        }

        fair.LetEmployerIn(today);
        var stand = await db.Stands.SingleOrDefaultAsync(s => s.FairId == fair.Id && s.EmployerId == employer.Id, ct);
        if (stand is null)
        {
            stand = Stand.Ask(fair, employer, vacancies, now);
            db.Stands.Add(stand);
        }
        else
        {
            stand.Bring(vacancies, now);
        }

        actor.Note.Target = stand.Id;
        return stand.Id;
    }
}
