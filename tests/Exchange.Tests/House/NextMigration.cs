using Exchange.Api.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.House;

[Explicit("A tool for whoever adds a table: dotnet test tests/Exchange.Tests --filter NextMigration prints the draft.")]
public sealed class NextMigration
{
    [Test]
    public async Task has_nothing_left_to_make()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        var options = new DbContextOptionsBuilder<ExchangeDb>();
        Store.SqliteFile(path).Configure(options);
        await using var db = new ExchangeDb(options.Options);
        await db.Database.MigrateAsync();
        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'").ToListAsync();

        var draft = MigrationWriter.Draft(db, tables.ToHashSet());

        SqliteConnection.ClearAllPools();
        File.Delete(path);
        await TestContext.Out.WriteLineAsync(draft);
        Assert.That(draft, Is.Empty);
    }
}
