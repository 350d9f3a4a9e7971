using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person tells when they are free in an ordinary week. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record TellTimes : IRequest<QuestionnaireSection?>, IChange
{
    public WeekTimes Week { get; init; }
}

internal sealed class TellTimesHandler(QuestionnaireReach reach, QuestionnaireRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellTimes, QuestionnaireSection?>
{
    public async Task<QuestionnaireSection?> Handle(TellTimes request, CancellationToken ct)
    {
        var (_, questionnaire) = await reach.OpenAsync(null, null, ct);
        questionnaire.Tell(QuestionnaireSection.Times, new() { Week = request.Week }, actor.Actor, clock.GetUtcNow(), rules);
        return questionnaire.Next;
    }
}
