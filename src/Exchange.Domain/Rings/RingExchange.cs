namespace Exchange.Domain.Rings;

/// <summary>Choices that are good, without proof: by a given order, and by taking one ring in for several out.</summary>
internal sealed class RingExchange(RingPool pool, int[] rings)
{
    private const int MostRounds = 20;
    private const int Nobody = -1;

    private readonly int[] holder = new int[pool.With.Length];
    private readonly HashSet<int> allowed = [.. rings];

    /// <summary>Rings by a rank, highest first, each if its people are free.</summary>
    /// <param name="rank">By place in the list of rings.</param>
    public int[] Greedy(double[] rank)
    {
        Array.Fill(holder, Nobody);
        var order = Enumerable.Range(0, rings.Length).OrderByDescending(i => rank[i]).ThenBy(i => rings[i]);
        foreach (var i in order)
        {
            if (IsFree(rings[i]))
            {
                Hold(rings[i]);
            }
        }

        return Held();
    }

    /// <summary>Takes in a ring for those in its way, and fills up what becomes free, as long as it gains.</summary>
    public int[] Improve(int[] chosen)
    {
        Array.Fill(holder, Nobody);
        foreach (var ring in chosen)
        {
            Hold(ring);
        }

        var better = true;
        for (var round = 0; better && round < MostRounds; round++)
        {
            better = false;
            foreach (var ring in rings)
            {
                better |= holder[pool.People[ring][0]] != ring && TakeIn(ring);
            }
        }

        return Held();
    }

    private bool TakeIn(int ring)
    {
        var inTheWay = pool.People[ring].Select(person => holder[person]).Where(other => other != Nobody).Distinct().ToArray();
        var gain = pool.Weights[ring];
        foreach (var other in inTheWay)
        {
            gain -= pool.Weights[other];
            Release(other);
        }

        Hold(ring);
        var filled = new List<int>();
        foreach (var person in inTheWay.SelectMany(other => pool.People[other]))
        {
            foreach (var other in holder[person] == Nobody ? pool.With[person] : [])
            {
                if (allowed.Contains(other) && IsFree(other))
                {
                    Hold(other);
                    filled.Add(other);
                    gain += pool.Weights[other];
                    break;
                }
            }
        }

        if (gain > 0)
        {
            return true;
        }

        filled.ForEach(Release);
        Release(ring);
        Array.ForEach(inTheWay, Hold);
        return false;
    }

    private bool IsFree(int ring)
    {
        foreach (var person in pool.People[ring])
        {
            if (holder[person] != Nobody)
            {
                return false;
            }
        }

        return true;
    }

    private void Hold(int ring)
    {
        foreach (var person in pool.People[ring])
        {
            holder[person] = ring;
        }
    }

    private void Release(int ring)
    {
        foreach (var person in pool.People[ring])
        {
            holder[person] = Nobody;
        }
    }

    private int[] Held() => [.. holder.Where(ring => ring != Nobody).Distinct().Order()];
}
