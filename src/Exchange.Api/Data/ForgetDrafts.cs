using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Erases tables that nobody came back to within a day.</summary>
internal sealed class ForgetDrafts(IServiceScopeFactory scopes, TimeProvider clock, WriteTurn turn) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    public async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        var old = clock.GetUtcNow() - ImportDraft.Kept;
        using var mine = await turn.WaitAsync(ct);
        await db.ImportDrafts.Where(draft => draft.At <= old).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Between, clock, stoppingToken);
            await ForgetAsync(stoppingToken);
        }
    }
}
