using System.Text.Json;
using Exchange.Domain.Matching;
using Exchange.Domain.Rings;
using Exchange.Domain.Tests.Matching;

namespace Exchange.Domain.Tests.Rings;

/// <summary>The finder against an enumeration of everything, on communities from printed seeds.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FindingRings
{
    private static readonly MatchMoment Now = RandomCommunity.Now;

    public static IEnumerable<int> Seeds => Enumerable.Range(1, 6).Select(i => 7_000 + (31 * i));

    [TestCaseSource(nameof(Seeds))]
    [Category("R1")]
    [Category("R2")]
    public void every_ring_is_found_once_and_no_other(int seed)
    {
        var community = Community(seed);
        var finder = new RingFinder(community.Matcher(), Now, Wide);

        var found = All(finder.All()).Select(Picture).ToList();

        Assert.That(found, Is.Unique);
        Assert.That(found, Is.EquivalentTo(Enumerated(finder, community)), $"seed {seed}");
        TestContext.Out.WriteLine($"seed {seed}: {finder.Edges.Count()} edges, {found.Count} rings");
    }

    [TestCaseSource(nameof(Seeds))]
    [Category("R1")]
    public void a_ring_is_a_circle_of_three_to_five_people(int seed)
    {
        foreach (var ring in All(new RingFinder(Community(seed).Matcher(), Now, Wide).All()))
        {
            Assert.That(ring.Edges, Has.Count.InRange(3, 5));
            Assert.That(ring.Edges.Select(edge => edge.GiverId), Is.Unique);
            Assert.That(ring.Edges.Select(edge => edge.ReceiverId), Is.EqualTo(ring.Edges.Skip(1).Append(ring.Edges[0]).Select(edge => edge.GiverId)));
            Assert.That(ring.Edges[0].GiverId, Is.EqualTo(ring.People.Min()));
            Assert.That(ring.Edges, Has.All.Matches<RingEdge>(edge => edge.Score == edge.Reasons.Sum(reason => reason.Points)));
            Assert.That(ring.Value, Is.EqualTo(Math.Round(ring.Edges.Sum(edge => edge.Score) * Math.Pow(0.7, ring.Edges.Count), MidpointRounding.AwayFromZero)).Within(1));
        }
    }

    [TestCaseSource(nameof(Seeds))]
    [Category("R2")]
    public void each_of_its_people_finds_the_same_ring(int seed)
    {
        var finder = new RingFinder(Community(seed).Matcher(), Now, Wide);
        var all = All(finder.All()).ToList();

        foreach (var person in Community(seed).People)
        {
            Assert.That(
                All(finder.Through(person.Id)).Select(Picture),
                Is.EqualTo(all.Where(ring => ring.People.Contains(person.Id)).Select(Picture)));
        }
    }

    [TestCaseSource(nameof(Seeds))]
    [Category("R3")]
    public void an_edge_is_what_the_matcher_lets_through(int seed)
    {
        var community = Community(seed);
        var matcher = community.Matcher();
        var people = community.People.ToDictionary(person => person.Id);
        var expected = new Dictionary<(Guid Giver, Guid Receiver), int>();
        foreach (var need in community.Listings.Where(listing => listing.Kind == MatchKind.Need && people.ContainsKey(listing.OwnerId)))
        {
            var answers = matcher.PeopleFor(need, Now, 500);
            foreach (var match in answers.Fitting.Concat(answers.ForWorker).Where(match => match.Reasons[0].Points >= 1000))
            {
                expected[(match.Id, need.OwnerId)] = Math.Max(match.Score, expected.GetValueOrDefault((match.Id, need.OwnerId)));
            }
        }

        foreach (var edge in new RingFinder(matcher, Now, new() { EdgesEach = 50 }).Edges)
        {
            var need = community.Listings.Single(listing => listing.Id == edge.NeedId);
            var closed = edge.OfferId is { } offer
                ? matcher.ClosedBetween(community.Listings.Single(listing => listing.Id == offer), need, Now)
                : matcher.ClosedBetween(people[edge.GiverId], need, Now);

            Assert.That(closed, Is.Empty);
            Assert.That(need.OwnerId, Is.EqualTo(edge.ReceiverId));
            Assert.That(edge.Score, edge.OfferId is null ? Is.EqualTo(expected[(edge.GiverId, edge.ReceiverId)]) : Is.GreaterThanOrEqualTo(expected.GetValueOrDefault((edge.GiverId, edge.ReceiverId))));
            expected.Remove((edge.GiverId, edge.ReceiverId));
        }

        Assert.That(expected, Is.Empty, "every answer by a skill is an edge, or a better offer is");
    }

    [TestCase(7_031)]
    [TestCase(7_124)]
    [Category("R11")]
    public void the_order_of_the_input_says_nothing(int seed)
    {
        var community = Community(seed);
        var one = new RingFinder(community.Matcher(), Now).All();

        Assert.That(Json(new RingFinder(community.Stirred(), Now).All()), Is.EqualTo(Json(one)));
        Assert.That(one.Fitting, Is.Ordered.Using<FoundRing>(FoundRing.Compare));
        Assert.That(one.ForWorker, Is.Ordered.Using<FoundRing>(FoundRing.Compare));
    }

    [Test]
    [Category("R11")]
    public void a_search_that_stops_early_says_so_and_has_the_shorter_rings_whole()
    {
        var community = Community(7_031);
        var whole = new RingFinder(community.Matcher(), Now, Wide).All();

        var bounds = Enumerable.Range(1, 8).Select(i => i * whole.Work / 8);
        foreach (var bound in bounds)
        {
            var cut = new RingFinder(community.Matcher(), Now, Wide with { MostWork = bound }).All();

            Assert.That(cut.StoppedEarly, Is.EqualTo(bound < whole.Work));
            Assert.That(cut.Work, Is.LessThanOrEqualTo(bound + 1));
            Assert.That(All(cut).Where(ring => ring.Edges.Count <= cut.CompleteTo).Select(Picture), Is.EquivalentTo(All(whole).Where(ring => ring.Edges.Count <= cut.CompleteTo).Select(Picture)));
            Assert.That(All(cut).Select(Picture), Is.SubsetOf(All(whole).Select(Picture)));
        }

        Assert.That((whole.StoppedEarly, whole.CompleteTo), Is.EqualTo((false, 5)));
    }

    [Test]
    public void nobody_is_in_too_many_lists_and_nobody_has_too_many()
    {
        var community = new LivelyCommunity(7_500, people: 60, listings: 300);

        var edges = new RingFinder(community.Matcher(), Now, new() { EdgesEach = 3 }).Edges.ToList();

        Assert.That(edges.CountBy(edge => edge.ReceiverId).Max(count => count.Value), Is.EqualTo(3));
        Assert.That(edges.CountBy(edge => edge.GiverId).Max(count => count.Value), Is.EqualTo(6));
    }

    [Test]
    [Category("R4")]
    public void people_in_an_open_ring_are_left_out()
    {
        var community = Community(7_031);
        var finder = new RingFinder(community.Matcher(), Now, Wide);
        var busy = All(finder.All()).First().People.First();

        var without = new RingFinder(community.Matcher(), Now, Wide with { LeftOut = new HashSet<Guid> { busy } });

        Assert.That(without.Edges.SelectMany(edge => new[] { edge.GiverId, edge.ReceiverId }), Has.None.EqualTo(busy));
        Assert.That(All(without.Through(busy)), Is.Empty);
    }

    [TestCase(7_062)]
    [TestCase(7_124)]
    [Category("R10")]
    [Category("S7")]
    public void a_protected_person_sends_the_ring_to_a_worker_and_loses_none(int seed)
    {
        var community = Community(seed);
        var before = All(new RingFinder(community.Matcher(), Now, Wide).All()).ToList();
        var person = before[0].People.First();

        var after = new RingFinder(community.With(person, one => one with { Protected = true }), Now, Wide).All();

        Assert.That(All(after).Select(Picture), Is.EqualTo(before.Select(Picture)));
        Assert.That(after.ForWorker.Select(Picture), Is.EqualTo(before.Where(ring => ring.People.Contains(person)).Select(Picture)));
        Assert.That(after.ForWorker, Has.All.Property("NeedsApproval").True);
        Assert.That(new RingFinder(community.With(person, one => one with { Protected = true }), Now, Wide).All(take: 0).ForWorker, Has.Count.EqualTo(after.ForWorker.Count));
    }

    [TestCase(7_062)]
    [Category("R10")]
    public void a_minor_or_a_home_needs_a_worker(int seed)
    {
        var community = Community(seed);
        var person = All(new RingFinder(community.Matcher(), Now, Wide).All()).First().People.First();
        var finder = new RingFinder(community.With(person, one => one with { Age = Age.BornOn(Now.Today.AddYears(-17)) }), Now, Wide);
        var careful = community.Listings.Where(listing => listing.Safety is Domain.Skills.SafetyLevel.Home or Domain.Skills.SafetyLevel.ChildrenOrCare).Select(listing => listing.Id).ToHashSet();

        Assert.That(All(finder.Through(person)), Is.Not.Empty.And.All.Property("NeedsApproval").True.And.All.Property("ForWorker").False);
        var edges = finder.Edges.Where(edge => careful.Contains(edge.NeedId) || (edge.OfferId is { } offer && careful.Contains(offer))).ToList();
        Assert.That(edges, Is.Not.Empty.And.All.Property("NeedsApproval").True);
        Assert.That(edges, Has.None.Matches<RingEdge>(edge => edge.GiverId == person || edge.ReceiverId == person), "S4 keeps minors out of homes");
        Assert.That(finder.Edges, Has.Some.Property("NeedsApproval").False);
    }

    [Test]
    public void two_who_are_kept_apart_are_in_no_ring_together()
    {
        var community = Community(7_062);
        var before = All(new RingFinder(community.Matcher(), Now, Wide).All()).ToList();
        var four = before.First(ring => ring.Edges.Count == 4).People.ToArray();
        var edges = new RingFinder(community.Matcher(), Now, Wide).Edges.Count();

        var finder = new RingFinder(community.With(four[0], one => one with { Blocked = [four[2]] }), Now, Wide);

        var expected = before.Where(ring => !ring.People.Contains(four[0]) || !ring.People.Contains(four[2])).Select(Picture);
        Assert.That(All(finder.All()).Select(Picture), finder.Edges.Count() == edges ? Is.EqualTo(expected) : Is.SupersetOf(expected));
        Assert.That(All(finder.All()), Has.None.Matches<FoundRing>(ring => ring.People.Contains(four[0]) && ring.People.Contains(four[2])));
    }

    [TestCase(2)]
    [TestCase(6)]
    public void a_ring_has_three_to_five_places(int longest) => Assert.That(() => new RingOptions { Longest = longest }, Throws.TypeOf<ArgumentOutOfRangeException>());

    private static RingOptions Wide => new() { EdgesEach = 12 };

    private static LivelyCommunity Community(int seed) => new(seed, people: 24, listings: 110, plain: seed % 2 == 0);

    private static IEnumerable<FoundRing> All(RingsFound found) => found.Fitting.Concat(found.ForWorker).Order(Comparer<FoundRing>.Create(FoundRing.Compare));

    /// <summary>All ordered choices of three to five different people that start with the smallest, tried edge by edge.</summary>
    private static IEnumerable<string> Enumerated(RingFinder finder, LivelyCommunity community)
    {
        var edges = finder.Edges.ToDictionary(edge => (edge.GiverId, edge.ReceiverId));
        var people = community.People.Select(person => person.Id).ToArray();
        var apart = community.People.SelectMany(person => person.Blocked.Where(other => other != person.Id).SelectMany(other => new[] { (person.Id, other), (other, person.Id) })).ToHashSet();

        return Grow([]);

        IEnumerable<string> Grow(Guid[] path)
        {
            if (path.Length is >= 3 && edges.ContainsKey((path[^1], path[0])) && !path.Any(one => path.Any(other => apart.Contains((one, other)))))
            {
                yield return string.Join(" ", path);
            }

            foreach (var next in path.Length == 5 ? [] : people)
            {
                if (path.Length == 0 || (next.CompareTo(path[0]) > 0 && !path.Contains(next) && edges.ContainsKey((path[^1], next))))
                {
                    foreach (var ring in Grow([.. path, next]))
                    {
                        yield return ring;
                    }
                }
            }
        }
    }

    private static string Picture(FoundRing ring) => string.Join(" ", ring.People);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
