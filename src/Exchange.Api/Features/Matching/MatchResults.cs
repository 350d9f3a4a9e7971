using Exchange.Api.Texts;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;

namespace Exchange.Api.Features.Matching;

/// <summary>Why something fits, with its share of the score and its sentence.</summary>
/// <param name="Part">Which part of the score.</param>
/// <param name="Points">Hundredths of a point; all reasons of a match add up to its score exactly.</param>
/// <param name="Text">The sentence for people.</param>
public sealed record ReasonShown(Part Part, int Points, string Text);

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

/// <summary>The one thing that is missing, when nothing fits.</summary>
public sealed record NearMissShown(Change Change, int Yields, string Text);

/// <summary>What fits, what a worker looks at first (S7), and what is missing when nothing fits.</summary>
public sealed record Fits<T>(IReadOnlyList<T> Fitting, IReadOnlyList<T> ForWorker, IReadOnlyList<NearMissShown> NearMisses);

/// <summary>Everything that fits one person.</summary>
/// <param name="WorkerLooksFirst">Some fits wait on the worker's list.</param>
public sealed record PersonFits(Fits<ListingMatch> Listings, Fits<PersonMatch> People, Fits<VacancyMatch> Vacancies, bool HasAnketa, bool WorkerLooksFirst);

internal static class Shown
{
    public static decimal Score(int points) => points / 100m;

    public static IReadOnlyList<ReasonShown> Reasons(this MatchWords words, IEnumerable<Reason> reasons, bool theirs = false) =>
        [.. reasons.Where(reason => reason.Points > 0).OrderByDescending(reason => reason.Points).ThenBy(reason => reason.Part)
            .Select(reason => new ReasonShown(reason.Part, reason.Points, words.Say(reason, theirs)))];

    public static IReadOnlyList<NearMissShown> Misses(this MatchWords words, IEnumerable<NearMiss> misses, string what) =>
        [.. misses.Select(miss => new NearMissShown(miss.Change, miss.Yields, words.Say(miss, what)))];
}
