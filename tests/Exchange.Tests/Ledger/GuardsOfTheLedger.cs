using Exchange.Api.Data;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Ledger;

/// <summary>What both databases refuse, whoever asks: the program is not the only thing that can reach them.</summary>
public sealed class GuardsOfTheLedger(StoreKind store) : HouseTest(store)
{
    [TestCase("UPDATE \"Entries\" SET \"Quarters\" = 8 WHERE \"Quarters\" > 0")]
    [TestCase("DELETE FROM \"Entries\"")]
    [TestCase("UPDATE \"Postings\" SET \"Reason\" = 'x'")]
    [TestCase("DELETE FROM \"Postings\"")]
    [Category("G3")]
    public async Task nothing_booked_is_changed_or_removed(string statement)
    {
        await BookAsync(4, -4);

        Assert.That(async () => await App.LookAsync(db => db.Database.ExecuteSqlRawAsync(statement)), Refuses("ledger.fixed"));
        Assert.That(await App.LookAsync(db => db.Entries.Select(entry => entry.Quarters).OrderBy(q => q).ToListAsync()), Is.EqualTo((int[])[-4, 4]));
    }

    [Test]
    [Category("G1")]
    public async Task what_does_not_sum_to_zero_is_not_booked()
    {
        Assert.That(async () => await RawAsync(2, 4, -3), Refuses("ledger.unbalanced"));
        Assert.That(await CountAsync(), Is.Zero);
    }

    [Test]
    [Category("G1")]
    [Category("G8")]
    public async Task a_posting_without_all_its_entries_does_not_commit()
    {
        Assert.That(async () => await RawAsync(2), Throws.Exception);
        Assert.That(async () => await RawAsync(2, 4), Throws.Exception);
        Assert.That(async () => await RawAsync(3, 4, -4), Throws.Exception);
        Assert.That(await CountAsync(), Is.Zero);
    }

    [Test]
    [Category("G3")]
    public async Task a_booked_posting_takes_no_entry_later()
    {
        var posting = await BookAsync(4, -4);

        Assert.That(async () => await App.LookAsync(async db =>
        {
            var (a, b) = (Account.OpenFor(await PersonAsync(), Clock.Now), Account.OpenFor(await PersonAsync(), Clock.Now));
            db.AddRange(a, b);
            await db.SaveChangesAsync();
            return await db.Database.ExecuteSqlAsync($"INSERT INTO \"Entries\" (\"PostingId\", \"AccountId\", \"Quarters\") VALUES ({posting.Id}, {a.Id}, 2), ({posting.Id}, {b.Id}, -2)");
        }), Throws.Exception);
        Assert.That(await App.LookAsync(db => db.Entries.CountAsync()), Is.EqualTo(2));
    }

    [Test]
    [Category("G6")]
    public async Task a_posting_is_mirrored_once_and_a_mirror_never()
    {
        var posting = await BookAsync(4, -4);
        var mirror = posting.Mirror(Clock.Now, "wrong hour");
        await AddAsync(mirror);

        Assert.That(async () => await AddAsync(posting.Mirror(Clock.Now, "again")), Throws.Exception);
        Assert.That(() => mirror.Mirror(Clock.Now, "back"), Throws.TypeOf<Domain.Refused>().With.Property("Code").EqualTo("ledger.mirror-of-mirror"));
        Assert.That(await App.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters)), Is.Zero);
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string word) =>
        Throws.Exception.With.Message.Contains(word).Or.InnerException.With.Message.Contains(word);

    private async Task<Guid> PersonAsync() => (await World.Resident()).Id;

    private async Task<Posting> BookAsync(params int[] quarters)
    {
        var accounts = await AccountsAsync(quarters.Length);
        var posting = Posting.Of(PostingKind.Exchange, Guid.NewGuid(), [.. accounts.Zip(quarters, (a, q) => (a, q))], Clock.Now);
        await AddAsync(posting);
        return posting;
    }

    private Task<int> AddAsync(Posting posting) => App.LookAsync(db =>
    {
        db.Add(posting);
        return db.SaveChangesAsync();
    });

    private async Task<List<Guid>> AccountsAsync(int count)
    {
        var made = new List<Account>();
        for (var i = 0; i < count; i++)
        {
            made.Add(Account.OpenFor(await PersonAsync(), Clock.Now));
        }

        await App.LookAsync(db =>
        {
            db.AddRange(made);
            return db.SaveChangesAsync();
        });
        return [.. made.Select(account => account.Id)];
    }

    // Around the domain, which would not build such a posting.
    private async Task<int> RawAsync(int lines, params int[] quarters)
    {
        var accounts = await AccountsAsync(quarters.Length);
        return await App.LookAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (id, cause, at) = (Guid.NewGuid(), Guid.NewGuid(), Clock.Now.UtcDateTime);
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"Postings\" (\"Id\", \"Kind\", \"CauseId\", \"At\", \"Lines\") VALUES ({id}, 'Exchange', {cause}, {at}, {lines})");
            foreach (var (account, amount) in accounts.Zip(quarters))
            {
                await db.Database.ExecuteSqlAsync($"INSERT INTO \"Entries\" (\"PostingId\", \"AccountId\", \"Quarters\") VALUES ({id}, {account}, {amount})");
            }

            await transaction.CommitAsync();
            return 0;
        });
    }

    private Task<int> CountAsync() => App.LookAsync(async db => await db.Postings.CountAsync() + await db.Entries.CountAsync());
}
