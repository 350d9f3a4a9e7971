namespace Exchange.Domain.Matching;

/// <summary>One thing that fits.</summary>
/// <param name="Id">Listing, person or vacancy, whichever was asked for.</param>
/// <param name="Score">Basis points, 0–10000; the exact sum of the reasons.</param>
/// <param name="Reasons">Every part that applies, in the order of <see cref="Part"/>.</param>
/// <param name="Steps">What comes first; empty for most.</param>
public sealed record Match(Guid Id, int Score, IReadOnlyList<Reason> Reasons, IReadOnlyList<Step> Steps)
{
    /// <summary>The reasons worth saying, strongest first; equals in the order of <see cref="Part"/>.</summary>
    /// <param name="atMost">How many at most; a page says three.</param>
    public IReadOnlyList<Reason> Strongest(int atMost = 3) =>
        [.. Reasons.Where(reason => reason.Points > 0).OrderByDescending(reason => reason.Points).ThenBy(reason => reason.Part).Take(atMost)];
}
