using System.Collections.Immutable;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>
/// Who and what fits whom, with reasons, over one snapshot of the community. Immutable and pure: the same snapshot and
/// moment give the same answer whatever the order of the input, and no clock is read. Safe for many readers.
/// </summary>
/// <remarks>
/// An employer gets nothing from here. No method goes from a vacancy to people, and none may be added (C-6).
/// </remarks>
public sealed class Matcher
{
    private readonly SkillTree tree;
    private readonly Distances distances;
    private readonly ImmutableDictionary<Guid, MatchPerson> owners;
    private readonly PreparedPerson[] people;
    private readonly PreparedListing[] listings;
    private readonly PreparedVacancy[] vacancies;
    private readonly ListingMatching listingMatching;
    private readonly VacancyMatching vacancyMatching;
    private readonly PartnerMatching partnerMatching;

    /// <summary>Takes a snapshot.</summary>
    /// <param name="vocabulary">Skills and their ties.</param>
    /// <param name="parts">Parts of the eldership, for distances.</param>
    /// <param name="people">Everybody who takes part now, owners of listings included.</param>
    /// <param name="listings">Listings, open or not.</param>
    /// <param name="vacancies">Vacancies, open or not.</param>
    /// <exception cref="ArgumentException">Two people have one id.</exception>
    public Matcher(
        Vocabulary vocabulary,
        Neighbourhoods parts,
        IEnumerable<MatchPerson> people,
        IEnumerable<MatchListing> listings,
        IEnumerable<MatchVacancy> vacancies)
    {
        tree = new(vocabulary);
        distances = new(parts);
        this.people = [.. people.Select(Prepare)];
        owners = this.people.ToImmutableDictionary(person => person.Person.Id, person => person.Person);
        this.listings = [.. listings.Select(Prepare)];
        this.vacancies = [.. vacancies.Select(Prepare)];
        listingMatching = new(tree, distances);
        vacancyMatching = new(tree, distances);
        partnerMatching = new(tree, distances);
    }

    private Matcher(Matcher before, IReadOnlySet<Guid> again, IEnumerable<MatchPerson> people, IEnumerable<MatchListing> listings, IEnumerable<MatchVacancy> vacancies)
    {
        (tree, distances) = (before.tree, before.distances);
        (listingMatching, vacancyMatching, partnerMatching) = (before.listingMatching, before.vacancyMatching, before.partnerMatching);
        PreparedPerson[] told = [.. people.Select(Prepare)];
        owners = before.owners.RemoveRange(again).AddRange(told.Select(person => KeyValuePair.Create(person.Person.Id, person.Person)));
        this.people = [.. Array.FindAll(before.people, person => !again.Contains(person.Person.Id)), .. told];
        // A listing speaks for its owner, so those of whoever is told anew are prepared anew.
        var theirs = before.listings.Where(listing => again.Contains(listing.Listing.OwnerId) && !again.Contains(listing.Listing.Id)).Select(listing => listing.Listing);
        this.listings =
        [
            .. Array.FindAll(before.listings, listing => !again.Contains(listing.Listing.Id) && !again.Contains(listing.Listing.OwnerId)),
            .. theirs.Concat(listings).Select(Prepare),
        ];
        this.vacancies = [.. Array.FindAll(before.vacancies, vacancy => !again.Contains(vacancy.Vacancy.Id)), .. vacancies.Select(Prepare)];
    }

    /// <summary>The snapshot after some of it has changed: the same as one taken of everything. The rest is shared and not looked at.</summary>
    /// <param name="again">Ids of people, listings and vacancies that are forgotten and told anew, or are no more.</param>
    /// <param name="people">Those of the people who take part now.</param>
    /// <param name="listings">Those of the listings that are there.</param>
    /// <param name="vacancies">Those of the vacancies that are there.</param>
    /// <exception cref="ArgumentException">Two people have one id.</exception>
    public Matcher With(IReadOnlySet<Guid> again, IEnumerable<MatchPerson> people, IEnumerable<MatchListing> listings, IEnumerable<MatchVacancy> vacancies) =>
        new(this, again, people, listings, vacancies);

    /// <summary>Offers and needs that fit a person, best first.</summary>
    /// <param name="person">Who asks; need not be in the snapshot, so "what if" can be asked.</param>
    /// <param name="at">When.</param>
    /// <param name="take">How many, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number was asked for.</exception>
    public Matches<Match> ListingsFor(MatchPerson person, MatchMoment at, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return listingMatching.ListingsFor(Prepare(person), listings, at, take);
    }

