namespace Exchange.Domain.Matching;

/// <summary>A person and a listing: the same pair gives the same answer whoever asks.</summary>
internal sealed class ListingMatching(SkillTree tree, Distances distances)
{
    public Matches<Match> ListingsFor(PreparedPerson person, IReadOnlyList<PreparedListing> listings, MatchMoment at, int take)
    {
        var found = new List<Found>();
        var standing = person.Side.On(at.Today);
        for (var i = 0; i < listings.Count; i++)
        {
            if (!Look(person, standing, listings[i], at, false, out var weighing).Any)
            {
                found.Add(new(i, listings[i].Listing.Id, false, weighing.Score, 0, SafetyView.WorkerFirst(standing, listings[i].Side!.On(at.Today))));
            }
        }

        return Ranking.Answer(found, take, i => Tell(listings[i].Listing.Id, person, standing, listings[i], at), () =>
        {
            var search = new NearMissSearch(person.Side, person.Person.Languages, tree);
            foreach (var listing in listings)
            {
                if (Look(person, standing, listing, at, true, out _).Missing is { } gate)
                {
                    search.Add(gate, Candidate(listing.Side!, listing, standing, listing.Side!.On(at.Today), person.Side));
                }
            }

            return search.Answer();
        });
    }

    public Matches<Match> PeopleFor(PreparedListing listing, IReadOnlyList<PreparedPerson> people, MatchMoment at, int take)
    {
        var found = new List<Found>();
        for (var i = 0; i < people.Count; i++)
        {
            var standing = people[i].Side.On(at.Today);
            if (!Look(people[i], standing, listing, at, false, out var weighing).Any)
            {
                found.Add(new(i, people[i].Person.Id, false, weighing.Score, 0, SafetyView.WorkerFirst(standing, listing.Side!.On(at.Today))));
            }
        }

        return Ranking.Answer(found, take, i => Tell(people[i].Person.Id, people[i], people[i].Side.On(at.Today), listing, at), () =>
        {
            if (listing.Side is null)
            {
                return [];
            }

            var search = new NearMissSearch(listing.Side, listing.Side.Languages, tree);
            foreach (var person in people)
            {
                var standing = person.Side.On(at.Today);
                // A listing does not change what it is about, so a missing skill is no near miss from its end.
                if (Look(person, standing, listing, at, true, out _).Missing is { } gate and not Gate.Skill)
                {
                    search.Add(gate, Candidate(person.Side, listing, standing, listing.Side.On(at.Today), listing.Side));
                }
            }

            return search.Answer();
        });
    }

    /// <summary>Goes through the gates, the cheap and the most often closed first; stops at the first closed one unless all are asked for.</summary>
    public Closed Look(PreparedPerson person, SafetyView standing, PreparedListing listing, MatchMoment at, bool all, out Weighing weighing)
    {
        weighing = default;
        var it = listing.Listing;
        if (listing.Side is not { } owner)
        {
            return default(Closed).And(Gate.Open, true);
        }

        var closed = default(Closed)
            .And(Gate.Own, it.OwnerId == person.Person.Id)
            .And(Gate.Open, !it.Open || it.CapacityLeft <= 0)
            .And(Gate.Blocked, person.Side.IsKeptFrom(owner));
        if (closed.Any && !all)
        {
            return closed;
        }

        var main = it.Kind == MatchKind.Need ? Part.Skill : Part.Need;
        var share = main == Part.Skill ? person.Answer(listing.Skill, it.Level) : person.Answered(listing.Skill, listing.Level);
        var liking = tree.Liking(person.Person.Interests, listing.Skill);
        closed = closed.And(Gate.Skill, share.Share == 0 && liking == Liking.None);
        if (closed.Any && !all)
        {
            return closed;
        }

        var theirs = owner.On(at.Today);
        var language = Measures.Language(person.Side.Languages, owner.Languages);
        var place = Measures.Place(person.Side, owner, distances);
        var common = Side.Allowed(person.Side.Week & owner.Week, standing.Evenings && theirs.Evenings);
        closed = closed
            .And(Gate.Age, standing.TooYoung || theirs.TooYoung)
            .And(Gate.Safety, Safety.Forbids(listing.Safety, standing.Minor || theirs.Minor))
            .And(Gate.Language, language.Code is null)
            .And(Gate.Place, !place.Passes)
            .And(Gate.Time, common.IsEmpty);
        if (!closed.Any)
        {
            var time = Measures.Time(common.Minutes, Weights.FullMinutes);
            weighing = new(main, share, liking, listing.Skill, time, common, place, language, Measures.Days(it.PublishedAt, at));
        }

        return closed;
    }

    /// <summary>An offer against a need: the offer speaks for its owner; the stricter care and the older date hold for both.</summary>
    public Closed Look(PreparedListing offer, PreparedPerson speaking, SafetyView standing, PreparedListing need, MatchMoment at, bool all, out Weighing weighing)
    {
        var closed = Look(speaking, standing, need, at, all, out weighing)
            .And(Gate.Open, !offer.Listing.Open || offer.Listing.CapacityLeft <= 0)
            .And(Gate.Safety, Safety.Forbids(offer.Safety, standing.Minor || (need.Side?.On(at.Today).Minor ?? false)));
        if (!closed.Any && Measures.Days(offer.Listing.PublishedAt, at) is { } days)
        {
            weighing = weighing with { Days = Math.Max(days, weighing.Days ?? 0) };
        }

        return closed;
    }

    private Match Tell(Guid id, PreparedPerson person, SafetyView standing, PreparedListing listing, MatchMoment at)
    {
        _ = Look(person, standing, listing, at, false, out var weighing);
        return new(id, weighing.Score, weighing.Reasons(tree), SafetyView.Steps(standing, listing.Side!.On(at.Today)));
    }

    private Candidate Candidate(Side other, PreparedListing listing, SafetyView person, SafetyView owner, Side own) => new()
    {
        Free = Side.Allowed(other.Week, person.Evenings && owner.Evenings),
        Meeting = other.Meeting,
        Metres = distances.Between(own.Place, other.Place),
        Goes = other.Goes,
        Languages = [.. other.Languages.Select(language => language with { Level = Weights.SharedFrom })],
        Skills = listing.Skill < 0 ? [] : [listing.Skill],
        SkillChange = listing.Listing.Kind == MatchKind.Need ? Change.Skill : Change.Need,
        Worker = SafetyView.WorkerFirst(person, owner),
    };
}
