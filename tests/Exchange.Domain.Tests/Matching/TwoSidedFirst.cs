using Exchange.Domain.Matching;

namespace Exchange.Domain.Tests.Matching;

/// <summary>P14: where ten two-sided partners exist, the top ten are two-sided.</summary>
[Category("Matching.P14")]
[Parallelizable(ParallelScope.All)]
public sealed class TwoSidedFirst
{
    [Test]
    public void fills_the_top_ten([Range(1, 3)] int seed)
    {
        var community = new RandomCommunity(seed, people: 400, listings: 0, vacancies: 0, plain: true);
        var (matcher, oracle) = (community.Matcher(), community.Oracle());
        int rich = 0, mixed = 0;
        foreach (var person in community.People.Take(100))
        {
            var expected = oracle.PartnersFor(person, RandomCommunity.Now);
            var twoSided = expected.Count(v => v.Gives is not null && v.Gets is not null);
            var top = matcher.PartnersFor(person, RandomCommunity.Now, 10).Fitting;

            Assert.That(top.TakeWhile(partner => partner.TwoSided).Count(), Is.EqualTo(Math.Min(10, twoSided)));
            Assert.That(top.Count(partner => partner.TwoSided), Is.EqualTo(Math.Min(10, twoSided)));
            rich += twoSided >= 10 ? 1 : 0;
            mixed += twoSided >= 10 && expected.Count > twoSided ? 1 : 0;
        }

        Assert.That(rich, Is.GreaterThan(10), "too few people have ten two-sided partners");
        Assert.That(mixed, Is.GreaterThan(10), "nothing one-sided competes");
    }

    [Test]
    public void scores_by_the_harmonic_mean()
    {
        var community = new RandomCommunity(2, people: 80, listings: 0, vacancies: 0, plain: true);
        var partners = community.People.SelectMany(person => community.Matcher().PartnersFor(person, RandomCommunity.Now, 20).Fitting).ToList();

        foreach (var partner in partners.Where(partner => partner.TwoSided))
        {
            var mean = 2.0 / ((1.0 / partner.Gives!.Score) + (1.0 / partner.Gets!.Score));
            Assert.That(partner.Score, Is.EqualTo(mean).Within(0.5001));
        }

        Assert.That(partners.Where(partner => !partner.TwoSided).All(partner => partner.Score == 0));
    }
}
