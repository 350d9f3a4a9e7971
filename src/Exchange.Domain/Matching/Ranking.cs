namespace Exchange.Domain.Matching;

/// <summary>A candidate that passed all gates.</summary>
/// <param name="Index">Its number among the candidates.</param>
/// <param name="Id">Settles ties.</param>
/// <param name="First">Ranks before any score.</param>
/// <param name="Score">Ranks next.</param>
/// <param name="Second">Ranks where scores are equal.</param>
/// <param name="Worker">Whether it belongs on the worker's list.</param>
internal readonly record struct Found(int Index, Guid Id, bool First, int Score, int Second, bool Worker);

/// <summary>The one order of all answers.</summary>
internal static class Ranking
{
    /// <summary>The first of the open list, and the whole of the worker's.</summary>
    public static Matches<T> Answer<T>(List<Found> found, int take, Func<int, T> tell, Func<IReadOnlyList<NearMiss>> nearMisses)
    {
        if (found.Count == 0)
        {
            return new([], [], nearMisses());
        }

        found.Sort(Compare);
        var fitting = new List<T>(Math.Min(take, found.Count));
        var forWorker = new List<T>();
        foreach (var candidate in found)
        {
            if (candidate.Worker)
            {
                forWorker.Add(tell(candidate.Index));
            }
            else if (fitting.Count < take)
            {
                fitting.Add(tell(candidate.Index));
            }
        }

        return new(fitting, forWorker, []);
    }

    private static int Compare(Found a, Found b)
    {
        var order = b.First.CompareTo(a.First);
        order = order != 0 ? order : b.Score.CompareTo(a.Score);
        order = order != 0 ? order : b.Second.CompareTo(a.Second);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }
}
