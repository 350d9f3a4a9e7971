using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person tells what they can do. What fits oneself follows at once, what others see of one after the approval. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record TellSkills : IRequest<QuestionnaireSection?>, IChange
{
    /// <summary>All skills with their levels; one without a level is left out.</summary>
    public IReadOnlyList<SkillAnswer> Skills { get; init; } = [];

    /// <summary>Codes of skills ticked now, whose level is not told yet.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>More is coming: the part is kept, and the person is not done with it.</summary>
    public bool More { get; init; }
}

internal sealed class TellSkillsHandler(QuestionnaireReach reach, QuestionnaireRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellSkills, QuestionnaireSection?>
{
    public async Task<QuestionnaireSection?> Handle(TellSkills request, CancellationToken ct)
    {
        var (_, questionnaire) = await reach.OpenAsync(null, null, ct);
        questionnaire.Tell(QuestionnaireSection.Skills, new() { Skills = Answers.Held(request.Skills, request.Added) }, actor.Actor, clock.GetUtcNow(), rules, passes: !request.More);
        return questionnaire.Next;
    }
}
