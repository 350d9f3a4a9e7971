using System.Data;
using Exchange.Api.Data;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Ledger;

/// <summary>R1: sixteen writers move hours between fifty accounts while readers sum all the while.</summary>
[Category("Reliability.R1")]
public sealed class ABankOfHours(StoreKind store) : HouseTest(store)
{
    private const int Writers = 16, Accounts = 50, Each = 12;

    [Test]
    public async Task never_shows_a_sum_other_than_zero_or_a_balance_past_its_limit()
    {
        var accounts = await App.LookAsync(async db =>
        {
            var made = Enumerable.Range(0, Accounts).Select(_ => Account.OpenForCommunity(Clock.Now)).ToList();
            db.Accounts.AddRange(made);
            await db.SaveChangesAsync();
            return made.Select(account => account.Id).ToArray();
        });
        using var done = new CancellationTokenSource(TimeSpan.FromMinutes(5)); // readers stop even when a writer fails

        // SQLite answers without waiting, so each needs a thread of its own to be at once.
        var reads = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadAsync(done.Token))));
        var booked = (await Task.WhenAll(Enumerable.Range(0, Writers).Select(seed => Task.Run(() => WriteAsync(accounts, seed))))).Sum();
        await done.CancelAsync();

        Assert.That(await reads, Is.All.GreaterThan(0));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.EqualTo(booked));
        Assert.That(await App.LookAsync(db => db.Entries.GroupBy(entry => entry.PostingId).Select(group => group.Count()).Distinct().ToListAsync()), Is.EqualTo((int[])[2]));
        Assert.That(await App.LookAsync(db => db.Entries.GroupBy(entry => entry.AccountId).Select(group => group.Sum(entry => entry.Quarters)).ToListAsync()),
            Is.All.InRange(Account.StartingFloor.Quarters, Account.StartingCap.Quarters));
        await TestContext.Out.WriteLineAsync($"{booked} booked, {(await reads).Sum()} sums read");
    }

    private async Task<int> ReadAsync(CancellationToken until)
    {
        var read = 0;
        while (!until.IsCancellationRequested)
        {
            Assert.That(await App.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters, CancellationToken.None)), Is.Zero);
            read++;
        }

        return read;
    }

    private async Task<int> WriteAsync(Guid[] accounts, int seed)
    {
        var random = new Random(seed);
        var booked = 0;
        for (var i = 0; i < Each; i++)
        {
            var (from, to) = (accounts[random.Next(Accounts)], accounts[random.Next(Accounts)]);
            if (from != to && await TransferAsync(from, to, random.Next(1, 33)))
            {
                booked++;
            }
        }

        return booked;
    }

    // The turn, the isolation and the retry of a change, around one posting.
    private async Task<bool> TransferAsync(Guid giver, Guid receiver, int quarters)
    {
        for (var round = 1; ; round++)
        {
            await using var scope = App.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
            await using var mine = await scope.ServiceProvider.GetRequiredService<WriteTurn>().EnterAsync(db.Database, alone: round > 3, CancellationToken.None);
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
                var (gives, receives) = (await BalanceAsync(db, giver), await BalanceAsync(db, receiver));
                if (receives - quarters < Account.StartingFloor.Quarters || gives + quarters > Account.StartingCap.Quarters)
                {
                    return false;
                }

                db.Postings.Add(Posting.OfHelp(Guid.NewGuid(), giver, receiver, Hours.OfQuarters(quarters), Clock.Now));
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return true;
            }
            catch (Exception e) when (round <= 4 && e.ToString().Contains("40001", StringComparison.Ordinal))
            {
                // Lost a race: the first three times beside others, then alone.
            }
        }
    }

    private static Task<int> BalanceAsync(ExchangeDb db, Guid account) => db.Entries.Where(entry => entry.AccountId == account).SumAsync(entry => entry.Quarters);
}
