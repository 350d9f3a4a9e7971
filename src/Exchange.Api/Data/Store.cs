using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Exchange.Api.Data;

public enum StoreKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Which database, and how it is opened. Decided once, at the start.</summary>
public sealed record Store(StoreKind Kind, string ConnectionString)
{
    public static Store SqliteFile(string path) => new(StoreKind.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString());

    /// <summary>Where the database of SQLite is.</summary>
    public string FilePath() => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>
    /// Copies the database of SQLite as it stands at one moment, with what is still in the write-ahead log, while others read and write.
    /// The copy has its name only when it is whole.
    /// </summary>
    /// <exception cref="IOException">The copy is not whole, or cannot stand there.</exception>
    public async Task CopyToAsync(string path)
    {
        var part = path + ".part";
        File.Delete(part);
        await using (var from = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()))
        await using (var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
        {
            await from.OpenAsync();
            await to.OpenAsync();
            from.BackupDatabase(to);
            await using var check = to.CreateCommand();
            check.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA integrity_check";
            await using var found = await check.ExecuteReaderAsync();
            await found.NextResultAsync();
            if (!await found.ReadAsync() || found.GetString(0) != "ok")
            {
                throw new IOException("The copy is not whole.");
            }
        }

        File.Move(part, path);
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (Kind == StoreKind.Sqlite)
        {
            options.UseSqlite(ConnectionString); // every commit is flushed (synchronous = FULL), which is how SQLite comes
        }
        else
        {
            options.UseNpgsql(ConnectionString);
        }

        // Migrations are written by hand without a model snapshot; a test holds the migrated schema equal to the model instead.
        // Whoever catches a fault writes its one line; a race that is lost and run again is no fault.
        options.ConfigureWarnings(warnings => warnings.Ignore(
            RelationalEventId.PendingModelChangesWarning, RelationalEventId.CommandError, RelationalEventId.ConnectionError, CoreEventId.SaveChangesFailed, CoreEventId.QueryIterationFailed));
    }
}
