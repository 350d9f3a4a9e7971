using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>
/// What matching knows of a person, and all it knows: no name, sex, nationality, health, programme or personality
/// (A-5, C-6). A value; the caller passes only people who take part now.
/// </summary>
/// <param name="Id">The person.</param>
public sealed record MatchPerson(Guid Id)
{
    /// <summary>What is known of the age; not known is handled as a minor.</summary>
    public Age Age { get; init; }

    /// <summary>Last day a guardian's consent holds, inclusive, or null when none is on file (S2, S3).</summary>
    public DateOnly? GuardianConsentUntil { get; init; }

    /// <summary>A worker sees this person's matches first (S7). Adds a step and removes nothing.</summary>
    public bool Protected { get; init; }

    /// <summary>What the person can do.</summary>
    public IReadOnlyList<SkillHeld> Skills { get; init; } = [];

    /// <summary>What the person asks for.</summary>
    public IReadOnlyList<SkillWanted> Needs { get; init; } = [];

    /// <summary>What the person likes: codes of skills or of categories.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Languages with levels.</summary>
    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    /// <summary>When the person is free.</summary>
    public WeekTimes Week { get; init; }

    /// <summary>Code of the part of the eldership, or null when not told; without one only remote help fits.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>How far the person goes, metres, ≥ 0, as the crow flies between centres of parts.</summary>
    public int GoesMetres { get; init; }

    /// <summary>How the person is ready to meet.</summary>
    public MeetingMode Meeting { get; init; } = MeetingMode.InPerson;

    /// <summary>People this person is kept apart from, whoever asked for it (D2, V6). One side's word is enough.</summary>
    public IReadOnlyCollection<Guid> Blocked { get; init; } = [];

    /// <summary>When the profile was last confirmed, or null when never.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
