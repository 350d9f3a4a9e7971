using System.Diagnostics;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Clockwork;

/// <summary>
/// One round of one work, each item alone. An item that fails is counted and put off for a growing while, so it neither comes first
/// again nor keeps the others waiting; nothing that is thrown ends a round.
/// </summary>
internal sealed partial class ClockRound(IServiceScopeFactory scopes, WriteTurn turn, TimeProvider clock, ILogger<ClockRound> log)
{
    private const int MostAtOnce = 100;

    public async Task GoAsync(IClockWork work, CancellationToken ct)
    {
        (IReadOnlyList<Guid> Items, IReadOnlySet<Guid> Failed) due = ([], new HashSet<Guid>());
        await TryAsync(work, Guid.Empty, async () => due = await DueAsync(work, ct), ct);
        foreach (var item in due.Items)
        {
            if (await TryAsync(work, item, () => work.DoAsync(item, scopes, ct), ct) && due.Failed.Contains(item))
            {
                await TryAsync(work, item, () => ForgetAsync(work, [item], ct), ct);
            }
        }
    }

    /// <summary>What may be tried now, what never failed first; and what of it failed before.</summary>
    private async Task<(IReadOnlyList<Guid> Items, IReadOnlySet<Guid> Failed)> DueAsync(IClockWork work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        var now = clock.GetUtcNow();
        var failures = await db.ClockFailures.AsNoTracking().Where(failure => failure.Work == work.Name).ToDictionaryAsync(failure => failure.ItemId, ct);
        if (failures.TryGetValue(Guid.Empty, out var whole) && whole.NextAt > now)
        {
            return ([], new HashSet<Guid>());
        }

        var due = await work.DueAsync(db, now, ct);
        var settled = failures.Keys.Except(due).ToList();
        if (settled.Count > 0)
        {
            await ForgetAsync(work, settled, ct);
        }

        return ([.. due.Where(item => !failures.TryGetValue(item, out var failure) || failure.NextAt <= now).OrderBy(failures.ContainsKey).Take(MostAtOnce)], failures.Keys.ToHashSet());
    }

    private async Task<bool> TryAsync(IClockWork work, Guid item, Func<Task> act, CancellationToken ct)
    {
        using var trace = new Activity(work.Name).Start();
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (!(e is OperationCanceledException && ct.IsCancellationRequested))
        {
            LogFailure(work.Name, await CountAsync(work, item, ct), Fault.Trace, Fault.InWords(e));
            return false;
        }
    }

    /// <summary>How often it has failed now; null when that cannot even be written down.</summary>
    private async Task<int?> CountAsync(IClockWork work, Guid item, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
            using var mine = await turn.WaitAsync(ct);
            var failure = await db.ClockFailures.SingleOrDefaultAsync(one => one.Work == work.Name && one.ItemId == item, ct);
            if (failure is null)
            {
                db.ClockFailures.Add(failure = ClockFailure.Of(work.Name, item));
            }

            failure.Fail(clock.GetUtcNow(), Fault.Trace);
            await db.SaveChangesAsync(ct);
            return failure.Failures;
        }
        catch (Exception e) when (!(e is OperationCanceledException && ct.IsCancellationRequested))
        {
            return null; // the database is away, or a second program counts the same failure
        }
    }

    private async Task ForgetAsync(IClockWork work, List<Guid> items, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        using var mine = await turn.WaitAsync(ct);
        await db.ClockFailures.Where(failure => failure.Work == work.Name && items.Contains(failure.ItemId)).ExecuteDeleteAsync(ct);
    }

    // No item and no message of the exception: ids lead to people, and messages quote what they wrote. The trace stands in the row of the failure too.
    [LoggerMessage(LogLevel.Error, "{Work} failed, {Failures} times in a row, trace {Trace}: {Fault}")]
    private partial void LogFailure(string work, int? failures, string trace, string fault);
}
