using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;

namespace Exchange.Api.Features.Matching;

/// <summary>A listing that fits a person.</summary>
/// <param name="Score">0–100, with two decimals.</param>
/// <param name="Steps">What a worker does first; empty when nothing.</param>
public sealed record ListingMatch(Guid ListingId, string Title, ListingKind Kind, string Skill, string Owner, string? Neighbourhood, decimal Score, IReadOnlyList<ReasonShown> Reasons, IReadOnlyList<Step> Steps);

/// <summary>A neighbour who fits a person, and what each can do for the other.</summary>
/// <param name="Score">0–100: the harmonic mean of both directions, 0 when only one side helps.</param>
/// <param name="YouCan">Reasons why this person can help the neighbour.</param>
/// <param name="TheyCan">Reasons why the neighbour can help this person.</param>
public sealed record PersonMatch(Guid PersonId, string Name, string? Neighbourhood, decimal Score, bool TwoSided, IReadOnlyList<ReasonShown> YouCan, IReadOnlyList<ReasonShown> TheyCan, IReadOnlyList<Step> Steps);

/// <summary>A job that fits a person.</summary>
public sealed record VacancyMatch(Guid VacancyId, string Title, string Employer, decimal Score, IReadOnlyList<ReasonShown> Reasons, IReadOnlyList<Step> Steps);

/// <summary>What fits, what a worker looks at first (S7), and what is missing when nothing fits.</summary>
public sealed record Fits<T>(IReadOnlyList<T> Fitting, IReadOnlyList<T> ForWorker, IReadOnlyList<NearMissShown> NearMisses);

/// <summary>Everything that fits one person.</summary>
/// <param name="WorkerLooksFirst">Some fits wait on the worker's list.</param>
public sealed record PersonFits(Fits<ListingMatch> Listings, Fits<PersonMatch> People, Fits<VacancyMatch> Vacancies, bool HasQuestionnaire, bool WorkerLooksFirst);

internal static class Shown
{
    public static decimal Score(int points) => points / 100m;
}
