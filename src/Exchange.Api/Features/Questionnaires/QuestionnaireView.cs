using Exchange.Domain.Identity;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>A questionnaire as its person and their worker see it: the latest answers and what waits for the person's word.</summary>
public sealed class QuestionnaireView
{
    public required Guid PersonId { get; init; }

    public required string FirstName { get; init; }

    public required string FullName { get; init; }

    /// <summary>Counts changes; 0 when nothing has been answered yet.</summary>
    public required int Version { get; init; }

    public required IReadOnlyList<SkillHeld> Skills { get; init; }

    /// <summary>Codes of skills or categories.</summary>
    public required IReadOnlyList<string> Interests { get; init; }

    /// <summary>Codes of skills.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    public required IReadOnlyList<LanguageSpoken> Languages { get; init; }

    public required WeekTimes Week { get; init; }

    public required string? Neighbourhood { get; init; }

    public required int? DistanceMetres { get; init; }

    public required MeetingMode? Mode { get; init; }

    /// <summary>In the person's own words, for the person and their worker only.</summary>
    public required string? Limits { get; init; }

    /// <summary>Parts answered or skipped.</summary>
    public required IReadOnlyList<QuestionnaireSection> Passed { get; init; }

    /// <summary>Parts that wait for the person's word.</summary>
    public required IReadOnlyList<QuestionnaireSection> Waiting { get; init; }

    /// <summary>The part to go on with, or null when only the check is left.</summary>
    public required QuestionnaireSection? Next { get; init; }

    public required DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When the person last stood by the answers; null when never.</summary>
    public required DateTimeOffset? ApprovedAt { get; init; }

    public bool IsApproved => ApprovedAt is not null && Waiting.Count == 0;

    internal static QuestionnaireView Of(Person person, Questionnaire? questionnaire)
    {
        var answers = questionnaire?.Answers ?? new();
        return new()
        {
            PersonId = person.Id,
            FirstName = person.FirstName,
            FullName = person.FullName,
            Version = questionnaire?.Version ?? 0,
            Skills = answers.Skills,
            Interests = answers.Interests,
            Needs = answers.Needs,
            Languages = answers.Languages,
            Week = answers.Week,
            Neighbourhood = answers.Neighbourhood,
            DistanceMetres = answers.DistanceMetres,
            Mode = answers.Mode,
            Limits = answers.Limits,
            Passed = Sections(questionnaire?.Passed ?? QuestionnaireSection.None),
            Waiting = Sections(questionnaire?.Waiting ?? QuestionnaireSection.None),
            Next = questionnaire is null ? QuestionnaireSection.Skills : questionnaire.Next,
            ChangedAt = questionnaire?.ChangedAt,
            ApprovedAt = questionnaire?.ApprovedAt,
        };
    }

    private static IReadOnlyList<QuestionnaireSection> Sections(QuestionnaireSection sections) => [.. Questionnaire.Each(sections)];
}
