using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Tests.Setup;

public sealed class TurnToStart(StoreKind store) : HouseTest(store)
{
    [Test]
    [CancelAfter(60_000)]
    public async Task is_not_kept_by_a_program_that_died(CancellationToken ct)
    {
        if (Store == StoreKind.Sqlite)
        {
            // What the framework leaves behind when it is killed.
            await App.LookAsync(db => db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-12-01')"""));
        }
        else
        {
            // A session that has the turn and ends without a word.
            await using var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await App.LookAsync(db => Task.FromResult(db.Database.GetConnectionString()!))) { Pooling = false }.ConnectionString);
            await other.OpenAsync(ct);
            await using var taking = new NpgsqlCommand("SELECT pg_advisory_lock(7305165)", other);
            await taking.ExecuteNonQueryAsync(ct);
        }

        await PrepareAsync(TextWriter.Null, ct);
    }

    [Test]
    public async Task is_waited_for_and_the_console_says_so()
    {
        using var console = new Hearing();
        var holding = new TaskCompletionSource<StartTurn>();
        var ended = new TaskCompletionSource();
        var first = App.LookAsync(async db =>
        {
            await using var turn = await StartTurn.TakeAsync(db, TextWriter.Null, CancellationToken.None);
            holding.SetResult(turn);
            await ended.Task;
            return 0;
        });
        await holding.Task;

        var second = PrepareAsync(console, CancellationToken.None);
        await console.Said.Task;
        var waited = !second.IsCompleted;
        ended.SetResult();
        await Task.WhenAll(first, second);

        Assert.That(waited);
        Assert.That(await console.Said.Task, Does.StartWith("Another program is preparing the database").And.EndsWith("this one waits until that is done or that program has ended."));
    }

    private Task PrepareAsync(TextWriter console, CancellationToken ct) => App.LookAsync(async db =>
    {
        await DatabaseStart.PrepareAsync(db, ct, console);
        return 0;
    });

    private sealed class Hearing : StringWriter
    {
        public TaskCompletionSource<string> Said { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task WriteLineAsync(string? value)
        {
            Said.SetResult(value!);
            return Task.CompletedTask;
        }
    }
}
