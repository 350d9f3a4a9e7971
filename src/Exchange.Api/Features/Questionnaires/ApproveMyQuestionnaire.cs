using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person stands by their answers; from then on others can meet them.</summary>
/// <param name="Version">The version that was read, or null not to ask.</param>
[May(Who.Resident)]
public sealed record ApproveMyQuestionnaire(int? ExpectedVersion = null) : IRequest<int>, IChange;

internal sealed class ApproveMyQuestionnaireHandler(ExchangeDb db, QuestionnaireReach reach, CurrentActor actor, TimeProvider clock) : IRequestHandler<ApproveMyQuestionnaire, int>
{
    public async Task<int> Handle(ApproveMyQuestionnaire request, CancellationToken ct)
    {
        if (actor.IsActingForAnother)
        {
            throw new Refused("questionnaires.person-approves"); // the worker records the person's word instead (F10)
        }

        var (_, questionnaire) = await reach.OpenAsync(null, request.ExpectedVersion, ct);
        db.QuestionnaireApprovals.Add(questionnaire.Approve(clock.GetUtcNow()));
        return questionnaire.Version;
    }
}
