using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Communities;

/// <summary>The invented community to try things out in. It lives in a database of its own, and says so in that database.</summary>
internal sealed class DemoCommunity(ExchangeDb db, Settings settings, WriteTurn turn, QuestionnaireRules rules, Vocabulary vocabulary, HeldWords held, Words words, TimeProvider clock)
{
    /// <summary>Fills an empty demo database.</summary>
    /// <exception cref="StartRefused">The database holds a real community.</exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        if (!settings.Demo)
        {
            return;
        }

        if (await db.Communities.AsNoTracking().SingleOrDefaultAsync(ct) is { } community)
        {
            if (!community.IsDemo)
            {
                throw new StartRefused("The setting Demo is true, but the database holds a real community: take the setting away, or name another database.");
            }

            return;
        }

        using var mine = await turn.WaitAsync(ct);
        await FillAsync(db, ct);
    }

    /// <exception cref="Refused"><c>access.not-found</c> unless this is the demo.</exception>
    public async Task RequireAsync(CancellationToken ct)
    {
        if (!settings.Demo || !await db.Communities.AnyAsync(community => community.IsDemo, ct))
        {
            throw new Refused("access.not-found");
        }
    }

    /// <summary>Everything as on the first day.</summary>
    public async Task ResetAsync(CancellationToken ct)
    {
        await RequireAsync(ct);
        using var mine = await turn.WaitAsync(ct);
        if (settings.Store.Kind == StoreKind.PostgreSql)
        {
            await db.Database.EnsureDeletedAsync(ct);
            await DatabaseStart.PrepareAsync(db, ct);
            await FillAsync(db, ct);
            return;
        }

        // Made aside and then copied over in one step, so that nobody ever sees half of it.
        var aside = new SqliteConnectionStringBuilder(settings.Store.ConnectionString).DataSource + ".new";
        Erase(aside);
        var options = new DbContextOptionsBuilder<ExchangeDb>();
        Store.SqliteFile(aside).Configure(options);
        await using (var fresh = new ExchangeDb(options.Options))
        {
            await DatabaseStart.PrepareAsync(fresh, ct);
            await FillAsync(fresh, ct);
            await fresh.Database.OpenConnectionAsync(ct);
            await db.Database.OpenConnectionAsync(ct);
            var from = (SqliteConnection)fresh.Database.GetDbConnection();
            from.BackupDatabase((SqliteConnection)db.Database.GetDbConnection());
            await db.Database.CloseConnectionAsync();
            await fresh.Database.CloseConnectionAsync();
            SqliteConnection.ClearPool(from);
        }

        Erase(aside);
    }

    private static void Erase(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm", StartTurn.FileOf(path) })
        {
            File.Delete(file);
        }
    }

    private async Task FillAsync(ExchangeDb empty, CancellationToken ct)
    {
        await using var transaction = await empty.Database.BeginTransactionAsync(ct);
        await new CommunityReader(empty, rules, vocabulary, held, words, clock).ReadAsync(CommunityJson.Demo, demo: true, ct);
        await transaction.CommitAsync(ct);
        empty.ChangeTracker.Clear();
    }
}
