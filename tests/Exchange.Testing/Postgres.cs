using System.Collections.Concurrent;
using Npgsql;

namespace Exchange.Testing;

/// <summary>Fresh PostgreSQL databases for tests, on a private server that starts with the first call and ends with the process.</summary>
public static class Postgres
{
    /// <summary>Environment variable naming an existing server (a connection string); without it the tests start their own.</summary>
    public const string ServerSetting = "EXCHANGE_TESTS_POSTGRES";

    // What the databases of this run are called begins alike.
    private static readonly string Run = $"test_{Guid.NewGuid():N}";
    private static int made;

    private static readonly Lazy<Task<string>> Server = new(ServerAsync);
    private static readonly Lazy<Task<string>> HowToCopy = new(HowToCopyAsync);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();
    private static readonly ConcurrentDictionary<string, Lazy<ConcurrentQueue<Task<string>>>> MadeAhead = new();

    /// <summary>Makes an empty database, or a copy of a template made by <see cref="TemplateAsync"/>, and returns its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync(string? template = null) =>
        await ConnectionToAsync(template is null ? await MakeAsync("template0") : await CopyAsync(template));

    /// <summary>Puts a fresh copy of a template in the place of a database.</summary>
    public static async Task RenewAsync(string connectionString, string template)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        var (fresh, old) = (await CopyAsync(template), NewName());
        await ForgetConnectionsAsync(connectionString);
        await EverybodyLeavesAsync(name);
        await OnServerAsync($"ALTER DATABASE \"{name}\" RENAME TO \"{old}\"");
        await OnServerAsync($"ALTER DATABASE \"{fresh}\" RENAME TO \"{name}\"");
        await OnServerAsync($"DROP DATABASE \"{old}\"");
    }

    /// <summary>Fills a database once per process with <paramref name="fill"/> and returns its name, for copying. Nobody can connect to it afterwards.</summary>
    public static Task<string> TemplateAsync(string purpose, Func<string, Task> fill) =>
        Templates.GetOrAdd(purpose, _ => new Lazy<Task<string>>(() => MakeTemplateAsync(fill))).Value;

    /// <summary>Deletes the database behind a connection string, closing whoever still uses it.</summary>
    public static async Task DropAsync(string connectionString)
    {
        await ForgetConnectionsAsync(connectionString);
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await OnServerAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
    }

    private static async Task<string> MakeTemplateAsync(Func<string, Task> fill)
    {
        var database = await CreateDatabaseAsync();
        await fill(database);
        await ForgetConnectionsAsync(database);

        // A template with an open connection cannot be copied, so close what is left and keep everyone out.
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        await OnServerAsync($"ALTER DATABASE \"{name}\" WITH ALLOW_CONNECTIONS false");
        await OnServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        return name;
    }

    // Copying takes as long as a short scenario, so two copies are always ready or on their way.
    private static async Task<string> CopyAsync(string template)
    {
        var ahead = MadeAhead.GetOrAdd(template, _ => new(() => new([MakeAsync(template), MakeAsync(template)]))).Value;
        ahead.Enqueue(MakeAsync(template));
        return ahead.TryDequeue(out var copy) ? await copy : throw new InvalidOperationException("As many are taken as were put in.");
    }

    private static async Task<string> MakeAsync(string template)
    {
        var name = NewName();
        await OnServerAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"{await HowToCopy.Value}");
        return name;
    }

    private static string NewName() => $"{Run}_{Interlocked.Increment(ref made)}";

    // Since 15 a copy goes through the log page by page, unless it is asked for by file, as it always was before: a tenth of the time.
    private static async Task<string> HowToCopyAsync()
    {
        await using var connection = await OnServerAsync();
        return connection.PostgreSqlVersion.Major >= 15 ? " STRATEGY file_copy" : "";
    }

    // Whoever has said goodbye is on the way out; whoever has not is shown the door.
    private static async Task EverybodyLeavesAsync(string database)
    {
        await using var connection = await OnServerAsync();
        await using var command = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1", connection) { Parameters = { new() { Value = database } } };
        while (await command.ExecuteScalarAsync() is not 0L)
        {
            await Task.Yield();
        }
    }

    private static async Task<string> ServerAsync()
    {
        if (Environment.GetEnvironmentVariable(ServerSetting) is not { Length: > 0 } existing)
        {
            return (await PostgresCluster.StartAsync()).ConnectionString;
        }

        // A server of somebody else's outlives the tests; their databases do not.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAll(existing);
        return existing;
    }

    private static void DropAll(string server)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        var names = new List<string>();
        using (var mine = new NpgsqlCommand("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", connection) { Parameters = { new() { Value = Run } } })
        using (var found = mine.ExecuteReader())
        {
            while (found.Read())
            {
                names.Add(found.GetString(0));
            }
        }

        foreach (var name in names)
        {
            using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", connection);
            drop.ExecuteNonQuery();
        }
    }

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = await OnServerAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlConnection> OnServerAsync()
    {
        var connection = new NpgsqlConnection(await Server.Value);
        await connection.OpenAsync();
        return connection;
    }

    // Pools are small and short-lived: every test has its own database, and so its own pool, on one server of 200 connections.
    private static async Task<string> ConnectionToAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await Server.Value)
        {
            Database = database,
            MaxPoolSize = 24,
            ConnectionIdleLifetime = 4,
            ConnectionPruningInterval = 2,
            IncludeErrorDetail = true,
        }.ConnectionString;

    private static async Task ForgetConnectionsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }
}
