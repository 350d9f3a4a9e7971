using System.Diagnostics;
using Exchange.Api.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Exchange.Testing;

/// <summary>What a run of killed starts came to.</summary>
/// <param name="Rounds">Starts that were killed; every second was an upgrade.</param>
/// <param name="Inside">Of those, how many had begun to prepare the database and were not done.</param>
/// <param name="Faults">Every next start that did not come to listen on a whole database; empty when all is well.</param>
public sealed record KilledStartCounts(int Rounds, int Inside, IReadOnlyList<string> Faults);

/// <summary>A real process of the program, killed without warning at a random moment of its first start or of an upgrade, and started again.</summary>
public static class KilledStarts
{
    // A start takes seconds; one that is not done by then waits for somebody who is dead.
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    /// <summary>Kills so many starts, at moments drawn from a seed.</summary>
    public static async Task<KilledStartCounts> RunAsync(StoreKind kind, int rounds, int seed)
    {
        var random = new Random(seed);
        var (inside, faults) = (0, new List<string>());
        var whole = await OneAsync(kind, first: true, null, faults);
        for (var round = 0; round < rounds; round++)
        {
            // The second half of a start is the part that prepares the database.
            var moment = whole.Took * (0.4 + (0.6 * random.NextDouble()));
            inside += (await OneAsync(kind, first: round % 2 == 0, moment, faults)).Inside ? 1 : 0;
        }

        return new(rounds, inside, faults);
    }

    private static async Task<(TimeSpan Took, bool Inside)> OneAsync(StoreKind kind, bool first, TimeSpan? killedAfter, List<string> faults)
    {
        var folder = Directory.CreateTempSubdirectory("birza-").FullName;
        var store = kind == StoreKind.Sqlite ? Store.SqliteFile(Path.Combine(folder, "birza.db")) : new(kind, await Postgres.CreateDatabaseAsync());
        try
        {
            // A first start is that of the demo, which has most to do.
            string[] settings = first ? ["--Demo", "true"] : [];
            if (!first)
            {
                await LookAsync(store, OnlyFirstStepAsync);
            }

            var inside = false;
            if (killedAfter is { } moment)
            {
                using (ProgramProcess.Start(store, folder, settings))
                {
                    await Task.Delay(moment);
                }

                inside = await IsInsideAsync(store, first);
            }

            var watch = Stopwatch.StartNew();
            using var patience = new CancellationTokenSource(LongEnough);
            using var program = ProgramProcess.Start(store, folder, settings);
            try
            {
                if (await program.ListensAsync(patience.Token) is null)
                {
                    faults.Add($"killed after {killedAfter}: ended by itself: {program.Problems}");
                }
                else if (!await IsWholeAsync(store, first))
                {
                    faults.Add($"killed after {killedAfter}: not whole");
                }
            }
            catch (OperationCanceledException)
            {
                faults.Add($"killed after {killedAfter}: still waiting: {program.Problems}");
            }

            return (watch.Elapsed, inside);
        }
        finally
        {
            if (kind == StoreKind.PostgreSql)
            {
                await Postgres.DropAsync(store.ConnectionString);
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    // The database of an older program. The framework goes as far as one step only when the names of the steps begin with a time.
    private static async Task<bool> OnlyFirstStepAsync(ExchangeDb db)
    {
        var steps = db.GetService<IMigrationsAssembly>();
        var (name, type) = steps.Migrations.First();
        var step = steps.CreateMigration(type, db.Database.ProviderName!);
        await db.GetService<IMigrationCommandExecutor>().ExecuteNonQueryAsync(db.GetService<IMigrationsSqlGenerator>().Generate(step.UpOperations), db.GetService<IRelationalConnection>());
        var history = db.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync();
        await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new(name, "10.0")));
        return true;
    }

    private static async Task<bool> IsInsideAsync(Store store, bool first)
    {
        var begun = store.Kind == StoreKind.Sqlite ? File.Exists(store.FilePath() + ".start") : !first || await LookAsync(store, db => db.Database.SqlQueryRaw<string>("SELECT relname::text AS \"Value\" FROM pg_class WHERE relnamespace = 'public'::regnamespace").AnyAsync());
        return begun && !await IsWholeAsync(store, first);
    }

    private static Task<bool> IsWholeAsync(Store store, bool first) => LookAsync(store, async db =>
        !(await db.Database.GetPendingMigrationsAsync()).Any() && (!first || await db.Communities.AnyAsync(community => community.IsDemo)));

    private static async Task<T> LookAsync<T>(Store store, Func<ExchangeDb, Task<T>> look)
    {
        var options = new DbContextOptionsBuilder<ExchangeDb>();
        store.Configure(options);
        await using var db = new ExchangeDb(options.Options);
        var seen = await look(db);
        await db.Database.CloseConnectionAsync();
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            SqliteConnection.ClearPool(connection);
        }
        else if (db.Database.GetDbConnection() is NpgsqlConnection other)
        {
            NpgsqlConnection.ClearPool(other);
        }

        return seen;
    }
}
