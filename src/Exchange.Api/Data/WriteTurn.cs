using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Exchange.Api.Data;

/// <summary>
/// Who may write now. SQLite has one writer: waiting for the turn here is fair and cheap, waiting on its lock is polling. On
/// PostgreSQL many write at once and a lost race is tried again; but of twenty who want the same row each may lose every time, so
/// whoever has lost often enough writes alone. The lock is taken before the transaction, whose snapshot would otherwise be older
/// than the wait, and it is the database's own, so that several programs on one database share it.
/// </summary>
public sealed class WriteTurn(bool oneAtATime)
{
    // The number means nothing; every program on the database has to use the same.
    private const string EnterShared = "SELECT pg_advisory_lock_shared(7305164)";
    private const string LeaveShared = "SELECT pg_advisory_unlock_shared(7305164)";
    private const string EnterAlone = "SELECT pg_advisory_lock(7305164)";
    private const string LeaveAlone = "SELECT pg_advisory_unlock(7305164)";

    private readonly SemaphoreSlim? gate = oneAtATime ? new(1, 1) : null;

    /// <summary>For one write that cannot lose a race.</summary>
    public async Task<IDisposable?> WaitAsync(CancellationToken ct)
    {
        if (gate is null)
        {
            return null;
        }

        await gate.WaitAsync(ct);
        return new Held(gate);
    }

    /// <summary>For a change that may have to be tried again.</summary>
    /// <param name="database">The connection it will use.</param>
    /// <param name="alone">Nobody else may be writing meanwhile.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IAsyncDisposable> EnterAsync(DatabaseFacade database, bool alone, CancellationToken ct)
    {
        if (gate is not null)
        {
            await gate.WaitAsync(ct);
            return new Held(gate);
        }

        await database.OpenConnectionAsync(ct);
        try
        {
            await database.ExecuteSqlRawAsync(alone ? EnterAlone : EnterShared, ct);
            return new Entered(database, alone ? LeaveAlone : LeaveShared);
        }
        catch
        {
            await database.CloseConnectionAsync();
            throw;
        }
    }

    private sealed class Held(SemaphoreSlim gate) : IDisposable, IAsyncDisposable
    {
        public void Dispose() => gate.Release();

        public ValueTask DisposeAsync()
        {
            gate.Release();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Entered(DatabaseFacade database, string leave) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // With a broken connection the server has let go by itself.
            if (database.GetDbConnection().State == ConnectionState.Open)
            {
                await database.ExecuteSqlRawAsync(leave);
            }

            await database.CloseConnectionAsync();
        }
    }
}
