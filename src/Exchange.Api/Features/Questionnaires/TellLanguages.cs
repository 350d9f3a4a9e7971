using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person tells which languages they speak. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record TellLanguages : IRequest<QuestionnaireSection?>, IChange
{
    /// <summary>All languages with their levels; one without a level is left out.</summary>
    public IReadOnlyList<LanguageAnswer> Languages { get; init; } = [];
}

internal sealed class TellLanguagesHandler(QuestionnaireReach reach, QuestionnaireRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellLanguages, QuestionnaireSection?>
{
    public async Task<QuestionnaireSection?> Handle(TellLanguages request, CancellationToken ct)
    {
        var (_, questionnaire) = await reach.OpenAsync(null, null, ct);
        questionnaire.Tell(QuestionnaireSection.Languages, new() { Languages = Answers.Spoken(request.Languages) }, actor.Actor, clock.GetUtcNow(), rules);
        return questionnaire.Next;
    }
}
