using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;

namespace Exchange.Domain.Tests.Ledger;

public sealed class Postings
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [TestCase(0, 0)]
    [TestCase(7, 0)]
    [TestCase(8, 1)]
    [TestCase(22, 1)]
    [TestCase(23, 2)]
    [TestCase(60, 4)]
    [TestCase(67, 4)]
    [TestCase(68, 5)]
    [TestCase(480, 32)]
    [Category("G9")]
    public void time_is_rounded_to_the_nearest_quarter_and_a_half_goes_up(int minutes, int quarters) =>
        Assert.That(Hours.FromMinutes(minutes).Quarters, Is.EqualTo(quarters));

    [Test]
    [Category("G9")]
    public void rounding_never_moves_by_more_than_half_a_quarter() =>
        Assert.That(Enumerable.Range(0, 1000).Select(m => Math.Abs(Hours.FromMinutes(m).Minutes - m)), Has.All.LessThanOrEqualTo(7.5));

    [Test]
    [Category("G1")]
    public void a_posting_has_two_different_accounts_and_no_zero()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.That(() => Posting.Of(PostingKind.Grant, a, [(a, 1)], Now), Throws.ArgumentException);
        Assert.That(() => Posting.Of(PostingKind.Grant, a, [(a, 0), (b, 0)], Now), Throws.ArgumentException);
        Assert.That(() => Posting.Of(PostingKind.Grant, a, [(a, 1), (b, -2)], Now), Throws.ArgumentException);
        Assert.That(() => Posting.Of(PostingKind.Grant, a, [(a, 1), (a, -1)], Now), Throws.ArgumentException);
        Assert.That(() => Posting.OfHelp(Guid.NewGuid(), a, a, 4.Quarters(), Now), Throws.ArgumentException);
        Assert.That(() => Posting.OfHelp(Guid.NewGuid(), a, b, 0.Quarters(), Now), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Posting.Of(PostingKind.Grant, a, [(a, int.MaxValue), (b, int.MaxValue), (Guid.NewGuid(), 2)], Now), Throws.ArgumentException);
    }

    [Test]
    [Category("G6")]
    public void a_mirror_takes_back_line_by_line()
    {
        var posting = Posting.OfHelp(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 5.Quarters(), Now);
        var mirror = posting.Mirror(Now, "wrong");

        Assert.That(mirror.Entries.Select(e => (e.AccountId, e.Quarters)), Is.EqualTo(posting.Entries.Select(e => (e.AccountId, -e.Quarters))));
        Assert.That(mirror.MirrorOfId, Is.EqualTo(posting.Id));
        Assert.That(() => mirror.Mirror(Now, "back"), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("ledger.mirror-of-mirror"));
    }

    // An independent book: plain dictionaries, no Posting, no AccountState.
    [Test]
    [Category("G2")]
    [Category("C2")]
    [Category("C3")]
    public void random_promises_and_bookings_agree_with_a_plain_book([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToArray();
        var balance = people.ToDictionary(p => p, _ => 0);
        var promised = new List<(Guid From, Guid To, int Quarters)>();
        var booked = new List<Posting>();

        for (var step = 0; step < 150; step++)
        {
            var (from, to, quarters) = (people[random.Next(6)], people[random.Next(6)], random.Next(1, 33));
            if (from != to && random.Next(2) == 0)
            {
                var fits = balance[to] - promised.Where(p => p.To == to).Sum(p => p.Quarters) - quarters >= -32
                    && balance[from] + promised.Where(p => p.From == from).Sum(p => p.Quarters) + quarters <= 160;

                Assert.That(() => AccountState.Promise(Standing(from), Standing(to), quarters.Quarters()), fits ? Throws.Nothing : Throws.TypeOf<Refused>());
                if (fits)
                {
                    promised.Add((from, to, quarters));
                }
            }
            else if (promised.Count > 0)
            {
                var done = promised[random.Next(promised.Count)];
                promised.Remove(done);
                if (random.Next(4) > 0)
                {
                    booked.Add(Posting.OfHelp(Guid.NewGuid(), done.From, done.To, done.Quarters.Quarters(), Now));
                    balance[done.From] += done.Quarters;
                    balance[done.To] -= done.Quarters;
                }
            }

            foreach (var person in people)
            {
                Assert.That(Standing(person).Balance.Quarters, Is.EqualTo(balance[person]));
                Assert.That(balance[person], Is.InRange(-32, 160));
            }
        }

        Assert.That(booked.SelectMany(p => p.Entries).Sum(e => e.Quarters), Is.Zero);

        AccountState Standing(Guid person) => new(
            booked.SelectMany(p => p.Entries).Where(e => e.AccountId == person).Sum(e => e.Quarters).Quarters(),
            promised.Where(p => p.To == person).Sum(p => p.Quarters).Quarters(),
            promised.Where(p => p.From == person).Sum(p => p.Quarters).Quarters(),
            Account.StartingFloor,
            Account.StartingCap);
    }

    [Test]
    [Category("C2")]
    public void a_refusal_says_how_much_would_fit()
    {
        System.Globalization.CultureInfo.CurrentCulture = new("lt");
        var refused = Assert.Throws<Refused>(() => AccountState.Promise(Standing(0), Standing(0, receiving: 26), Hours.Of(2)))!;

        Assert.That((refused.Code, refused.Args[0]), Is.EqualTo(("ledger.over-limit", "1,5")));
    }

    [Test]
    [Category("C4")]
    public void an_account_outside_its_limits_moves_only_toward_zero()
    {
        var (below, above, even) = (Standing(-40), Standing(170), Standing(0));

        Assert.That(() => AccountState.Promise(even, below, Hours.Least), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("ledger.give-first"));
        Assert.That(() => AccountState.Promise(below, even, Hours.Of(2)), Throws.Nothing);
        Assert.That(() => AccountState.Promise(above, even, Hours.Least), Throws.TypeOf<Refused>().With.Property("Code").EqualTo("ledger.receive-first"));
        Assert.That(() => AccountState.Promise(even, above, Hours.Of(2)), Throws.Nothing);
    }

    [Test]
    [Category("C1")]
    public void the_floor_is_lowered_after_three_exchanges_as_the_helper()
    {
        var account = Account.OpenFor(Guid.NewGuid(), Now);

        account.Trust(2);
        Assert.That(account.Floor, Is.EqualTo(Hours.Of(-8)));
        account.Trust(3);
        Assert.That(account.Floor, Is.EqualTo(Hours.Of(-20)));
    }

    private static AccountState Standing(int balance, int receiving = 0) => new(balance.Quarters(), receiving.Quarters(), Hours.Zero, Account.StartingFloor, Account.StartingCap);
}
