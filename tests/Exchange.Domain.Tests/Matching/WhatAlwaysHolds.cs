using System.Text.Json;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Domain.Tests.Matching;

/// <summary>Properties of every answer, on communities from random seeds.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class WhatAlwaysHolds
{
    private static readonly MatchMoment Now = RandomCommunity.Now;

    [Test]
    public void reasons_add_up_to_the_score_exactly() => Always((community, matcher, person) =>
    {
        var matches = All(matcher.ListingsFor(person, Now, 500)).Concat(All(matcher.VacanciesFor(person, Now, 500))).Select(match => (match.Score, match.Reasons));
        var directions = All(matcher.PartnersFor(person, Now, 500)).SelectMany(partner => new[] { partner.Gives, partner.Gets }).OfType<Direction>().Select(direction => (direction.Score, direction.Reasons));
        foreach (var (score, reasons) in matches.Concat(directions))
        {
            Assert.That(reasons.Sum(reason => reason.Points), Is.EqualTo(score));
            Assert.That(score, Is.InRange(0, Weights.Whole));
            Assert.That(reasons, Has.Count.EqualTo(6));
            Assert.That(reasons.All(reason => reason.Points >= 0 && reason.Points <= Weights.Of(reason.Part)));
        }
    });

    [Test]
    [Category("Matching.P14")]
    public void nobody_goes_further_than_they_said() => Always((community, matcher, person) =>
    {
        foreach (var match in All(matcher.ListingsFor(person, Now, 500)))
        {
            var listing = community.Listings.Single(l => l.Id == match.Id);
            var owner = community.People.Single(p => p.Id == listing.OwnerId);
            Within(match.Reasons, person, listing.Neighbourhood ?? owner.Neighbourhood, listing.Meeting, owner.GoesMetres);
        }

        foreach (var partner in All(matcher.PartnersFor(person, Now, 500)))
        {
            var other = community.People.Single(p => p.Id == partner.Id);
            foreach (var direction in new[] { partner.Gives, partner.Gets }.OfType<Direction>())
            {
                Within(direction.Reasons, person, other.Neighbourhood, other.Meeting, other.GoesMetres);
            }
        }

        foreach (var match in All(matcher.VacanciesFor(person, Now, 500)))
        {
            var vacancy = community.Vacancies.Single(v => v.Id == match.Id);
            if (vacancy.Neighbourhood is { } part)
            {
                Within(match.Reasons, person, part, vacancy.RemotePossible ? MeetingMode.Both : MeetingMode.InPerson, int.MaxValue);
            }
        }

        void Within(IReadOnlyList<Reason> reasons, MatchPerson one, string? there, MeetingMode way, int otherGoes)
        {
            var place = reasons.Single(reason => reason.Part == Part.Place);
            if (place.Remote == true)
            {
                Assert.That(one.Meeting.HasFlag(MeetingMode.Remote) && way.HasFlag(MeetingMode.Remote));
                return;
            }

            var metres = Neighbourhoods.Metres(community.Parts.Find(one.Neighbourhood!)!, community.Parts.Find(there!)!);
            Assert.That(place.Metres, Is.EqualTo(metres));
            Assert.That(metres, Is.LessThanOrEqualTo(one.GoesMetres).And.LessThanOrEqualTo(otherGoes));
        }
    });

    [Test]
    public void what_fits_has_no_closed_gate_and_the_rest_has_one() => Always((community, matcher, person) =>
    {
        var fits = All(matcher.ListingsFor(person, Now, 500)).Select(match => match.Id).ToHashSet();
        Assert.That(community.Listings.All(l => fits.Contains(l.Id) == (matcher.ClosedBetween(person, l, Now).Count == 0)));

        var partners = All(matcher.PartnersFor(person, Now, 500)).Select(partner => partner.Id).ToHashSet();
        Assert.That(community.People.All(p => partners.Contains(p.Id) == (matcher.ClosedBetween(person, p, Now).Count == 0)));

        var vacancies = All(matcher.VacanciesFor(person, Now, 500)).Select(match => match.Id).ToHashSet();
        Assert.That(community.Vacancies.All(v => vacancies.Contains(v.Id) == (matcher.ClosedBetween(person, v, Now).Count == 0)));
    });

    [Test]
    public void a_person_and_a_listing_see_the_same_match() => Always((community, matcher, person) =>
    {
        foreach (var match in All(matcher.ListingsFor(person, Now, 500)))
        {
            var listing = community.Listings.Single(l => l.Id == match.Id);
            var back = All(matcher.PeopleFor(listing, Now, 500)).Single(other => other.Id == person.Id);
            Assert.That(Json(back with { Id = default }), Is.EqualTo(Json(match with { Id = default })));
        }
    });

    [Test]
    public void two_people_see_one_pair_from_both_ends() => Always((community, matcher, person) =>
    {
        foreach (var partner in All(matcher.PartnersFor(person, Now, 500)))
        {
            var other = community.People.Single(p => p.Id == partner.Id);
            var back = All(matcher.PartnersFor(other, Now, 500)).Single(p => p.Id == person.Id);
            Assert.That(back.Score, Is.EqualTo(partner.Score));
            Assert.That(Json(back.Gives), Is.EqualTo(Json(partner.Gets)));
            Assert.That(Json(back.Gets), Is.EqualTo(Json(partner.Gives)));
            if (partner.TwoSided)
            {
                Assert.That(Shared(partner.Gives!), Is.EqualTo(Shared(partner.Gets!)), "time, place and language read the same both ways");
            }
        }

        static string Shared(Direction direction) => Json(direction.Reasons.Where(reason => reason.Part is Part.Time or Part.Place or Part.Language));
    });

    [Test]
    public void the_order_of_the_input_says_nothing() => Always((community, matcher, person) =>
    {
        var again = new Matcher(
            community.Vocabulary,
            community.Parts,
            community.Shuffled(community.People).Select(Shuffled),
            community.Shuffled(community.Listings).Select(l => l with { Languages = community.Shuffled(l.Languages) }),
            community.Shuffled(community.Vacancies).Select(v => v with { Languages = community.Shuffled(v.Languages) }));

        Assert.That(Json(again.ListingsFor(Shuffled(person), Now, 7)), Is.EqualTo(Json(matcher.ListingsFor(person, Now, 7))));
        Assert.That(Json(again.PartnersFor(Shuffled(person), Now, 7)), Is.EqualTo(Json(matcher.PartnersFor(person, Now, 7))));
        Assert.That(Json(again.VacanciesFor(Shuffled(person), Now, 7)), Is.EqualTo(Json(matcher.VacanciesFor(person, Now, 7))));

        MatchPerson Shuffled(MatchPerson p) => p with
        {
            Skills = community.Shuffled(p.Skills),
            Needs = community.Shuffled(p.Needs),
            Interests = community.Shuffled(p.Interests),
            Languages = community.Shuffled(p.Languages),
        };
    });

    /// <summary>S7: protection moves matches to the worker's list and loses none.</summary>
    [Test]
    [Category("S7")]
    public void protection_never_removes_a_match() => Always((community, matcher, person) =>
    {
        var open = new Matcher(community.Vocabulary, community.Parts, community.People.Select(p => p with { Protected = false }), community.Listings, community.Vacancies);
        var shut = new Matcher(community.Vocabulary, community.Parts, community.People.Select(p => p with { Protected = true }), community.Listings, community.Vacancies);

        var before = open.ListingsFor(person with { Protected = false }, Now, 500);
        var after = shut.ListingsFor(person with { Protected = true }, Now, 0);

        Assert.That(after.Fitting, Is.Empty);
        Assert.That(Rows(after.ForWorker), Is.EquivalentTo(Rows(All(before))));
        Assert.That(after.ForWorker.All(match => match.Steps.Contains(Step.Protection)));

        static IEnumerable<string> Rows(IEnumerable<Match> matches) => matches.Select(match => Json(match with { Steps = [] }));
    });

    [Test]
    public void nobody_is_shown_what_a_worker_must_see_first() => Always((community, matcher, person) =>
    {
        var shown = matcher.ListingsFor(person, Now, 500).Fitting.SelectMany(match => match.Steps).Concat(matcher.PartnersFor(person, Now, 500).Fitting.SelectMany(partner => partner.Steps));
        Assert.That(shown, Is.All.EqualTo(Step.Approval));

        var kept = matcher.ListingsFor(person, Now, 0).ForWorker.Select(match => match.Steps).Concat(matcher.PartnersFor(person, Now, 0).ForWorker.Select(partner => partner.Steps));
        Assert.That(kept.All(steps => steps.Any(step => step != Step.Approval)), "the worker is told why");
    });

    [Test]
    public void without_an_instant_freshness_does_not_order() => Always((community, matcher, person) =>
    {
        foreach (var match in All(matcher.ListingsFor(person, new(RandomCommunity.Today), 500)))
        {
            Assert.That(match.Reasons[^1], Is.EqualTo(new Reason(Part.Freshness, 1_000)));
        }
    });

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static IEnumerable<T> All<T>(Matches<T> matches) => matches.Fitting.Concat(matches.ForWorker);

    private static void Always(Action<RandomCommunity, Matcher, MatchPerson> holds) =>
        Prop.ForAll<int>(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var community = new RandomCommunity(seed, people: 25, listings: 60, vacancies: 15);
            var matcher = community.Matcher();
            foreach (var person in community.People)
            {
                holds(community, matcher, person);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));
}
