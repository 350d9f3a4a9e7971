using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person's own questionnaire; empty when it is not begun. Opened under a mandate, it leaves an access record.</summary>
[May(Who.Resident)]
public sealed record MyQuestionnaire : IRequest<QuestionnaireView>, ISensitive
{
    Guid ISensitive.PersonId => Guid.Empty;
}

internal sealed class MyQuestionnaireHandler(ExchangeDb db, QuestionnaireReach reach) : IRequestHandler<MyQuestionnaire, QuestionnaireView>
{
    public async Task<QuestionnaireView> Handle(MyQuestionnaire request, CancellationToken ct)
    {
        var person = await reach.PersonAsync(null, ct);
        return QuestionnaireView.Of(person, await db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(questionnaire => questionnaire.PersonId == person.Id, ct));
    }
}
