using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The database cannot be used; the message is one plain sentence for the console.</summary>
public sealed class StartRefused(string sentence) : Exception(sentence);

internal static class DatabaseStart
{
    /// <summary>Brings the schema up to date. Never drops anything, and refuses a database newer than the program.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="console">Where it says what it waits for; without one the console, because logs may be turned off.</param>
    /// <exception cref="StartRefused">The database holds migrations this program does not know.</exception>
    public static async Task PrepareAsync(ExchangeDb db, CancellationToken ct, TextWriter? console = null)
    {
        await using var turn = await StartTurn.TakeAsync(db, console ?? Console.Error, ct);
        var known = db.Database.GetMigrations().ToHashSet();
        var newer = (await db.Database.GetAppliedMigrationsAsync(ct)).Where(migration => !known.Contains(migration)).ToList();
        if (newer.Count > 0)
        {
            throw new StartRefused($"The database is newer than this program (it has {newer[^1]}): start a newer version of the program, or restore an older copy of the database.");
        }

        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct); // kept in the file; a copy that was put back has none
        }
    }
}
