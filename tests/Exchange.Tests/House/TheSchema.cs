using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.House;

/// <summary>What the migrations make is what the model wants, on both stores.</summary>
public sealed partial class TheSchema(StoreKind store) : HouseTest(store)
{
    private const string Before = "WITH lines(\"Value\") AS MATERIALIZED (";
    private const string After = ") SELECT \"Value\" FROM lines WHERE \"Value\" IS NOT NULL";

    private const string SqliteCatalogue = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" = 1 THEN ' required' ELSE '' END || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END
          FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table'
        UNION ALL SELECT 'index ' || t.name || ' ' || i.name || ' ' || i."unique" || ' ' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x) || ' ' || coalesce(m.sql, '')
          FROM sqlite_master t JOIN pragma_index_list(t.name) i LEFT JOIN sqlite_master m ON m.name = i.name WHERE t.type = 'table'
        UNION ALL SELECT 'reference ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
          FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        UNION ALL SELECT 'checks ' || t.name || ' ' || t.sql FROM sqlite_master t WHERE t.type = 'table'
        """;

    private const string PostgresCatalogue = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || ' ' || is_nullable || ' ' || is_identity
          FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT 'index ' || tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
        """;

    // What the model does not know: in SQLite a trigger, and the tables the triggers and the index of words keep for themselves.
    private const string SqliteGuards = "SELECT sql FROM sqlite_master WHERE type = 'trigger' OR name LIKE 'LedgerGuard%' OR sql LIKE 'CREATE VIRTUAL %'";

    private const string PostgresGuards = """
        SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'GENERATED "' || table_name || '"."' || column_name || '" ' || generation_expression FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'ALWAYS'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE 'SearchIndex%'
        """;

    [Test]
    public async Task made_by_the_migrations_equals_the_model()
    {
        var migrated = await App.LookAsync(CatalogueAsync);
        var (modelled, store) = await ModelledAsync();
        await using var _ = store;

        Assert.That(migrated.Where(OfTheModel), Is.EquivalentTo(modelled.Where(OfTheModel)));
    }

    [Test]
    public async Task guards_what_the_page_of_guards_shows()
    {
        var guards = await App.LookAsync(GuardsAsync);

        Kept.Equal($"docs/guards.{Store.ToString().ToLowerInvariant()}.sql", string.Join("\n", guards.Select(guard => $"{guard.ReplaceLineEndings("\n").Trim().TrimEnd(';')};\n")));
    }

    [Test]
    public async Task guards_with_the_words_the_domain_uses()
    {
        var guards = string.Join('\n', await App.LookAsync(GuardsAsync));

        Assert.That(guards, Does.Contain(In(AgreementStates.Promised)));
        Assert.That(guards, Does.Contain(In(GroupExchangeStates.Promised)));
        Assert.That(guards, Does.Contain(In([GroupPlaceState.Waiting, GroupPlaceState.Taken])));
        Assert.That(guards, Does.Contain(In([GroupPlaceState.Left, GroupPlaceState.NotApproved])));
        Assert.That(guards, Does.Contain($"'{GroupExchangeKind.ManyHelp}'").And.Contain($"'{GroupExchangeKind.ManyAreHelped}'"));
        Assert.That(guards, Does.Contain($", {Account.StartingFloor.Quarters})").And.Contain($", {Account.StartingCap.Quarters})"));
        Assert.That(Enum.GetValues<GroupPlaceState>(), Has.Length.EqualTo(5), "A new state of a place holds hours or does not: a migration has to say it.");

        static string In<T>(IEnumerable<T> states) => $"IN ({string.Join(", ", states.Select(state => $"'{state}'"))})";
    }

    // Full-text indexes, triggers and the migrations' own table belong to the store, not to the model.
    private static bool OfTheModel(string line) => !line.Contains("__EFMigrations", StringComparison.Ordinal) && !line.Contains("sqlite_", StringComparison.Ordinal)
        && !line.Contains("SearchIndex", StringComparison.Ordinal)
        && !line.Contains("LedgerGuard", StringComparison.Ordinal) && !line.Contains("ledger_balanced", StringComparison.Ordinal);

    // SQLite keeps a table as its text; of that, here, only the checks.
    private static string Shown(string line) => line.StartsWith("checks ", StringComparison.Ordinal)
        ? $"{line[..line.IndexOf(" CREATE ", StringComparison.Ordinal)]} {string.Join(' ', Check().Matches(line).Select(check => check.Value).Order(StringComparer.Ordinal))}"
        : line;

    private async Task<List<string>> GuardsAsync(ExchangeDb db) => [.. (await ReadAsync(db, Store == StoreKind.Sqlite ? Before + SqliteGuards + After : Before + PostgresGuards + After)).Order(StringComparer.Ordinal)];

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

    private async Task<List<string>> CatalogueAsync(ExchangeDb db) => [.. (await ReadAsync(db, Store == StoreKind.Sqlite ? Before + SqliteCatalogue + After : Before + PostgresCatalogue + After)).Select(Shown)];

    private static Task<List<string>> ReadAsync(ExchangeDb db, string lines) => db.Database.SqlQueryRaw<string>(lines).ToListAsync();

    [GeneratedRegex("""CONSTRAINT "\w+" CHECK (?<all>\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))""")]
    private static partial Regex Check();

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
