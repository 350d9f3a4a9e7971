using System.Reflection;
using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Tests.Matching;

/// <summary>Worked examples, with numbers a person can check by hand.</summary>
public sealed class MatchingExamples
{
    private static readonly MatchMoment Now = RandomCommunity.Now;
    private readonly SmallCommunity small = new();

    [Test]
    public void a_singer_answers_a_need_for_music()
    {
        var jonas = small.Jonas with { Skills = [new("singing", SkillLevel.Good)], Interests = ["arts"] };
        var need = small.Need("music") with { Level = SkillLevel.CanDo, PublishedAt = Now.AsOf!.Value.AddDays(-6) };

        var match = small.With(small.Ona, jonas, need).ListingsFor(jonas, Now, 5).Fitting.Single();

        // 4000 × 0.7; 1000 × 0.6; 1500 × 180/240 minutes; 1500 × (1000 − 500)/1000 metres; 1000 × 0.8 for B2; 1000 × 54/60 days
        Assert.That(match.Reasons, Is.EqualTo(new[]
        {
            new Reason(Part.Skill, 2_800) { Held = "singing", Asked = "music" },
            new Reason(Part.Interest, 600) { Asked = "music", Liking = Liking.Category },
            new Reason(Part.Time, 1_125) { When = new(DayOfWeek.Tuesday, 18, 24), Minutes = 180 },
            new Reason(Part.Place, 750) { Metres = 500, Remote = false },
            new Reason(Part.Language, 800) { Language = "lt", LanguageLevel = LanguageLevel.B2 },
            new Reason(Part.Freshness, 900) { Days = 6 },
        }));
        Assert.That(match.Score, Is.EqualTo(6_975));
        Assert.That(match.Strongest().Select(reason => reason.Part), Is.EqualTo(new[] { Part.Skill, Part.Time, Part.Freshness }));
    }

    [TestCase("music", 4_000, Description = "same")]
    [TestCase("singing", 2_800, Description = "child")]
    [TestCase("choir", 1_800, Description = "grandchild")]
    [TestCase("painting", 800, Description = "same category")]
    public void the_nearer_the_skill_the_more_it_gives(string held, int points)
    {
        var jonas = small.Jonas with { Skills = [new(held, SkillLevel.Good)] };
        var match = small.With(small.Ona, jonas, small.Need("music")).ListingsFor(jonas, Now, 5).Fitting.Single();
        Assert.That(match.Reasons[0].Points, Is.EqualTo(points));
    }

    [Test]
    public void siblings_are_half_way()
    {
        var jonas = small.Jonas with { Skills = [new("guitar", SkillLevel.Good)] };
        var match = small.With(small.Ona, jonas, small.Need("singing")).ListingsFor(jonas, Now, 5).Fitting.Single();
        Assert.That(match.Reasons[0].Points, Is.EqualTo(2_000));
    }

    [Test]
    public void each_helps_the_other()
    {
        var jonas = small.Jonas with { Skills = [new("music", SkillLevel.Good)], Needs = [new("painting")] };
        var ona = small.Ona with { Skills = [new("painting", SkillLevel.Good)], Needs = [new("music")] };

        var partner = small.With(ona, jonas).PartnersFor(jonas, Now, 5).Fitting.Single();

        Assert.That(partner.TwoSided);
        Assert.That(partner.Gives!.Reasons[0], Is.EqualTo(new Reason(Part.Skill, 4_000) { Held = "music", Asked = "music" }));
        Assert.That(partner.Gets!.Reasons[0], Is.EqualTo(new Reason(Part.Skill, 4_000) { Held = "painting", Asked = "painting" }));
    }

    [Test]
    public void if_you_were_free_on_tuesdays()
    {
        var jonas = small.Jonas with { Skills = [new("music", SkillLevel.Good)], Week = WeekTimes.None.With(DayOfWeek.Friday, 9, 12) };
        var ona = small.Ona with { Week = WeekTimes.None.With(DayOfWeek.Tuesday, 17, 19) };

        var found = small.With(ona, jonas, small.Need("music"), small.Need("singing") with { Id = Guid.NewGuid() }).ListingsFor(jonas, Now, 5);

        Assert.That(found.NearMisses, Is.EqualTo(new[]
        {
            new NearMiss(Change.Time, 2, 0) { Add = new(DayOfWeek.Tuesday, 34, 35), Room = new(DayOfWeek.Tuesday, 34, 38) },
        }));
    }

