using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.House;

/// <summary>What the migrations make is what the model wants, on both stores.</summary>
public sealed class TheSchema(StoreKind store) : HouseTest(store)
{
    private const string SqliteCatalogue = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" = 1 THEN ' required' ELSE '' END || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END
          FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table'
        UNION ALL SELECT 'index ' || t.name || ' ' || i.name || ' ' || i."unique" || ' ' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x)
          FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table'
        UNION ALL SELECT 'reference ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
          FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        """;

    private const string PostgresCatalogue = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || ' ' || is_nullable || ' ' || is_identity
          FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT 'index ' || tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
        """;

    [Test]
    public async Task made_by_the_migrations_equals_the_model()
    {
        var migrated = await App.LookAsync(CatalogueAsync);
        var (modelled, store) = await ModelledAsync();
        await using var _ = store;

        Assert.That(migrated.Where(OfTheModel), Is.EquivalentTo(modelled.Where(OfTheModel)));
    }

    // Full-text indexes, triggers and the migrations' own table belong to the store, not to the model.
    private static bool OfTheModel(string line) => !line.Contains("__EFMigrations", StringComparison.Ordinal) && !line.Contains("sqlite_", StringComparison.Ordinal)
        && !line.Contains("SearchIndex", StringComparison.Ordinal)
        && !line.Contains("LedgerGuard", StringComparison.Ordinal) && !line.Contains("ledger_balanced", StringComparison.Ordinal);

    private async Task<(List<string> Catalogue, IAsyncDisposable Database)> ModelledAsync()
    {
        var path = Path.Combine(App.Folder, "model.db");
        var fresh = Store == StoreKind.Sqlite ? Api.Data.Store.SqliteFile(path) : new(StoreKind.PostgreSql, await Postgres.CreateDatabaseAsync());
        var options = new DbContextOptionsBuilder<ExchangeDb>();
        fresh.Configure(options);
        await using var db = new ExchangeDb(options.Options);
        await db.Database.EnsureCreatedAsync();
        return (await CatalogueAsync(db), new Dropping(fresh));
    }

    private async Task<List<string>> CatalogueAsync(ExchangeDb db) => await (Store == StoreKind.Sqlite
        ? db.Database.SqlQueryRaw<string>($"WITH lines(\"Value\") AS ({SqliteCatalogue}) SELECT \"Value\" FROM lines WHERE \"Value\" IS NOT NULL")
        : db.Database.SqlQueryRaw<string>($"WITH lines(\"Value\") AS ({PostgresCatalogue}) SELECT \"Value\" FROM lines")).ToListAsync();

    private sealed class Dropping(Store store) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (store.Kind == StoreKind.PostgreSql)
            {
                await Postgres.DropAsync(store.ConnectionString);
            }
        }
    }
}
