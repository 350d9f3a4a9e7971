using Exchange.Domain.Matching;
using Exchange.Domain.Rings;
using Exchange.Domain.Tests.Matching;

namespace Exchange.Domain.Tests.Rings;

public sealed class StoriesAndSubstitutes
{
    private static readonly LivelyCommunity Community = new(7_062, people: 24, listings: 110, plain: true);
    private static readonly RingFinder Finder = new(Community.Matcher(), RandomCommunity.Now, new() { EdgesEach = 12 });
    private static readonly IReadOnlyList<FoundRing> Found = Finder.All().Fitting;

    [Test]
    [Category("R12")]
    public void a_story_begins_with_what_the_reader_gives_and_has_a_line_for_each_edge()
    {
        foreach (var ring in Found)
        {
            foreach (var reader in ring.People)
            {
                var story = RingStory.For(ring, reader);

                Assert.That(story.Lines, Has.Count.EqualTo(ring.Edges.Count));
                Assert.That((story.Lines[0].GiverId, story.Lines[^1].ReceiverId), Is.EqualTo((reader, reader)));
                Assert.That(story.Lines.SkipLast(1).Zip(story.Lines.Skip(1)).All(pair => pair.First.ReceiverId == pair.Second.GiverId));
                Assert.That(story.Lines.Select(line => line.OwnEdge), Is.EqualTo(story.Lines.Select(line => line.GiverId == reader || line.ReceiverId == reader)));
            }
        }
    }

    [Test]
    [Category("R12")]
    public void it_names_skill_time_place_and_language_and_tells_nothing_of_others_profiles()
    {
        foreach (var line in Found.SelectMany(ring => RingStory.For(ring, ring.People.First()).Lines))
        {
            Assert.That(line.Reasons.Select(reason => reason.Part), Is.EqualTo(new[] { Part.Skill, Part.Time, Part.Place, Part.Language }));
            Assert.That(line.Category, Is.Not.Empty);
            Assert.That(line.Reasons.All(reason => reason.Points == 0 && reason is { Held: null, When: null, Minutes: null, Metres: null, LanguageLevel: null, Days: null, Liking: null }), Is.EqualTo(!line.OwnEdge));
        }

        Assert.That(RingStory.ForWorker(Found[0]).Lines.SelectMany(line => line.Reasons).Sum(reason => reason.Points), Is.GreaterThan(0));
        Assert.That(() => RingStory.For(Found[0], Guid.NewGuid()), Throws.ArgumentException);
    }

    [Test]
    [Category("R9")]
    public void a_substitute_makes_a_ring_that_the_finder_knows_and_every_such_ring_has_its_substitute()
    {
        var known = Found.Select(ring => string.Join(" ", ring.People)).ToHashSet();
        foreach (var ring in Found.Where(ring => ring.Edges.Count < 5))
        {
            foreach (var left in ring.People)
            {
                var mine = Finder.Substitutes([.. ring.People], left).Select(pair => Rotated([.. ring.People.Select(person => person == left ? pair.Given.GiverId : person)])).ToList();
                var expected = Community.People.Where(person => !ring.People.Contains(person.Id))
                    .Select(comer => Rotated([.. ring.People.Select(person => person == left ? comer.Id : person)])).Where(known.Contains);

                Assert.That(mine, Is.EquivalentTo(expected));
            }
        }

        Assert.That(() => Finder.Substitutes([.. Found[0].People], Guid.NewGuid()), Throws.ArgumentException);
    }

    [Test]
    [Category("R9")]
    public void a_found_substitute_takes_the_open_place()
    {
        var (ring, left) = Found.SelectMany(ring => ring.People.Select(person => (ring, person))).First(pair => Finder.Substitutes([.. pair.ring.People], pair.person).Count > 0);
        var made = Ring.Suggest(ring, [.. ring.Edges.Select(_ => 4.Quarters())], RingLives.Program());
        made.Approve(RingCheck.Clear, RingLives.As(RingLives.Rasa));
        made.Decline(RingLives.As(left));

        var (received, given) = Finder.Substitutes([.. ring.People], left)[0];
        made.Substitute(received, given, RingCheck.Clear, received.NeedsApproval || given.NeedsApproval ? RingLives.As(RingLives.Rasa) : RingLives.Program());

        Assert.That(made.People, Is.EquivalentTo(ring.People.Except([left]).Append(given.GiverId)));
    }

    private static string Rotated(Guid[] people)
    {
        var first = Array.IndexOf(people, people.Min());
        return string.Join(" ", people.Skip(first).Concat(people.Take(first)));
    }
}