    [Test]
    public void four_hundred_metres_further()
    {
        var jonas = small.Jonas with { Skills = [new("music", SkillLevel.Good)], GoesMetres = 100 };
        var found = small.With(small.Ona, jonas, small.Need("music")).ListingsFor(jonas, Now, 5);
        Assert.That(found.NearMisses, Is.EqualTo(new[] { new NearMiss(Change.Distance, 1, 0) { Metres = 400 } }));
    }

    [Test]
    public void the_shortest_climb_in_a_language_comes_first()
    {
        MatchVacancy Asking(string code, LanguageLevel level) => new(Guid.NewGuid()) { Languages = [new(code, level)] };
        var matcher = new Matcher(small.Vocabulary, small.Parts, [], [], [Asking("lt", LanguageLevel.C1), Asking("en", LanguageLevel.A2), Asking("en", LanguageLevel.A2)]);

        var found = matcher.VacanciesFor(small.Jonas, Now, 5);

        Assert.That(found.NearMisses, Is.EqualTo(new[] { new NearMiss(Change.Language, 1, 0) { Language = "lt", Level = LanguageLevel.C1 } }));
    }

    [Test]
    public void nothing_is_suggested_about_a_block_an_age_or_safety()
    {
        var jonas = small.Jonas with { Skills = [new("music", SkillLevel.Good)] };
        var blocked = small.With(small.Ona with { Blocked = [jonas.Id] }, jonas, small.Need("music")).ListingsFor(jonas, Now, 5);
        var child = small.With(small.Ona with { Age = Age.BornOn(RandomCommunity.Today.AddYears(-9)) }, jonas, small.Need("music")).ListingsFor(jonas, Now, 5);
        var unsafeOne = small.With(small.Ona, jonas, small.Need("music") with { Safety = SafetyLevel.Excluded }).ListingsFor(jonas, Now, 5);

        Assert.That(new[] { blocked, child, unsafeOne }.All(found => found is { Fitting.Count: 0, ForWorker.Count: 0, NearMisses.Count: 0 }));
    }

    [Test]
    [Category("S7")]
    public void a_protected_neighbour_is_on_the_workers_list_with_the_reason()
    {
        var jonas = small.Jonas with { Skills = [new("music", SkillLevel.Good)] };
        var found = small.With(small.Ona with { Protected = true }, jonas, small.Need("music")).ListingsFor(jonas, Now, 5);

        Assert.That(found.Fitting, Is.Empty);
        Assert.That(found.NearMisses, Is.Empty);
        Assert.That(found.ForWorker.Single().Steps, Is.EqualTo(new[] { Step.Protection }));
        Assert.That(found.ForWorker.Single().Score, Is.EqualTo(found.ForWorker.Single().Reasons.Sum(reason => reason.Points)));
    }

    [Test]
    [Category("A-13")]
    public void interests_never_hide_a_vacancy([Range(1, 5)] int seed)
    {
        var community = new RandomCommunity(seed);
        var matcher = community.Matcher();
        foreach (var person in community.People)
        {
            var with = Ids(matcher.VacanciesFor(person, Now, 500));
            var without = Ids(matcher.VacanciesFor(person with { Interests = [] }, Now, 500));
            Assert.That(without, Is.SubsetOf(with));
        }

        static IEnumerable<Guid> Ids(Matches<Match> matches) => matches.Fitting.Concat(matches.ForWorker).Select(match => match.Id);
    }

    [Test]
    [Category("C-6")]
    public void no_way_leads_from_a_vacancy_to_people()
    {
        var fromVacancy = typeof(Matcher).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(MatchVacancy)));

        Assert.That(fromVacancy.Select(method => method.ReturnType), Is.All.EqualTo(typeof(IReadOnlyList<Gate>)), "one named person's closed gates, nothing else");
    }
}
