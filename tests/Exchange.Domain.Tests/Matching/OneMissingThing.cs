using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Matching;

/// <summary>
/// Near misses, judged by the oracle: the suggested change gives as many matches as it says, no smaller change of its kind
/// gives any, and a kind that is not suggested has nothing to give.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class OneMissingThing
{
    private static readonly MatchMoment Now = RandomCommunity.Now;

    [Test]
    public void for_listings([Range(1, 2)] int seed)
    {
        var community = new RandomCommunity(seed, people: 14, listings: 12, vacancies: 0, sparse: true);
        var (matcher, oracle) = (community.Matcher(), community.Oracle());
        foreach (var person in community.People)
        {
            Check(person, matcher.ListingsFor(person, Now, 5), p => oracle.ListingsFor(p, Now).Select(v => v.Worker).ToList(), community, [Change.Need, Change.Skill]);
        }
    }

    [Test]
    public void for_vacancies([Range(1, 3)] int seed)
    {
        var community = new RandomCommunity(seed, people: 20, listings: 0, vacancies: 8, sparse: true);
        var (matcher, oracle) = (community.Matcher(), community.Oracle());
        foreach (var person in community.People)
        {
            Check(person, matcher.VacanciesFor(person, Now, 5), p => oracle.VacanciesFor(p, Now).Select(v => v.Worker).ToList(), community, [Change.Skill]);
        }
    }

    [Test]
    public void for_partners([Range(1, 3)] int seed)
    {
        var community = new RandomCommunity(seed, people: 14, listings: 0, vacancies: 0, sparse: true);
        CheckPartners(community, community.People);
    }

    [Test]
    public void for_partners_of_few_words_a_need_or_a_skill_when_nothing_is_easier()
    {
        var told = new HashSet<Change>();
        for (var seed = 1; seed <= 4; seed++)
        {
            var community = new RandomCommunity(seed, people: 12, listings: 0, vacancies: 0);
            told.UnionWith(CheckPartners(community, [.. community.People.Select((person, i) => person with
            {
                Skills = [.. person.Skills.Take(i % 2)],
                Needs = [.. person.Needs.Take(i % 3 == 0 ? 1 : 0)],
            })]));
        }

        Assert.That(told, Is.SupersetOf(new[] { Change.Need, Change.Skill }));
    }

    [Test]
    public void for_the_owner_of_a_listing([Range(1, 4)] int seed)
    {
        var community = new RandomCommunity(seed, people: 12, listings: 40, vacancies: 0, sparse: true);
        var matcher = community.Matcher();
        foreach (var listing in community.Listings)
        {
            var found = matcher.PeopleFor(listing, Now, 5);
            Assert.That(found.NearMisses, found.Fitting.Count + found.ForWorker.Count == 0 ? Is.Not.Null : Is.Empty);
            foreach (var miss in found.NearMisses)
            {
                var owner = community.People.Single(p => p.Id == listing.OwnerId);
                Assert.That(Yields(listing, owner, miss), Is.EqualTo(miss.Yields), miss.ToString());
                if (miss is { Change: Change.Distance, Metres: > 1 })
                {
                    Assert.That(Yields(listing, owner, miss with { Metres = miss.Metres - 1 }), Is.Zero);
                }
            }
        }

        int Yields(MatchListing listing, MatchPerson owner, NearMiss miss)
        {
            var week = listing.Week.IsEmpty ? owner.Week : listing.Week;
            var spoken = listing.Languages.Count > 0 ? listing.Languages : [.. owner.Languages.Where(l => l.Level >= LanguageLevel.A2).Select(l => l.Code)];
            var changed = miss.Change switch
            {
                Change.Time => listing with { Week = week | Week(miss.Add!.Value) },
                Change.Language => listing with { Languages = [.. spoken, miss.Language!] },
                Change.Distance => listing,
                _ => listing with { Meeting = MeetingMode.Both },
            };
            var further = owner with { GoesMetres = owner.GoesMetres + (miss.Metres ?? 0) };
            Oracle oracle = new(community.Vocabulary, community.Parts, [.. community.People.Select(p => p.Id == owner.Id ? further : p)], [], []);
            return oracle.PeopleFor(changed, Now).Count;
        }
    }

    [Test]
    public void every_kind_is_suggested_to_somebody()
    {
        var seen = new HashSet<Change>();
        for (var seed = 1; seed <= 6; seed++)
        {
            var community = new RandomCommunity(seed, people: 14, listings: 12, vacancies: 0, sparse: true);
            var matcher = community.Matcher();
            seen.UnionWith(community.People.SelectMany(person => matcher.ListingsFor(person, Now, 5).NearMisses).Select(miss => miss.Change));
        }

        Assert.That(seen, Is.EquivalentTo(Enum.GetValues<Change>()));
    }

    private HashSet<Change> CheckPartners(RandomCommunity community, IReadOnlyList<MatchPerson> people)
    {
        var matcher = new Matcher(community.Vocabulary, community.Parts, people, [], []);
        Oracle oracle = new(community.Vocabulary, community.Parts, people, [], []);
        var told = new HashSet<Change>();
        foreach (var person in people)
        {
            var found = matcher.PartnersFor(person, Now, 5);
            var easier = found.NearMisses.Any(miss => miss.Change < Change.Need);
            Check(person, found, p => oracle.PartnersFor(p, Now).Select(v => v.Worker).ToList(), community, easier ? [] : [Change.Need, Change.Skill]);
            Assert.That(easier && found.NearMisses.Any(miss => miss.Change >= Change.Need), Is.False, "what is harder is told last");
            told.UnionWith(found.NearMisses.Select(miss => miss.Change));
        }

        return told;
    }

    private void Check<T>(MatchPerson person, Matches<T> found, Func<MatchPerson, List<bool>> ask, RandomCommunity community, Change[] skillKinds)
    {
        if (found.Fitting.Count + found.ForWorker.Count > 0)
        {
            Assert.That(found.NearMisses, Is.Empty);
            return;
        }

        Assert.That(found.NearMisses.Select(miss => miss.Change), Is.Ordered.And.Unique);
        foreach (var miss in found.NearMisses)
        {
            var opened = ask(Changed(person, miss));
            Assert.That((opened.Count, opened.Count(worker => worker)), Is.EqualTo((miss.Yields, miss.OfThemForWorker)), miss.ToString());
        }

        NearMiss? Of(Change change) => found.NearMisses.SingleOrDefault(miss => miss.Change == change);
        int Count(MatchPerson changed) => ask(changed).Count;

        var slots = from day in Enum.GetValues<DayOfWeek>() from slot in Enumerable.Range(0, 48) select new Stretch(day, slot, slot + 1);
        Assert.That(slots.Max(slot => Count(person with { Week = person.Week | Week(slot) })), Is.EqualTo(Of(Change.Time)?.Yields ?? 0));
        if (Of(Change.Time) is { Room: { } room } more)
        {
            Assert.That(Enumerable.Range(room.From, room.To - room.From).Select(slot => Count(person with { Week = person.Week | Week(new(room.Day, slot, slot + 1)) })), Is.All.EqualTo(more.Yields));
        }

        if (person.Meeting.HasFlag(MeetingMode.InPerson))
        {
            var extra = Of(Change.Distance)?.Metres ?? 100_000;
            Assert.That(Count(person with { GoesMetres = person.GoesMetres + extra - 1 }), Is.Zero);
        }

        if (person.Meeting != MeetingMode.Both)
        {
            Assert.That(Count(person with { Meeting = MeetingMode.Both }), Is.EqualTo(found.NearMisses.Where(miss => miss.Change is Change.Remote or Change.InPerson).Sum(miss => miss.Yields)));
        }

        var best = Of(Change.Language);
        var climb = best is null ? int.MaxValue : (int)best.Level! - Level(person, best.Language!);
        foreach (var option in from code in new[] { "lt", "en", "uk", "ru" } from level in Enum.GetValues<LanguageLevel>() where (int)level > Level(person, code) select new LanguageSpoken(code, level))
        {
            var opened = Count(person with { Languages = [.. person.Languages, option] });
            var steps = (int)option.Level - Level(person, option.Code);
            Assert.That(opened, steps < climb ? Is.Zero : steps == climb ? Is.LessThanOrEqualTo(best!.Yields) : Is.GreaterThanOrEqualTo(0));
        }

        foreach (var kind in skillKinds)
        {
            var most = community.Vocabulary.Skills.Max(skill => Count(Changed(person, new NearMiss(kind, 0, 0) { Skill = skill.Code })));
            Assert.That(most, Is.EqualTo(Of(kind)?.Yields ?? 0));
        }
    }

    private static MatchPerson Changed(MatchPerson person, NearMiss miss) => miss.Change switch
    {
        Change.Time => person with { Week = person.Week | Week(miss.Add!.Value) },
        Change.Remote or Change.InPerson => person with { Meeting = MeetingMode.Both },
        Change.Distance => person with { GoesMetres = person.GoesMetres + miss.Metres!.Value },
        Change.Language => person with { Languages = [.. person.Languages, new(miss.Language!, miss.Level!.Value)] },
        Change.Need => person with { Needs = [.. person.Needs, new(miss.Skill!)] },
        _ => person with { Skills = [.. person.Skills, new(miss.Skill!, SkillLevel.Beginner)] },
    };

    private static WeekTimes Week(Stretch stretch) => WeekTimes.None.With(stretch.Day, stretch.From / 2.0, stretch.To / 2.0);

    private static int Level(MatchPerson person, string code) => person.Languages.Where(l => l.Code == code).Select(l => (int)l.Level).DefaultIfEmpty(0).Max();
}
