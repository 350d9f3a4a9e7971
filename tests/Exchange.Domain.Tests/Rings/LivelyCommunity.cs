using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Tests.Matching;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Rings;

/// <summary>
/// An invented community in which rings come about: few kinds of skill, most people free and near. Ages, blocks and protection
/// stay as random as ever.
/// </summary>
public sealed class LivelyCommunity
{
    private readonly RandomCommunity community;

    /// <param name="seed">Seed.</param>
    /// <param name="people">How many people.</param>
    /// <param name="listings">How many listings.</param>
    /// <param name="plain">Adults only, nobody protected or blocked.</param>
    /// <param name="manyKinds">As many kinds of skill as in any invented community.</param>
    public LivelyCommunity(int seed, int people, int listings, bool plain = false, bool manyKinds = false)
    {
        community = new(seed, people, listings, vacancies: 0, sparse: !manyKinds, plain: plain);
        People = [.. community.People.Select((person, i) => i % 4 == 0 ? person : person with
        {
            Week = person.Week.With((DayOfWeek)(i % 2), 9, 12).With(DayOfWeek.Saturday, 10, 11),
            Languages = [.. person.Languages, new("lt", LanguageLevel.B1)],
            GoesMetres = person.GoesMetres + 1500,
        })];
        Listings = [.. community.Listings.Select((listing, i) => i % 3 == 0 ? listing : listing with { Week = WeekTimes.None, Languages = [] })];
    }

    public IReadOnlyList<MatchPerson> People { get; }

    public IReadOnlyList<MatchListing> Listings { get; }

    public Matcher Matcher() => new(community.Vocabulary, community.Parts, People, Listings, []);

    /// <summary>The same with one person changed.</summary>
    public Matcher With(Guid id, Func<MatchPerson, MatchPerson> change) =>
        new(community.Vocabulary, community.Parts, People.Select(person => person.Id == id ? change(person) : person), Listings, []);

    /// <summary>The same people and listings in another order.</summary>
    public Matcher Stirred() => new(community.Vocabulary, community.Parts, community.Shuffled(People), community.Shuffled(Listings), []);
}
