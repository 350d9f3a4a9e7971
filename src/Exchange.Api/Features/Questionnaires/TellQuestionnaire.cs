using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The whole questionnaire at once: a program for the person, or a worker beside one of their people. Only parts that differ are touched.</summary>
[May(Who.Resident | Who.SocialWorker)]
public sealed record TellQuestionnaire : IRequest<int>, IChange
{
    /// <summary>Whose; null for one's own. Over the API the address says it.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The version that was read, so that nobody writes over what they have not seen. Over the API If-Match says it.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Skills with levels; one without a level is left out.</summary>
    public IReadOnlyList<SkillAnswer> Skills { get; init; } = [];

    /// <summary>Codes of skills whose level is not told yet.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>Codes of skills or categories.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Codes of skills.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Languages with levels; one without a level is left out.</summary>
    public IReadOnlyList<LanguageAnswer> Languages { get; init; } = [];

    public WeekTimes Week { get; init; }

    public string? Neighbourhood { get; init; }

    [Range(0, QuestionnaireRules.MostMetres, ErrorMessage = "Questionnaires.distance")]
    public int? DistanceMetres { get; init; }

    public MeetingMode? Mode { get; init; }

    /// <summary>In the person's own words, for the person and their worker only.</summary>
    [StringLength(QuestionnaireRules.LongestLimits, ErrorMessage = "Questionnaires.limits-too-long")]
    public string? Limits { get; init; }
}

internal sealed class TellQuestionnaireHandler(QuestionnaireReach reach, QuestionnaireRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellQuestionnaire, int>
{
    public async Task<int> Handle(TellQuestionnaire request, CancellationToken ct)
    {
        var (_, questionnaire) = await reach.OpenAsync(request.PersonId, request.ExpectedVersion, ct);
        var said = new QuestionnaireAnswers
        {
            Skills = Answers.Held(request.Skills, request.Added),
            Interests = request.Interests,
            Needs = request.Needs,
            Languages = Answers.Spoken(request.Languages),
            Week = request.Week,
            Neighbourhood = request.Neighbourhood,
            DistanceMetres = request.DistanceMetres,
            Mode = request.Mode,
            Limits = request.Limits,
        };
        questionnaire.Tell(QuestionnaireSection.All, said, actor.Actor, clock.GetUtcNow(), rules);
        return questionnaire.Version;
    }
}
