using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>A worker records that the person, having read the answers, stands by them: name, form, time and worker (F10).</summary>
[May(Who.SocialWorker)]
public sealed record RecordApproval : IRequest<int>, IChange
{
    /// <summary>Whose. Over the API the address says it.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The version that was read, or null not to ask.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Name as the person gives it.</summary>
    [Required(ErrorMessage = "Questionnaires.name-required")]
    [StringLength(140, ErrorMessage = "Questionnaires.name-too-long")]
    public string NameGiven { get; init; } = "";

    /// <summary>How the person said yes.</summary>
    [Required(ErrorMessage = "Questionnaires.consent-required")]
    public ConsentForm? Consent { get; init; }

    /// <summary>The person has seen the answers.</summary>
    [AllowedValues(true, ErrorMessage = "Questionnaires.seen-required")]
    public bool WasShown { get; init; }
}

internal sealed class RecordApprovalHandler(ExchangeDb db, QuestionnaireReach reach, CurrentActor actor, TimeProvider clock) : IRequestHandler<RecordApproval, int>
{
    public async Task<int> Handle(RecordApproval request, CancellationToken ct)
    {
        var (person, questionnaire) = await reach.OpenAsync(request.PersonId, request.ExpectedVersion, ct);
        db.QuestionnaireApprovals.Add(questionnaire.ApproveBeside(person, request.NameGiven, request.Consent!.Value, actor.Actor, clock.GetUtcNow()));
        actor.Note.Reason = request.Consent.ToString();
        return questionnaire.Version;
    }
}
