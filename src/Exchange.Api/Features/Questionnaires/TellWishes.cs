using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person tells what interests them and what they ask for. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record TellWishes : IRequest<QuestionnaireSection?>, IChange
{
    /// <summary>Codes of skills or categories.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Codes of skills.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>More is coming: the part is kept, and the person is not done with it.</summary>
    public bool More { get; init; }
}

internal sealed class TellWishesHandler(QuestionnaireReach reach, QuestionnaireRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellWishes, QuestionnaireSection?>
{
    public async Task<QuestionnaireSection?> Handle(TellWishes request, CancellationToken ct)
    {
        var (_, questionnaire) = await reach.OpenAsync(null, null, ct);
        questionnaire.Tell(QuestionnaireSection.Wishes, new() { Interests = request.Interests, Needs = request.Needs }, actor.Actor, clock.GetUtcNow(), rules, passes: !request.More);
        return questionnaire.Next;
    }
}
