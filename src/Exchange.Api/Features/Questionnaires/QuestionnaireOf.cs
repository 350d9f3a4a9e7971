using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>A worker opens the questionnaire of one of their own people.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Reason">Why, in the worker's words; the person sees it.</param>
[May(Who.SocialWorker)]
public sealed record QuestionnaireOf(Guid PersonId, string? Reason = null) : IRequest<QuestionnaireView>, ISensitive;

internal sealed class QuestionnaireOfHandler(ExchangeDb db, QuestionnaireReach reach) : IRequestHandler<QuestionnaireOf, QuestionnaireView>
{
    public async Task<QuestionnaireView> Handle(QuestionnaireOf request, CancellationToken ct)
    {
        var person = await reach.PersonAsync(request.PersonId, ct);
        return QuestionnaireView.Of(person, await db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(questionnaire => questionnaire.PersonId == person.Id, ct));
    }
}
