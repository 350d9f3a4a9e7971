namespace Exchange.Domain.Rings;

/// <summary>
/// Goes along the needs: who could help the first, who could help that one, back to the first. A table of the shortest ways back
/// cuts off what cannot close in time.
/// </summary>
/// <param name="edges">The edges.</param>
/// <param name="mostWork">Edges looked at before it stops.</param>
internal sealed class RingSearch(RingEdges edges, long mostWork)
{
    /// <summary>Steps of the way back that are worth knowing; one more costs more than it saves.</summary>
    private const int Known = 2;

    private readonly int[] path = new int[RingWeights.Longest];
    private readonly List<int> touched = [];
    private byte[] back = [];
    private int length;
    private int known = -1;
    private bool upwards;

    /// <summary>Rings as edge numbers from their smallest person, each to the next; one after another, five places each.</summary>
    public List<Ring5> Found { get; } = [];

    public long Work { get; private set; }

    public bool StoppedEarly { get; private set; }

    /// <summary>Rings of up to so many people were looked for to the end.</summary>
    public int CompleteTo { get; private set; }

    /// <summary>Shorter rings first, so that a search that stops early has all of them.</summary>
    /// <param name="starts">People to start from.</param>
    /// <param name="longest">Most people in a ring.</param>
    /// <param name="smallestFirst">Only rings in which the start is the smallest, so that each is found once.</param>
    public void Run(IReadOnlyList<int> starts, int longest, bool smallestFirst)
    {
        upwards = smallestFirst;
        back = edges.Borrow();
        for (length = RingWeights.Shortest; length <= longest && !StoppedEarly; length++)
        {
            foreach (var start in starts)
            {
                if (!From(start))
                {
                    break;
                }
            }

            CompleteTo = StoppedEarly ? CompleteTo : length;
        }

        Forget();
        edges.GiveBack(back);
    }

    private bool From(int start)
    {
        if (edges.Suppliers[start].Length == 0 || edges.Helped[start].Length == 0)
        {
            return true;
        }

        if (start != known)
        {
            Forget();
            Distances(start);
            known = start;
        }

        return Extend(start, start, 0);
    }

    private void Forget()
    {
        foreach (var person in touched)
        {
            back[person] = RingEdges.Far;
        }

        touched.Clear();
    }

    /// <summary>Fewest edges from a person back to the start, where it is at most <see cref="Known"/>.</summary>
    private void Distances(int start)
    {
        var from = 0;
        for (byte steps = 1; steps <= Known; steps++)
        {
            var to = touched.Count;
            if (steps == 1)
            {
                Reach(start, steps, start);
            }

            for (; from < to; from++)
            {
                Reach(touched[from], steps, start);
            }
        }
    }

    private void Reach(int person, byte steps, int start)
    {
        foreach (var helped in edges.Helped[person])
        {
            if (helped != start && back[helped] == RingEdges.Far && (!upwards || helped > start))
            {
                back[helped] = steps;
                touched.Add(helped);
            }
        }
    }

    /// <summary>False when the bound on work was met.</summary>
    private bool Extend(int start, int person, int depth)
    {
        var left = length - depth - 1; // edges from the next person back to the start
        foreach (var edge in edges.Suppliers[person])
        {
            if (++Work > mostWork)
            {
                StoppedEarly = true;
                return false;
            }

            var next = edges.Kept[edge].Giver;
            if (left == 0)
            {
                if (next == start)
                {
                    path[depth] = edge;
                    Close();
                }

                continue;
            }

            if (next == start || (upwards && next < start) || (left <= Known && back[next] > left) || OnPath(next, depth))
            {
                continue;
            }

            path[depth] = edge;
            if (!Extend(start, next, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool OnPath(int person, int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            if (edges.Kept[path[i]].Giver == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Turns the path round, so that each gives to the next, and begins it with the smallest person (R2). A ring tells its people of each other: no two who are kept apart.</summary>
    private void Close()
    {
        var ring = default(Ring5);
        var smallest = 0;
        for (var i = 0; i < length; i++)
        {
            smallest = edges.Kept[path[i]].Giver < edges.Kept[path[smallest]].Giver ? i : smallest;
            for (var j = 0; j < i; j++)
            {
                if (edges.KeptApart(edges.Kept[path[i]].Giver, edges.Kept[path[j]].Giver))
                {
                    return;
                }
            }
        }

        for (var i = 0; i < length; i++)
        {
            ring = ring.With(i, path[(smallest - i + length) % length]);
        }

        Found.Add(ring with { Length = length });
    }

    /// <summary>Up to five edges without an array.</summary>
    internal readonly record struct Ring5(int Length, int A, int B, int C, int D, int E)
    {
        public int this[int index] => index switch { 0 => A, 1 => B, 2 => C, 3 => D, _ => E };

        public Ring5 With(int index, int edge) => index switch
        {
            0 => this with { A = edge },
            1 => this with { B = edge },
            2 => this with { C = edge },
            3 => this with { D = edge },
            _ => this with { E = edge },
        };
    }
}
