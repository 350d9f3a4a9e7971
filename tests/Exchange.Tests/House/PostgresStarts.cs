using Exchange.Testing;
using Npgsql;

namespace Exchange.Tests.House;

public sealed class PostgresStarts
{
    [Test]
    public async Task a_new_database_answers()
    {
        var database = await Postgres.CreateDatabaseAsync();

        Assert.That(await AskAsync(database, "SELECT 6 * 7"), Is.EqualTo(42));

        await Postgres.DropAsync(database);
        Assert.ThrowsAsync<PostgresException>(() => AskAsync(database, "SELECT 1"));
    }

    [Test]
    public async Task a_template_is_filled_once_and_its_copies_do_not_share_rows()
    {
        var fillings = 0;
        Task<string> Template() => Postgres.TemplateAsync("starts", async database =>
        {
            Interlocked.Increment(ref fillings);
            await AskAsync(database, "CREATE TABLE word (text varchar); INSERT INTO word VALUES ('kirpimas'); SELECT 1");
        });

        var copies = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await Postgres.CreateDatabaseAsync(await Template())));
        await AskAsync(copies[0], "DELETE FROM word; SELECT 1");

        Assert.That(fillings, Is.EqualTo(1));
        Assert.That(await AskAsync(copies[0], "SELECT count(*)::int FROM word"), Is.Zero);
        Assert.That(await AskAsync(copies[5], "SELECT count(*)::int FROM word"), Is.EqualTo(1));
        await Task.WhenAll(copies.Select(Postgres.DropAsync));
    }

    private static async Task<int> AskAsync(string database, string question)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? reader.GetInt32(0) : 0;
    }
}
