using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Matching;

/// <summary>Which new offer would answer most needs that wait, against asking the matcher again with the helper really there.</summary>
public sealed class OneOfferMore
{
    [Test]
    public void answers_exactly_the_needs_it_names([Range(1, 6)] int seed)
    {
        var community = new RandomCommunity(seed, people: 12, listings: 40, vacancies: 0, sparse: true);
        var waiting = Waiting(community.Matcher(), community);

        var offers = OneNewOffer.Rank(community.Matcher(), community.Vocabulary, community.Parts, waiting, RandomCommunity.Now);

        foreach (var skill in community.Vocabulary.Skills)
        {
            var offer = offers.SingleOrDefault(offer => offer.Skill == skill.Code);
            var answered = community.Parts.All.ToDictionary(part => part.Code, part => Answered(community, waiting, skill.Code, part.Code));
            Assert.That(offer?.Needs ?? [], Is.EqualTo(offer is null ? [] : answered[offer.Part!]), skill.Code);
            Assert.That(waiting.Select(need => need.Neighbourhood).OfType<string>().Max(part => answered[part].Count), Is.LessThanOrEqualTo(offer?.Needs.Count ?? 0), skill.Code);
        }

        Assert.That(offers.Select(offer => -offer.Needs.Count), Is.Ordered);
        Assert.That(OneNewOffer.Apart(offers).SelectMany(offer => offer.Needs).Distinct(), Is.EquivalentTo(offers.SelectMany(offer => offer.Needs).Distinct()));
        Assert.That(OneNewOffer.Apart(offers), Has.Count.LessThanOrEqualTo(waiting.Count));
    }

    [Test]
    public void is_none_when_nobody_waits()
    {
        var community = new RandomCommunity(1);

        Assert.That(OneNewOffer.Rank(community.Matcher(), community.Vocabulary, community.Parts, [], RandomCommunity.Now), Is.Empty);
    }

    private static List<MatchListing> Waiting(Matcher matcher, RandomCommunity community) =>
    [
        .. community.Listings.Where(listing => listing is { Kind: MatchKind.Need, Open: true } && matcher.PeopleFor(listing, RandomCommunity.Now, 1) is { Fitting.Count: 0, ForWorker.Count: 0 }),
    ];

    private static List<Guid> Answered(RandomCommunity community, IEnumerable<MatchListing> waiting, string skill, string part)
    {
        var with = new Matcher(community.Vocabulary, community.Parts, [.. community.People, Newcomer(skill, part)], community.Listings, []);
        var left = Waiting(with, community).Select(need => need.Id).ToHashSet();
        return [.. waiting.Select(need => need.Id).Where(id => !left.Contains(id)).Order()];
    }

    private static MatchPerson Newcomer(string skill, string part) => new(new Guid("ffffffff-0000-7000-8000-000000000001"))
    {
        Age = Age.StatedAdult,
        Skills = [new(skill, SkillLevel.Good)],
        Languages = [.. new[] { "lt", "en", "uk", "ru" }.Select(code => new LanguageSpoken(code, LanguageLevel.Native))],
        Week = Enum.GetValues<DayOfWeek>().Aggregate(WeekTimes.None, (week, day) => week.With(day, 0, 24)),
        Neighbourhood = part,
        GoesMetres = 100_000,
        Meeting = MeetingMode.Both,
    };
}