    /// <summary>People who fit a listing, best first: those who could help with a need, those who could use an offer.</summary>
    /// <param name="listing">What is asked for; need not be in the snapshot, but its owner must be, or nothing fits.</param>
    /// <param name="at">When.</param>
    /// <param name="take">How many, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number was asked for.</exception>
    public Matches<Match> PeopleFor(MatchListing listing, MatchMoment at, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return listingMatching.PeopleFor(Prepare(listing), people, at, take);
    }

    /// <summary>Vacancies that fit a person, best first. For the person and their worker only.</summary>
    /// <param name="person">Who asks; need not be in the snapshot.</param>
    /// <param name="at">When.</param>
    /// <param name="take">How many, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number was asked for.</exception>
    public Matches<Match> VacanciesFor(MatchPerson person, MatchMoment at, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return vacancyMatching.VacanciesFor(Prepare(person), vacancies, at, take);
    }

    /// <summary>
    /// People who fit a person: those where each could help the other first, by the harmonic mean of the two scores; then
    /// those where one could help, by that one score; ties by id.
    /// </summary>
    /// <param name="person">Who asks; need not be in the snapshot.</param>
    /// <param name="at">When.</param>
    /// <param name="take">How many, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number was asked for.</exception>
    public Matches<Partner> PartnersFor(MatchPerson person, MatchMoment at, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return partnerMatching.PartnersFor(Prepare(person), people, at, take);
    }

    /// <summary>All gates closed between a person and a listing, in the order of <see cref="Gate"/>; empty when it fits. For "why not?" and for a check at the moment of agreeing.</summary>
    public IReadOnlyList<Gate> ClosedBetween(MatchPerson person, MatchListing listing, MatchMoment at)
    {
        var prepared = Prepare(person);
        return listingMatching.Look(prepared, prepared.Side.On(at.Today), Prepare(listing), at, true, out _).Gates();
    }

    /// <summary>All gates closed between a person and a vacancy, in the order of <see cref="Gate"/>; empty when it fits.</summary>
    public IReadOnlyList<Gate> ClosedBetween(MatchPerson person, MatchVacancy vacancy, MatchMoment at)
    {
        var prepared = Prepare(person);
        return vacancyMatching.Look(prepared, prepared.Side.On(at.Today), Prepare(vacancy), at, true, out _).Gates();
    }

    /// <summary>All gates closed between an offer and a need, in the order of <see cref="Gate"/>; empty when the one answers the other. An owner who is not in the snapshot keeps both closed.</summary>
    /// <exception cref="ArgumentException">The first is no offer or the second no need.</exception>
    public IReadOnlyList<Gate> ClosedBetween(MatchListing offer, MatchListing need, MatchMoment at)
    {
        if (offer.Kind != MatchKind.Offer || need.Kind != MatchKind.Need)
        {
            throw new ArgumentException("An offer answers a need, and nothing else does.");
        }

        var prepared = Prepare(offer);
        if (Speaking(prepared) is not { } speaking)
        {
            return [Gate.Open];
        }

        return listingMatching.Look(prepared, speaking, speaking.Side.On(at.Today), Prepare(need), at, true, out _).Gates();
    }

    /// <summary>All gates closed between two people, in the order of <see cref="Gate"/>; empty when at least one could help the other.</summary>
    public IReadOnlyList<Gate> ClosedBetween(MatchPerson person, MatchPerson other, MatchMoment at)
    {
        PreparedPerson one = Prepare(person), two = Prepare(other);
        return partnerMatching.Look(one, one.Side.On(at.Today), two, two.Side.On(at.Today), at, true, out _).Gates();
    }

    internal SkillTree Tree => tree;

    /// <summary>Ids of the people of the snapshot.</summary>
    public IEnumerable<Guid> PeopleIds => people.Select(person => person.Person.Id);

    internal IReadOnlyList<PreparedPerson> People => people;

    internal IReadOnlyList<PreparedListing> Listings => listings;

    internal ListingMatching Pairs => listingMatching;

    /// <summary>The owner as an offer speaks for them; null when they do not take part.</summary>
    internal PreparedPerson? Speaking(PreparedListing offer) =>
        offer.Side is null ? null : PreparedPerson.Speaking(offer, owners[offer.Listing.OwnerId], tree);

    private PreparedPerson Prepare(MatchPerson person) => new(person, tree, distances);

    private PreparedListing Prepare(MatchListing listing) => new(listing, owners.GetValueOrDefault(listing.OwnerId), tree, distances);

    private PreparedVacancy Prepare(MatchVacancy vacancy) => new(vacancy, tree, distances);
}
