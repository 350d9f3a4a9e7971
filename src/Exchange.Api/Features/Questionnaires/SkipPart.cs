using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person goes past a part without an answer. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record SkipPart(QuestionnaireSection Section) : IRequest<QuestionnaireSection?>, IChange;

internal sealed class SkipPartHandler(QuestionnaireReach reach, TimeProvider clock) : IRequestHandler<SkipPart, QuestionnaireSection?>
{
    public async Task<QuestionnaireSection?> Handle(SkipPart request, CancellationToken ct)
    {
        var (_, questionnaire) = await reach.OpenAsync(null, null, ct);
        questionnaire.Skip(request.Section, clock.GetUtcNow());
        return questionnaire.Next;
    }
}
