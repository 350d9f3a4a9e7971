namespace Exchange.Api.Data;

/// <summary>SQLite has one writer: waiting for the turn here is fair and cheap, waiting on its lock is polling. PostgreSQL needs no turn.</summary>
public sealed class WriteTurn(bool oneAtATime)
{
    private readonly SemaphoreSlim? gate = oneAtATime ? new(1, 1) : null;

    public async Task<IDisposable?> WaitAsync(CancellationToken ct)
    {
        if (gate is null)
        {
            return null;
        }

        await gate.WaitAsync(ct);
        return new Held(gate);
    }

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
