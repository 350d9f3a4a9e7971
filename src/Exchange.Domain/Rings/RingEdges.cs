using System.Collections.Concurrent;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Rings;

/// <summary>
/// Who answers whose need, by number of person in the order of ids. Gates, scores and reasons are the matcher's. Each person
/// keeps a few of the best answers to their needs, and nobody is in too many lists.
/// </summary>
internal sealed class RingEdges
{
    /// <summary>A distance that is not known to be short.</summary>
    public const byte Far = byte.MaxValue;

    private readonly ConcurrentBag<byte[]> tables = [];
    private readonly Matcher matcher;
    private readonly MatchMoment at;
    private readonly PreparedPerson[] people;
    private readonly PreparedListing[] needs;
    private readonly Helper[] helpers;
    private readonly RingEdge?[] told;

    public RingEdges(Matcher matcher, MatchMoment at, RingOptions options)
    {
        (this.matcher, this.at) = (matcher, at);
        people = [.. matcher.People.Where(person => !options.LeftOut.Contains(person.Person.Id)).OrderBy(person => person.Person.Id)];
        Numbers = people.Select((person, number) => (person.Person.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        Ids = [.. people.Select(person => person.Person.Id)];
        var listings = matcher.Listings.Where(listing => Numbers.ContainsKey(listing.Listing.OwnerId) && listing.Skill >= 0).OrderBy(listing => listing.Listing.Id).ToArray();
        needs = [.. listings.Where(listing => listing.Listing.Kind == MatchKind.Need)];
        helpers =
        [
            .. listings.Where(listing => listing.Listing.Kind == MatchKind.Offer).Select(offer => Of(offer)),
            .. people.Select((person, number) => new Helper(person, number, null, person.Side.On(at.Today))),
        ];
        Kept = Keep(Candidates(), options);
        told = new RingEdge?[Kept.Length];
        Suppliers = new int[people.Length][];
        for (int person = 0, from = 0; person < people.Length; person++)
        {
            var to = from;
            while (to < Kept.Length && Kept[to].Receiver == person)
            {
                to++;
            }

            Suppliers[person] = [.. Enumerable.Range(from, to - from)];
            from = to;
        }

        Helped = [.. Enumerable.Range(0, Kept.Length).GroupBy(edge => Kept[edge].Giver).Aggregate(new int[people.Length][], (all, group) =>
        {
            all[group.Key] = [.. group.Select(edge => Kept[edge].Receiver)];
            return all;
        }).Select(receivers => receivers ?? [])];
    }

    public IReadOnlyDictionary<Guid, int> Numbers { get; }

    /// <summary>Ids by number, ascending.</summary>
    public Guid[] Ids { get; }

    /// <summary>Edges by receiver, best first.</summary>
    public Candidate[] Kept { get; }

    /// <summary>Numbers of the edges in which a person is helped, best first.</summary>
    public int[][] Suppliers { get; }

    /// <summary>Whom a person helps.</summary>
    public int[][] Helped { get; }

    /// <summary>A table of distances by person, all of them <see cref="Far"/>.</summary>
    public byte[] Borrow()
    {
        if (!tables.TryTake(out var table))
        {
            table = new byte[people.Length];
            Array.Fill(table, Far);
        }

        return table;
    }

    /// <summary>Takes a table back, with every distance <see cref="Far"/> again.</summary>
    public void GiveBack(byte[] table) => tables.Add(table);

    public bool KeptApart(int a, int b) => people[a].Side.IsKeptFrom(people[b].Side);

    /// <summary>An edge with its reasons, made when first asked for.</summary>
    public RingEdge Tell(int edge)
    {
        if (told[edge] is { } known)
        {
            return known;
        }

        var candidate = Kept[edge];
        var (helper, need) = (helpers[candidate.Helper], needs[candidate.Need]);
        _ = Look(helper, need, false, out var weighing);
        var receiver = need.Side!.On(at.Today);
        var forWorker = SafetyView.WorkerFirst(helper.SafetyView, receiver);
        var care = (SafetyLevel)Math.Max((int)need.Safety, (int)(helper.Offer?.Safety ?? matcher.Tree.Safety(weighing.Skill.Held)));
        return told[edge] = new(
            Ids[candidate.Giver],
            Ids[candidate.Receiver],
            need.Listing.Id,
            helper.Offer?.Listing.Id,
            need.Listing.Skill,
            matcher.Tree.Category(need.Skill),
            weighing.Score,
            weighing.Reasons(matcher.Tree),
            SafetyView.Steps(helper.SafetyView, receiver),
            forWorker || care >= SafetyLevel.Home || helper.SafetyView.Minor || receiver.Minor,
            forWorker);
    }

    private Helper Of(PreparedListing offer)
    {
        var speaking = matcher.Speaking(offer)!;
        return new(speaking, Numbers[offer.Listing.OwnerId], offer, speaking.Side.On(at.Today));
    }

    private Closed Look(Helper helper, PreparedListing need, bool all, out Weighing weighing) => helper.Offer is { } offer
        ? matcher.Pairs.Look(offer, helper.Person, helper.SafetyView, need, at, all, out weighing)
        : matcher.Pairs.Look(helper.Person, helper.SafetyView, need, at, all, out weighing);

    /// <summary>All edges by receiver, best first: for each two people the best need and answer; an offer before a skill, then ids.</summary>
    private List<Candidate>[] Candidates()
    {
        var under = helpers.Index()
            .SelectMany(helper => helper.Item.Person.Can.Select(matcher.Tree.Root).Distinct().Select(root => (root, helper.Index)))
            .GroupBy(pair => pair.root, pair => pair.Index)
            .ToDictionary(group => group.Key, group => group.ToArray());
        var all = new List<Candidate>[people.Length];
        var best = new Dictionary<int, Candidate>();
        var needsOf = needs.Index().ToLookup(need => Numbers[need.Item.Listing.OwnerId], need => need.Index);
        for (var receiver = 0; receiver < people.Length; receiver++)
        {
            best.Clear();
            foreach (var need in needsOf[receiver])
            {
                foreach (var helper in under.GetValueOrDefault(matcher.Tree.Root(needs[need].Skill)) ?? [])
                {
                    var giver = helpers[helper].Number;
                    // The tie costs least to ask and says no most often.
                    if (helpers[helper].Person.Answer(needs[need].Skill, needs[need].Listing.Level).Share >= RingWeights.LeastTie
                        && !Look(helpers[helper], needs[need], false, out var weighing).Any
                        && (!best.TryGetValue(giver, out var known) || weighing.Score > known.Score))
                    {
                        best[giver] = new(receiver, giver, need, helper, weighing.Score, SafetyView.WorkerFirst(helpers[helper].SafetyView, people[receiver].Side.On(at.Today)));
                    }
                }
            }

            all[receiver] = [.. best.Values.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Giver)];
        }

        return all;
    }

    /// <summary>In turns, those with the fewest answers first, each takes the best answer whose giver is not in too many lists yet.</summary>
    private Candidate[] Keep(List<Candidate>[] all, RingOptions options)
    {
        var lists = new int[people.Length];
        var next = new int[people.Length];
        var kept = new List<Candidate>();
        var order = Enumerable.Range(0, people.Length).OrderBy(person => all[person].Count).ToArray();
        for (var turn = 0; turn < options.EdgesEach; turn++)
        {
            foreach (var person in order)
            {
                var mine = all[person];
                while (next[person] < mine.Count && lists[mine[next[person]].Giver] >= options.Capacity)
                {
                    next[person]++;
                }

                if (next[person] < mine.Count)
                {
                    var taken = mine[next[person]++];
                    lists[taken.Giver]++;
                    kept.Add(taken);
                }
            }
        }

        return [.. kept.OrderBy(edge => edge.Receiver).ThenByDescending(edge => edge.Score).ThenBy(edge => edge.Giver)];
    }

    /// <summary>An edge by numbers.</summary>
    internal readonly record struct Candidate(int Receiver, int Giver, int Need, int Helper, int Score, bool Worker);

    /// <summary>A person who helps: by an offer, or by the skills of the profile.</summary>
    private sealed record Helper(PreparedPerson Person, int Number, PreparedListing? Offer, SafetyView SafetyView);
}
