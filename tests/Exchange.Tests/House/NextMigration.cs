using Exchange.Api.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.House;

[Explicit("A tool for whoever adds a table or a column: dotnet test tests/Exchange.Tests --filter NextMigration prints the draft.")]
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
        var made = await db.Database.SqlQueryRaw<string>("""
            SELECT name AS "Value" FROM sqlite_master
            UNION ALL SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table'
            """).ToListAsync();

        var draft = MigrationWriter.Draft(db, made.ToHashSet());

        SqliteConnection.ClearAllPools();
        File.Delete(path);
        await TestContext.Out.WriteLineAsync(draft);
        Assert.That(draft, Is.Empty);
    }
}
