using Exchange.Domain;
using Exchange.Domain.Ledger;

namespace Exchange.Domain.Tests.Ledger;

[Category("G6")]
public sealed class Corrections
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Agreement = Guid.NewGuid(), Giver = Guid.NewGuid(), Receiver = Guid.NewGuid();

    [Test]
    public void however_often_corrected_the_sums_are_the_last_amount([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        List<Posting> booked = [Posting.OfHelp(Agreement, Giver, Receiver, 4.Quarters(), Now)];
        var last = 4;
        for (var i = 0; i < 12; i++)
        {
            var amount = random.Next(0, 5);
            if (amount == last)
            {
                Assert.That(() => Correction.Of(Agreement, booked, amount.Quarters(), "why", Now), Refuses("ledger.same-amount"));
                continue;
            }

            booked.AddRange(Correction.Of(Agreement, booked, amount.Quarters(), "why", Now.AddMinutes(i)));
            last = amount;

            Assert.That((Sum(booked, Giver), Sum(booked, Receiver)), Is.EqualTo((last, -last)));
        }

        Assert.That(booked.Select(posting => (posting.CauseId, posting.Kind)), Is.Unique, "G5");
        Assert.That(booked.Select(posting => posting.MirrorOfId).OfType<Guid>(), Is.Unique);
        Assert.That(booked.Skip(1).Select(posting => posting.AboutId), Is.All.EqualTo(Agreement));
        Assert.That(LedgerCheck.Of(booked, [], at => DateOnly.FromDateTime(at.Date), []), Is.Empty);
    }

    [Test]
    [Category("G6")]
    [Category("G8")]
    public void of_several_leave_for_each_what_was_said_last([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        Guid[] people = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        List<(Guid, int)> stands = [(Giver, -6), (people[0], 4), (people[1], 2)];
        List<Posting> booked = [Posting.Of(PostingKind.Group, Agreement, stands, Now)];
        for (var i = 0; i < 12; i++)
        {
            var lines = people.Select(person => (person, random.Next(0, 3))).Where(line => line.Item2 > 0).ToList();
            List<(Guid, int)> all = lines.Count == 0 ? [] : [(Giver, -lines.Sum(line => line.Item2)), .. lines];
            if (all.ToHashSet().SetEquals(stands))
            {
                Assert.That(() => Correction.OfGroup(Agreement, booked, all, "why", Now), Refuses("ledger.same-amount"));
                continue;
            }

            booked.AddRange(Correction.OfGroup(Agreement, booked, all, "why", Now.AddMinutes(i)));
            stands = all;

            Assert.That(people.Append(Giver).Select(one => Sum(booked, one)), Is.EqualTo(people.Append(Giver).Select(one => stands.Find(line => line.Item1 == one).Item2)));
        }

        Assert.That(booked.Select(posting => (posting.CauseId, posting.Kind)), Is.Unique, "G5");
        Assert.That(booked.Select(posting => posting.MirrorOfId).OfType<Guid>(), Is.Unique);
        Assert.That(LedgerCheck.Of(booked, [], at => DateOnly.FromDateTime(at.Date), []), Is.Empty);
    }

    [Test]
    public void a_gift_has_nothing_to_correct() => Assert.That(() => Correction.Of(Agreement, [], 4.Quarters(), "why", Now), Refuses("ledger.nothing-booked"));

    private static int Sum(List<Posting> booked, Guid account) => booked.SelectMany(posting => posting.Entries).Where(entry => entry.AccountId == account).Sum(entry => entry.Quarters);

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
