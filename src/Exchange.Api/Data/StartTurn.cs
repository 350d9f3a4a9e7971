using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Exchange.Api.Data;

/// <summary>
/// One program at a time prepares a database, and whoever comes meanwhile says what it waits for. On SQLite the turn is a lock of the
/// operating system on a file beside the database, on PostgreSQL a lock of the session: neither outlives the program that holds it,
/// however that ended. The framework's own lock on SQLite is a row, which does.
/// </summary>
internal sealed class StartTurn : IAsyncDisposable
{
    // The number means nothing; every program on the database has to use the same.
    private const string Try = "SELECT pg_try_advisory_lock(7305165)";
    private const string Wait = "SELECT pg_advisory_lock(7305165)";
    private const string Leave = "SELECT pg_advisory_unlock(7305165)";

    // A server does not know at once that the other machine is gone: let it ask every few seconds, as long as this session has the turn.
    private const string NoticeTheDead = "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    private readonly FileStream? file;
    private readonly DatabaseFacade? session;

    private StartTurn(FileStream? file, DatabaseFacade? session) => (this.file, this.session) = (file, session);

    /// <param name="db">The database to be prepared; on PostgreSQL it is made if it is not there.</param>
    /// <param name="console">Where to say what is waited for.</param>
    /// <param name="ct">Stops waiting.</param>
    public static Task<StartTurn> TakeAsync(ExchangeDb db, TextWriter console, CancellationToken ct) =>
        db.Database.IsSqlite() ? OnFileAsync(db.Database, console, ct) : OnServerAsync(db.Database, console, ct);

    /// <summary>The file that is locked beside a SQLite database.</summary>
    public static string FileOf(string database) => database + ".start";

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
        {
            await file.DisposeAsync();
        }

        if (session is not null)
        {
            // With a broken connection the server has let go by itself.
            if (session.GetDbConnection().State == ConnectionState.Open)
            {
                await AskAsync(session, Leave, CancellationToken.None);
            }

            await session.CloseConnectionAsync();
        }
    }

    private static async Task<StartTurn> OnFileAsync(DatabaseFacade database, TextWriter console, CancellationToken ct)
    {
        var path = Path.GetFullPath(new SqliteConnectionStringBuilder(database.GetConnectionString()).DataSource);
        var said = false;
        while (true)
        {
            try
            {
                var file = new FileStream(FileOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                try
                {
                    // Whoever left a row here no longer lives, or we would not have the turn.
                    await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
                    return new(file, null);
                }
                catch
                {
                    await file.DisposeAsync();
                    throw;
                }
            }
            catch (IOException held) when (IsHeld(held))
            {
                said = said || await SayAsync(console, path);
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, ct);
            }
        }
    }

    private static async Task<StartTurn> OnServerAsync(DatabaseFacade database, TextWriter console, CancellationToken ct)
    {
        await MakeAsync(database.GetService<IRelationalDatabaseCreator>(), ct);
        await database.OpenConnectionAsync(ct);
        try
        {
            await AskAsync(database, NoticeTheDead, ct);
            if (await AskAsync(database, Try, ct) is not true)
            {
                await SayAsync(console, database.GetDbConnection().Database);
                await AskAsync(database, Wait, ct);
            }

            return new(null, database);
        }
        catch
        {
            await database.CloseConnectionAsync();
            throw;
        }
    }

    private static async Task MakeAsync(IRelationalDatabaseCreator creator, CancellationToken ct)
    {
        if (!await creator.ExistsAsync(ct))
        {
            try
            {
                await creator.CreateAsync(ct);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another program made it in the same moment.
            }
        }
    }

    private static async Task<object?> AskAsync(DatabaseFacade database, string question, CancellationToken ct)
    {
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        command.CommandTimeout = 0; // a turn may take as long as the largest migration
        return await command.ExecuteScalarAsync(ct);
    }

    private static async Task<bool> SayAsync(TextWriter console, string database)
    {
        await console.WriteLineAsync($"Another program is preparing the database {database}: this one waits until that is done or that program has ended.");
        await console.FlushAsync();
        return true;
    }

    // What "in use by another program" is called: EWOULDBLOCK on Linux and on macOS, a sharing violation on Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
