using Exchange.Domain.Matching;

namespace Exchange.Domain.Tests.Matching;

/// <summary>The engine equals the oracle on random communities, for every k, ties by id.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AgainstAPlainScan
{
    private static readonly int[] Takes = [0, 1, 2, 3, 5, 10, 1000];

    [Test]
    public void listings_for_a_person([Range(1, 5)] int seed)
    {
        var community = new RandomCommunity(seed);
        var (matcher, oracle) = (community.Matcher(), community.Oracle());
        var seen = 0;
        foreach (var person in community.People)
        {
            var expected = oracle.ListingsFor(person, RandomCommunity.Now);
            seen += expected.Count;
            Same(take => matcher.ListingsFor(person, RandomCommunity.Now, take), expected);
        }

        Assert.That(seen, Is.GreaterThan(20), "the community is too poor to prove anything");
    }

    [Test]
    public void people_for_a_listing([Range(1, 3)] int seed)
    {
        var community = new RandomCommunity(seed);
        var (matcher, oracle) = (community.Matcher(), community.Oracle());
        foreach (var listing in community.Listings)
        {
            Same(take => matcher.PeopleFor(listing, RandomCommunity.Now, take), oracle.PeopleFor(listing, RandomCommunity.Now));
        }
    }

    [Test]
    public void vacancies_for_a_person([Range(1, 5)] int seed)
    {
        var community = new RandomCommunity(seed);
        var (matcher, oracle) = (community.Matcher(), community.Oracle());
        foreach (var person in community.People)
        {
            Same(take => matcher.VacanciesFor(person, RandomCommunity.Now, take), oracle.VacanciesFor(person, RandomCommunity.Now));
        }
    }

    [Test]
    public void partners_for_a_person([Range(1, 5)] int seed)
    {
        var community = new RandomCommunity(seed);
        var (matcher, oracle) = (community.Matcher(), community.Oracle());
        foreach (var person in community.People)
        {
            var expected = oracle.PartnersFor(person, RandomCommunity.Now);
            foreach (var take in Takes)
            {
                var found = matcher.PartnersFor(person, RandomCommunity.Now, take);
                Assert.That(found.Fitting.Select(Told), Is.EqualTo(expected.Where(v => !v.Worker).Take(take).Select(Told)));
                Assert.That(found.ForWorker.Select(Told), Is.EqualTo(expected.Where(v => v.Worker).Select(Told)));
            }
        }
    }

    [Test]
    public void ties_are_broken_by_id()
    {
        var community = new RandomCommunity(3, plain: true);
        var (person, twin) = community.People.SelectMany(_ => community.Listings, (person, listing) => (person, listing))
            .First(pair => community.Matcher().ClosedBetween(pair.person, pair.listing, RandomCommunity.Now).Count == 0);
        var twins = Enumerable.Range(1, 9).Select(i => twin with { Id = new Guid(i, 0, 0, new byte[8]) }).ToArray();
        var matcher = new Matcher(community.Vocabulary, community.Parts, community.People, community.Shuffled(twins), []);

        var found = matcher.ListingsFor(person, RandomCommunity.Now, 5).Fitting;

        Assert.That(found.Select(match => match.Id), Is.EqualTo(twins.Take(5).Select(listing => listing.Id)));
    }

    private static string Told(Partner partner) => $"{partner.Id} {partner.Score} {partner.Gives?.Score} {partner.Gets?.Score}";

    private static string Told(PairVerdict verdict) => $"{verdict.Id} {verdict.Score} {verdict.Gives} {verdict.Gets}";

    private static void Same(Func<int, Matches<Match>> ask, List<Verdict> expected)
    {
        foreach (var take in Takes)
        {
            var found = ask(take);
            Assert.That(found.Fitting.Select(Told), Is.EqualTo(expected.Where(v => !v.Worker).Take(take).Select(Told)));
            Assert.That(found.ForWorker.Select(Told), Is.EqualTo(expected.Where(v => v.Worker).Select(Told)));
        }

        static string Told(object told) => told switch
        {
            Match match => $"{match.Id} {match.Score} {string.Join(' ', match.Reasons.Select(reason => reason.Points))}",
            Verdict verdict => $"{verdict.Id} {verdict.Score} {string.Join(' ', verdict.Points)}",
            _ => throw new ArgumentOutOfRangeException(nameof(told)),
        };
    }
}
