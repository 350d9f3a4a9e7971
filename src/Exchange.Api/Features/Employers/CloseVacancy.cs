using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Employers;

/// <summary>The employer closes a vacancy; a coordinator may too, for a reason.</summary>
[May(Who.Employer | Who.Coordinator | Who.Administrator)]
public sealed record CloseVacancy : IRequest<Unit>, IChange
{
    public Guid VacancyId { get; init; }

    [StringLength(500, ErrorMessage = "Employers.reason-long")]
    public string? Reason { get; init; }
}

internal sealed class CloseVacancyHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<CloseVacancy, Unit>
{
    public async Task<Unit> Handle(CloseVacancy request, CancellationToken ct)
    {
        var reach = actor.May(Who.Coordinator | Who.Administrator) ? db.Vacancies : db.VacanciesOf(actor);
        var vacancy = await reach.OneAsync(request.VacancyId, ct);
        vacancy.Close(clock.GetUtcNow());
        (actor.Note.Target, actor.Note.Reason) = (vacancy.Id, request.Reason);
        return Unit.Value;
    }
}
