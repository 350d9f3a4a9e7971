using Exchange.Domain.Skills;

namespace Exchange.Domain.JobFairs;

/// <summary>
/// All that an employer sees of a candidate (C-6). There is no place for a name, photo, age, sex, nationality, part of town, health, family,
/// programme, personality, score or rank. A value.
/// </summary>
/// <param name="Number">Number on the badge, random in the fair; tells nothing.</param>
/// <param name="Skills">What the person can do, by their own word.</param>
/// <param name="Languages">Languages with levels.</param>
/// <param name="Times">When the person could work, coarsely.</param>
public sealed record CandidateCard(
    int Number,
    IReadOnlyList<SkillHeld> Skills,
    IReadOnlyList<LanguageSpoken> Languages,
    IReadOnlyList<FreeTime> Times);
