
namespace Exchange.Domain.Rings;

/// <summary>The published numbers of rings.</summary>
public static class RingWeights
{
    /// <summary>Fewest people in a ring (R1): two who help each other are an ordinary pair.</summary>
    public const int Shortest = 3;

    /// <summary>Most people in a ring (R1).</summary>
    public const int Longest = 5;

    /// <summary>
    /// Chance, in percent, that one person says yes and stays, the p of Σ score × pᵏ. Below 3/4, so that of rings with equally
    /// good edges the shorter always wins: k × pᵏ falls from 3 on only when (k + 1) × p &lt; k.
    /// </summary>
    public const int YesPercent = 70;

    /// <summary>
    /// Least share of the skill part, basis points, for an edge. A common category gives at most 2000 and is no answer to a need;
    /// every nearer tie lies under one widest skill.
    /// </summary>
    public const int LeastTie = 2_500;

    /// <summary>Value of a ring, basis points, rounded half up: the sum of its edges' scores times the chance that all stay.</summary>
    /// <param name="scores">Sum of scores, basis points, ≥ 0.</param>
    /// <param name="people">People in the ring, 3–5.</param>
    public static int Value(int scores, int people)
    {
        long yes = 1, all = 1;
        for (var i = 0; i < people; i++)
        {
            (yes, all) = (yes * YesPercent, all * 100);
        }

        return (int)(((scores * yes) + (all / 2)) / all);
    }
}

/// <summary>How widely rings are looked for.</summary>
public sealed record RingOptions
{
    /// <summary>Edges kept for a person who is helped, 1–50. Six to ten is enough; more only grows the search.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public int EdgesEach
    {
        get;
        init => field = value is >= 1 and <= 50 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 8;

    /// <summary>Most people in a ring, 3–5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public int Longest
    {
        get;
        init => field = value is >= RingWeights.Shortest and <= RingWeights.Longest ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = RingWeights.Longest;

    /// <summary>Most edges looked at in one search, ≥ 1. A search that would need more stops and says so (R11).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long MostWork
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 20_000_000;

    /// <summary>People who are not asked now: those in an open ring (R4).</summary>
    public IReadOnlySet<Guid> LeftOut { get; init; } = new HashSet<Guid>();

    /// <summary>People whom nobody has helped yet; they come first where rings are equal.</summary>
    public IReadOnlySet<Guid> NeverHelped { get; init; } = new HashSet<Guid>();

    /// <summary>People who help in at most this many lists, so that one star is not in every ring.</summary>
    public int Capacity => 2 * EdgesEach;
}
