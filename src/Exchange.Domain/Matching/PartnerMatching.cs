namespace Exchange.Domain.Matching;

/// <summary>Two people and what each could do for the other.</summary>
internal sealed class PartnerMatching(SkillTree tree, Distances distances)
{
    /// <summary>Both directions of one pair; a direction without a skill does not exist.</summary>
    internal readonly record struct Both(Weighing Gives, Weighing Gets)
    {
        public bool CanGive => Gives.Skill.Share > 0;

        public bool CanGet => Gets.Skill.Share > 0;

        public bool TwoSided => CanGive && CanGet;

        public int Score => TwoSided ? Harmonic(Gives.Score, Gets.Score) : 0;

        public int Better => Math.Max(CanGive ? Gives.Score : 0, CanGet ? Gets.Score : 0);
    }

    public Matches<Partner> PartnersFor(PreparedPerson person, IReadOnlyList<PreparedPerson> people, MatchMoment at, int take)
    {
        var found = new List<Found>();
        var standing = person.Side.On(at.Today);
        for (var i = 0; i < people.Count; i++)
        {
            var theirs = people[i].Side.On(at.Today);
            if (!Look(person, standing, people[i], theirs, at, false, out var both).Any)
            {
                found.Add(new(i, people[i].Person.Id, both.TwoSided, both.Score, both.Better, SafetyView.WorkerFirst(standing, theirs)));
            }
        }

        return Ranking.Answer(found, take, i => Tell(person, standing, people[i], at), () =>
        {
            var search = new NearMissSearch(person.Side, person.Person.Languages, tree);
            foreach (var other in people)
            {
                var theirs = other.Side.On(at.Today);
                var closed = Look(person, standing, other, theirs, at, true, out _);
                if (closed.Missing is { } gate and not Gate.Skill)
                {
                    search.Add(gate, Candidate(person, standing, other, theirs));
                }
                else if (closed == default(Closed).And(Gate.Skill, true) || closed == default(Closed).And(Gate.Safety, true))
                {
                    // What safety forbids stays forbidden; another thing, that it allows, would do.
                    search.Add(Gate.Skill, Candidate(person, standing, other, theirs, Change.Need));
                    search.Add(Gate.Skill, Candidate(person, standing, other, theirs, Change.Skill));
                }
            }

            // One more skill or need would bring a whole category of people: said only to whom nothing easier would bring anybody.
            return search.Answer(skillsLast: true);
        });
    }

    public Closed Look(PreparedPerson person, SafetyView standing, PreparedPerson other, SafetyView theirs, MatchMoment at, bool all, out Both both)
    {
        both = default;
        var closed = default(Closed)
            .And(Gate.Own, person.Person.Id == other.Person.Id)
            .And(Gate.Blocked, person.Side.IsKeptFrom(other.Side))
            .And(Gate.Age, standing.TooYoung || theirs.TooYoung);
        if (closed.Any && !all)
        {
            return closed;
        }

        var minor = standing.Minor || theirs.Minor;
        var unsafeTie = false;
        var gives = person.DoesFor(other, minor, ref unsafeTie);
        var gets = other.DoesFor(person, minor, ref unsafeTie);
        var nothing = gives.Share == 0 && gets.Share == 0;
        closed = closed.And(Gate.Safety, nothing && unsafeTie).And(Gate.Skill, nothing && !unsafeTie);
        if (closed.Any && !all)
        {
            return closed;
        }

        var language = Measures.Language(person.Side.Languages, other.Side.Languages);
        var place = Measures.Place(person.Side, other.Side, distances);
        var common = Side.Allowed(person.Side.Week & other.Side.Week, standing.Evenings && theirs.Evenings);
        closed = closed
            .And(Gate.Language, language.Code is null)
            .And(Gate.Place, !place.Passes)
            .And(Gate.Time, common.IsEmpty);
        if (!closed.Any)
        {
            var shared = new Weighing(
                Part.Skill,
                SkillShare.None,
                Liking.None,
                SkillTree.Unknown,
                Measures.Time(common.Minutes, Weights.FullMinutes),
                common,
                place,
                language,
                Days(person.Person, other.Person, at));
            both = new(Directed(shared, person, gives), Directed(shared, other, gets));
        }

        return closed;
    }

    private Weighing Directed(Weighing shared, PreparedPerson helper, SkillShare share) =>
        shared with { Skill = share, Liking = tree.Liking(helper.Person.Interests, share.Asked), LikedSkill = share.Asked };

    /// <summary>The older of the two profiles counts; one that was never confirmed is stale.</summary>
    private static int? Days(MatchPerson a, MatchPerson b, MatchMoment at) =>
        at.AsOf is null ? null
        : a.ConfirmedAt is { } mine && b.ConfirmedAt is { } theirs ? Measures.Days(mine < theirs ? mine : theirs, at)
        : Weights.StaleDays;

    private static int Harmonic(int a, int b) => a + b == 0 ? 0 : (int)(((4L * a * b) + a + b) / (2L * (a + b)));

    private Partner Tell(PreparedPerson person, SafetyView standing, PreparedPerson other, MatchMoment at)
    {
        var theirs = other.Side.On(at.Today);
        _ = Look(person, standing, other, theirs, at, false, out var both);
        return new(
            other.Person.Id,
            both.Score,
            both.CanGive ? new(both.Gives.Score, both.Gives.Reasons(tree)) : null,
            both.CanGet ? new(both.Gets.Score, both.Gets.Reasons(tree)) : null,
            SafetyView.Steps(standing, theirs));
    }

    private Candidate Candidate(PreparedPerson person, SafetyView standing, PreparedPerson other, SafetyView theirs, Change? more = null) => new()
    {
        Free = Side.Allowed(other.Side.Week, standing.Evenings && theirs.Evenings),
        Meeting = other.Side.Meeting,
        Metres = distances.Between(person.Side.Place, other.Side.Place),
        Goes = other.Side.Goes,
        Languages = [.. other.Side.Languages.Select(language => language with { Level = Weights.SharedFrom })],
        Skills = more switch { Change.Need => [.. other.Can], Change.Skill => [.. other.Wants], _ => [] },
        SkillChange = more ?? default,
        Minor = standing.Minor || theirs.Minor,
        Worker = SafetyView.WorkerFirst(standing, theirs),
    };
}
