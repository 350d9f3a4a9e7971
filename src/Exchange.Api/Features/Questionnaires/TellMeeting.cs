using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person tells where they live, how far they go, how they meet and what they ask to keep in mind. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record TellMeeting : IRequest<QuestionnaireSection?>, IChange
{
    /// <summary>Code of a part of the eldership.</summary>
    public string? Neighbourhood { get; init; }

    [Range(0, QuestionnaireRules.MostMetres, ErrorMessage = "Questionnaires.distance")]
    public int? DistanceMetres { get; init; }

    public MeetingMode? Mode { get; init; }

    /// <summary>Only the person and their worker read it.</summary>
    [StringLength(QuestionnaireRules.LongestLimits, ErrorMessage = "Questionnaires.limits-too-long")]
    public string? Limits { get; init; }
}

internal sealed class TellMeetingHandler(QuestionnaireReach reach, QuestionnaireRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellMeeting, QuestionnaireSection?>
{
    public async Task<QuestionnaireSection?> Handle(TellMeeting request, CancellationToken ct)
    {
        var (_, questionnaire) = await reach.OpenAsync(null, null, ct);
        var said = new QuestionnaireAnswers { Neighbourhood = request.Neighbourhood, DistanceMetres = request.DistanceMetres, Mode = request.Mode, Limits = request.Limits };
        questionnaire.Tell(QuestionnaireSection.Meeting, said, actor.Actor, clock.GetUtcNow(), rules);
        return questionnaire.Next;
    }
}
