using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Employers;
using MediatR;

namespace Exchange.Api.Features.Employers;

/// <summary>An employer opens a vacancy for sixty days. Before the employer is approved it waits unseen (F-2).</summary>
[May(Who.Employer)]
public sealed record OpenVacancy : IRequest<Unit>, IChange
{
    public Guid VacancyId { get; init; }

    /// <summary>The employer has looked at the words that may be unfair and keeps them.</summary>
    public bool KeepsWording { get; init; }
}

internal sealed class OpenVacancyHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<OpenVacancy, Unit>
{
    public async Task<Unit> Handle(OpenVacancy request, CancellationToken ct)
    {
        var vacancy = await db.VacanciesOf(actor).OneAsync(request.VacancyId, ct);
        var unfair = UnfairWords.In(vacancy.Title, vacancy.Tasks, vacancy.PayText, vacancy.HoursText);
        if (unfair.Count > 0 && !request.KeepsWording)
        {
            throw new Refused("employers.unfair-words", string.Join(", ", unfair));
        }

        vacancy.Open(clock.TodayInKaunas(), clock.GetUtcNow());
        (actor.Note.Target, actor.Note.Reason) = (vacancy.Id, unfair.Count > 0 ? "keeps-wording" : null);
        return Unit.Value;
    }
}
