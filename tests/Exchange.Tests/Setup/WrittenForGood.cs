using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Setup;

/// <summary>What was acknowledged survives a crash: SQLite flushes every commit, into a log beside the file.</summary>
public sealed class WrittenForGood
{
    [Test]
    [Category("X7")]
    public async Task is_what_was_committed()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);

        var (flushes, log) = await app.LookAsync(async db => (
            (await db.Database.SqlQueryRaw<long>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").ToListAsync())[0],
            (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").ToListAsync())[0]));

        Assert.That((flushes, log), Is.EqualTo((2L, "wal")), "FULL, and the write-ahead log");
    }
}
