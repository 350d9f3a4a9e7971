using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>
/// A person looking at vacancies. One way only: nothing here answers an employer, who filters by stated needs and sees
/// cards in neutral order (C-6). Interests only order what is shown; they never hide a vacancy.
/// </summary>
internal sealed class VacancyMatching(SkillTree tree, Distances distances)
{
    public Matches<Match> VacanciesFor(PreparedPerson person, IReadOnlyList<PreparedVacancy> vacancies, MatchMoment at, int take)
    {
        var found = new List<Found>();
        var standing = person.Side.On(at.Today);
        var workerFirst = SafetyView.WorkerFirst(standing, SafetyView.Adult);
        for (var i = 0; i < vacancies.Count; i++)
        {
            if (!Look(person, standing, vacancies[i], at, false, out var weighing).Any)
            {
                found.Add(new(i, vacancies[i].Vacancy.Id, false, weighing.Score, 0, workerFirst));
            }
        }

        var steps = SafetyView.Steps(standing, SafetyView.Adult);
        return Ranking.Answer(found, take, i => Tell(person, standing, vacancies[i], at, steps), () =>
        {
            var search = new NearMissSearch(person.Side, person.Person.Languages, tree);
            foreach (var vacancy in vacancies)
            {
                if (Look(person, standing, vacancy, at, true, out _).Missing is { } gate)
                {
                    search.Add(gate, Candidate(person, vacancy, standing, workerFirst));
                }
            }

            return search.Answer();
        });
    }

    public Closed Look(PreparedPerson person, SafetyView standing, PreparedVacancy vacancy, MatchMoment at, bool all, out Weighing weighing)
    {
        weighing = default;
        var it = vacancy.Vacancy;
        var closed = default(Closed).And(Gate.Open, !it.Open || it.SeatsLeft <= 0);
        var (share, liking, liked) = Skills(person, vacancy);
        closed = closed.And(Gate.Skill, share.Share == 0 && liking == Liking.None);
        if (closed.Any && !all)
        {
            return closed;
        }

        var place = Place(person.Side, vacancy);
        var common = Side.Allowed(person.Side.Week & it.Week, standing.Evenings);
        closed = closed
            .And(Gate.Age, standing.TooYoung)
            .And(Gate.Safety, standing.Minor && vacancy.Care)
            .And(Gate.Language, Lacking(person, it).Any())
            .And(Gate.Place, !place.Passes)
            .And(Gate.Time, common.IsEmpty && !it.Week.IsEmpty);
        if (!closed.Any)
        {
            var time = it.Week.IsEmpty ? 0 : Measures.Time(common.Minutes, it.Week.Minutes);
            weighing = new(Part.Skill, share, liking, liked, time, common, place, Language(it), Measures.Days(it.PublishedAt, at));
        }

        return closed;
    }

    /// <summary>Mean over the skills needed, rounded half up; the reason names the best of them. Whole when everything is taught.</summary>
    private (SkillShare Share, Liking Liking, int Liked) Skills(PreparedPerson person, PreparedVacancy vacancy)
    {
        if (vacancy.Skills.Length == 0)
        {
            return (new(Weights.Whole, SkillTree.Unknown, SkillTree.Unknown), Liking.None, SkillTree.Unknown);
        }

        var (sum, best) = (0, SkillShare.None);
        var (liking, liked) = (Liking.None, SkillTree.Unknown);
        foreach (var (skill, level) in vacancy.Skills)
        {
            var share = person.Answer(skill, level);
            sum += share.Share;
            best = share.Share > best.Share ? share : best;
            if (tree.Liking(person.Person.Interests, skill) is var found && found > liking)
            {
                (liking, liked) = (found, skill);
            }
        }

        var mean = ((2 * sum) + vacancy.Skills.Length) / (2 * vacancy.Skills.Length);
        return (best with { Share = mean }, liking, liked);
    }

    private PlaceShare Place(Side person, PreparedVacancy vacancy)
    {
        var near = -1;
        int? metres = null;
        if ((person.Meeting & MeetingMode.InPerson) != 0)
        {
            metres = distances.Between(person.Place, vacancy.Place);
            near = vacancy.Place < 0 ? 0 : metres <= person.Goes ? Measures.Near(metres.Value, person.Goes) : -1;
        }

        var remote = vacancy.Vacancy.RemotePossible && (person.Meeting & MeetingMode.Remote) != 0 ? Weights.RemoteShare : -1;
        return near < 0 && remote < 0 ? default : near >= remote ? new(true, near, metres, false) : new(true, remote, null, true);
    }

    /// <summary>Enough is enough: a level above the one asked earns nothing more, so newcomers lose nothing to native speakers.</summary>
    private static LanguageShare Language(MatchVacancy vacancy)
    {
        var hardest = vacancy.Languages.OrderByDescending(language => language.Level).ThenBy(language => language.Code, StringComparer.Ordinal).FirstOrDefault();
        return new(Weights.Whole, hardest.Code, hardest.Level);
    }

    private static IEnumerable<LanguageSpoken> Lacking(PreparedPerson person, MatchVacancy vacancy) =>
        vacancy.Languages.Where(needed => !person.Person.Languages.Any(spoken => spoken.Code == needed.Code && spoken.Level >= needed.Level));

    private Match Tell(PreparedPerson person, SafetyView standing, PreparedVacancy vacancy, MatchMoment at, IReadOnlyList<Step> steps)
    {
        _ = Look(person, standing, vacancy, at, false, out var weighing);
        return new(vacancy.Vacancy.Id, weighing.Score, weighing.Reasons(tree), steps);
    }

    private Candidate Candidate(PreparedPerson person, PreparedVacancy vacancy, SafetyView standing, bool worker)
    {
        var lacking = Lacking(person, vacancy.Vacancy).ToList();
        var languages = lacking.Select(needed => needed.Code).Distinct().Count() == 1 ? [lacking.MaxBy(needed => needed.Level)] : Array.Empty<LanguageSpoken>();
        return new()
        {
            Free = Side.Allowed(vacancy.Vacancy.Week, standing.Evenings),
            Meeting = vacancy.Vacancy.RemotePossible ? MeetingMode.Both : MeetingMode.InPerson,
            Metres = vacancy.Place < 0 ? 0 : distances.Between(person.Side.Place, vacancy.Place),
            Goes = int.MaxValue,
            Languages = languages,
            Skills = [.. vacancy.Skills.Select(wanted => wanted.Skill).Where(skill => skill >= 0)],
            SkillChange = Change.Skill,
            Worker = worker,
        };
    }
}
