using System.Collections.Concurrent;
using Npgsql;

namespace Exchange.Testing;

/// <summary>Fresh PostgreSQL databases for tests, on a private server that starts with the first call and ends with the process.</summary>
public static class Postgres
{
    /// <summary>Environment variable naming an existing server (a connection string); without it the tests start their own.</summary>
    public const string ServerSetting = "EXCHANGE_TESTS_POSTGRES";

    private static readonly Lazy<Task<string>> Server = new(ServerAsync);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();

    /// <summary>Makes an empty database, or a copy of a template made by <see cref="TemplateAsync"/>, and returns its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await OnServerAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template ?? "template0"}\"");
        return await ConnectionToAsync(name);
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

    private static async Task<string> ServerAsync() =>
        Environment.GetEnvironmentVariable(ServerSetting) is { Length: > 0 } existing
            ? existing
            : (await PostgresCluster.StartAsync()).ConnectionString;

    private static async Task OnServerAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await Server.Value) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
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
