using System.Runtime.InteropServices;

namespace Exchange.Domain.Rings;

/// <summary>
/// Person by person: a state is who of the later ones is taken already, and of two ways to one state the better is kept. Prices leave out states that cannot
/// reach what is known already. As long as no state is dropped for want of room the choice is the best there is; else the dropped ones bound it.
/// </summary>
internal sealed class ExactRings
{
    /// <summary>Most people who are tied to both earlier and later ones.</summary>
    private const int MostSlots = 128;

    private readonly RingPool pool;
    private readonly RingPrices prices;
    private readonly Int128 known;
    private readonly List<State> states = [];
    private Dictionary<UInt128, int> layer = [];
    private Dictionary<UInt128, int> next = [];

    private ExactRings(RingPool pool, RingPrices prices, Int128 known) => (this.pool, this.prices, this.known) = (pool, prices, known);

    /// <summary>The best choice that was found, and what no choice exceeds; null when too many people are tied at once.</summary>
    /// <param name="pool">All rings.</param>
    /// <param name="rings">Rings to choose from.</param>
    /// <param name="prices">Prices of their people.</param>
    /// <param name="known">A known choice from these rings.</param>
    /// <param name="width">Most states kept for each person.</param>
    public static (IReadOnlyList<int> Chosen, Int128 Bound)? Choose(RingPool pool, IReadOnlyCollection<int> rings, RingPrices prices, IReadOnlyList<int> known, int width)
    {
        var people = Ordered(pool, rings);
        var place = people.Index().ToDictionary(person => person.Item, person => person.Index);
        var begins = rings.ToLookup(ring => pool.People[ring].Min(person => place[person]));
        if (width == 0 || Slots(pool, people, begins) is not { } slots)
        {
            return null;
        }

        var worth = pool.Sum(known);
        var search = new ExactRings(pool, prices, worth);
        var bound = prices.BoundOf(rings);
        search.states.Add(new(UInt128.Zero, 0, bound, -1, -1));
        search.layer[UInt128.Zero] = 0;
        var dropped = worth;
        for (var person = 0; person < people.Length; person++)
        {
            search.Step(people[person], slots, begins[person]);
            dropped = Int128.Max(dropped, search.Drop(width));
        }

        // Every way may have been dropped, but then something known was as good as what is left.
        return search.layer.TryGetValue(UInt128.Zero, out var last) && search.states[last].Worth >= worth
            ? (search.Back(last), Int128.Min(bound, Int128.Max(dropped, search.states[last].Worth)))
            : (known, Int128.Min(bound, dropped));
    }

    private void Step(int person, Dictionary<int, UInt128> slots, IEnumerable<int> begins)
    {
        next.Clear();
        var own = slots[person];
        var rings = begins.Select(ring => (
            Ring: ring,
            Beyond: prices.Beyond(ring),
            Mask: pool.People[ring].Aggregate(UInt128.Zero, (mask, one) => mask | slots[one]))).ToArray();
        var spare = rings.Aggregate(Int128.Zero, (sum, ring) => sum + Int128.Max(0, ring.Beyond));
        foreach (var from in layer.Values)
        {
            var state = states[from];
            var reach = state.Reach - spare;
            if ((state.Taken & own) != 0)
            {
                Put(new(state.Taken & ~own, state.Worth, reach, from, -1));
                continue;
            }

            foreach (var (ring, beyond, mask) in rings)
            {
                if ((mask & state.Taken) == 0)
                {
                    Put(new((state.Taken | mask) & ~own, state.Worth + pool.Weights[ring], reach + beyond, from, ring));
                }
            }

            Put(new(state.Taken, state.Worth, reach - prices.PriceOf(person), from, -1));
        }

        (layer, next) = (next, layer);
    }

    private void Put(State state)
    {
        if (state.Reach < known)
        {
            return;
        }

        ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(next, state.Taken, out var exists);
        if (!exists)
        {
            there = states.Count;
            states.Add(state);
        }
        else if (state.Worth > states[there].Worth)
        {
            states[there] = state;
        }
    }

    /// <summary>Keeps the states that can reach most; equals by order of making.</summary>
    /// <returns>The most that a dropped one could have reached; 0 when none was dropped.</returns>
    private Int128 Drop(int width)
    {
        if (layer.Count <= width)
        {
            return 0;
        }

        var ranked = layer.Values.OrderByDescending(state => states[state].Reach).ThenBy(state => state).ToArray();
        layer.Clear();
        foreach (var state in ranked.AsSpan(0, width))
        {
            layer[states[state].Taken] = state;
        }

        return states[ranked[width]].Reach;
    }

    private List<int> Back(int last)
    {
        var chosen = new List<int>();
        for (var at = last; at >= 0; at = states[at].From)
        {
            if (states[at].Ring >= 0)
            {
                chosen.Add(states[at].Ring);
            }
        }

        return chosen;
    }

    /// <summary>An order in which few later people are tied to earlier ones: next is always who brings the fewest new neighbours; ties by id.</summary>
    private static int[] Ordered(RingPool pool, IReadOnlyCollection<int> rings)
    {
        var near = new SortedDictionary<int, HashSet<int>>();
        foreach (var members in rings.Select(ring => pool.People[ring]))
        {
            foreach (var person in members)
            {
                near.TryAdd(person, []);
                near[person].UnionWith(members);
            }
        }

        // How many neighbours of each are not seen yet.
        var unseen = near.ToDictionary(person => person.Key, person => person.Value.Count);
        var left = near.Keys.ToList();
        var seen = new HashSet<int>();
        var order = new List<int>();
        while (left.Count > 0)
        {
            var next = left.MinBy(person => (unseen[person], seen.Contains(person) ? 0 : 1, person));
            order.Add(next);
            left.Remove(next);
            foreach (var one in near[next].Where(seen.Add))
            {
                foreach (var other in near[one])
                {
                    unseen[other]--;
                }
            }
        }

        return [.. order];
    }

    /// <summary>A bit for each person from the first ring they are in until their turn, used again after it; null when there are not enough.</summary>
    private static Dictionary<int, UInt128>? Slots(RingPool pool, int[] people, ILookup<int, int> begins)
    {
        var slots = new Dictionary<int, UInt128>();
        var free = new Stack<int>(Enumerable.Range(0, MostSlots).Reverse());
        for (var place = 0; place < people.Length; place++)
        {
            foreach (var person in begins[place].SelectMany(ring => pool.People[ring]).Append(people[place]))
            {
                if (!slots.ContainsKey(person))
                {
                    if (!free.TryPop(out var slot))
                    {
                        return null;
                    }

                    slots[person] = UInt128.One << slot;
                }
            }

            free.Push((int)UInt128.Log2(slots[people[place]]));
        }

        return slots;
    }

    /// <param name="Taken">Who of the later people is in a ring already.</param>
    /// <param name="Worth">Of the rings so far.</param>
    /// <param name="Reach">At most so much it can still become.</param>
    /// <param name="From">State before, or −1.</param>
    /// <param name="Ring">Ring taken here, or −1.</param>
    private readonly record struct State(UInt128 Taken, Int128 Worth, Int128 Reach, int From, int Ring);
}
