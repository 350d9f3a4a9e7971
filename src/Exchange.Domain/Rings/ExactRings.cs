namespace Exchange.Domain.Rings;

/// <summary>
/// The best choice, exactly: person by person, a state is who of the later ones is taken already, and of two ways to one state the better is kept. Prices
/// leave out states that cannot reach what is known already.
/// </summary>
internal static class ExactRings
{
    /// <summary>The best choice, or null when there are too many people or states.</summary>
    /// <param name="pool">All rings.</param>
    /// <param name="rings">Rings to choose from.</param>
    /// <param name="prices">Prices of their people.</param>
    /// <param name="known">What a known choice from these rings is worth.</param>
    /// <param name="mostStates">Most states in all.</param>
    public static IReadOnlyList<int>? Choose(RingPool pool, int[] rings, RingPrices prices, Int128 known, int mostStates)
    {
        var people = rings.SelectMany(ring => pool.People[ring]).Distinct().Order().ToArray();
        if (people.Length > RingChoice.MostPeopleExact || mostStates == 0)
        {
            return null;
        }

        var place = people.Index().ToDictionary(person => person.Item, person => person.Index);
        var begins = rings.ToLookup(ring => pool.People[ring].Min(person => place[person]));
        var masks = rings.ToDictionary(ring => ring, ring => pool.People[ring].Aggregate(UInt128.Zero, (mask, person) => mask | (UInt128.One << place[person])));

        var states = new List<State> { new(UInt128.Zero, 0, prices.BoundOf(rings), -1, -1) };
        var layer = new Dictionary<UInt128, int> { [UInt128.Zero] = 0 };
        var next = new Dictionary<UInt128, int>();
        for (var person = 0; person < people.Length; person++)
        {
            next.Clear();
            var own = UInt128.One << person;
            var spare = begins[person].Aggregate(Int128.Zero, (sum, ring) => sum + Int128.Max(0, prices.Beyond(ring)));
            foreach (var from in layer.Values)
            {
                var state = states[from];
                var reach = state.Reach - spare;
                if ((state.Taken & own) != 0)
                {
                    Put(new(state.Taken & ~own, state.Worth, reach, from, -1));
                    continue;
                }

                foreach (var ring in begins[person])
                {
                    if ((masks[ring] & state.Taken) == 0)
                    {
                        Put(new((state.Taken | masks[ring]) & ~own, state.Worth + pool.Weights[ring], reach + prices.Beyond(ring), from, ring));
                    }
                }

                Put(new(state.Taken, state.Worth, reach - prices.PriceOf(people[person]), from, -1));
            }

            if (states.Count > mostStates)
            {
                return null;
            }

            (layer, next) = (next, layer);
        }

        return Back(states, layer[UInt128.Zero]);

        void Put(State state)
        {
            if (state.Reach < known)
            {
                return;
            }

            ref var there = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(next, state.Taken, out var exists);
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
    }

    private static List<int> Back(List<State> states, int last)
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

    /// <param name="Taken">Who of the later people is in a ring already.</param>
    /// <param name="Worth">Of the rings so far.</param>
    /// <param name="Reach">At most so much it can still become.</param>
    /// <param name="From">State before, or −1.</param>
    /// <param name="Ring">Ring taken here, or −1.</param>
    private readonly record struct State(UInt128 Taken, Int128 Worth, Int128 Reach, int From, int Ring);
}
