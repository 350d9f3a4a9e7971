using System.Diagnostics;
using System.Runtime.CompilerServices;
using Exchange.Api.Data;
using Exchange.Testing;

namespace Exchange.Benchmarks;

/// <summary>Whole programs started and ended in one warm process, as the tests do: how long the start takes and the first page, and what stays in memory.</summary>
internal static class StartingAndEnding
{
    public static async Task<int> RunAsync(int rounds)
    {
        foreach (var store in Enum.GetValues<StoreKind>())
        {
            await OneAsync(store); // compiles what runs once, and makes the migrated template
            var (starts, pages, left) = (new List<double>(), new List<double>(), new List<WeakReference>());
            for (var round = 0; round < rounds; round++)
            {
                var (start, page, services) = await OneAsync(store);
                starts.Add(start);
                pages.Add(page);
                left.Add(services);
            }

            await Task.Yield(); // what ended the last program may still be on the stack below, and keeps it
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var memory = GC.GetTotalMemory(forceFullCollection: true) / 1_000_000;
            Console.WriteLine($"{store}: {rounds} programs, start {Spread(starts)}, first page {Spread(pages)}, {left.Count(one => one.IsAlive)} still in memory, {memory} MB");
        }

        return 0;
    }

    // In a method of its own, so that no variable here keeps the program.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(double Start, double Page, WeakReference Services)> OneAsync(StoreKind store)
    {
        var watch = Stopwatch.StartNew();
        await using var app = await App.StartAsync(store);
        var start = watch.Elapsed.TotalMilliseconds;
        using var client = app.NewClient();
        watch.Restart();
        using var page = await client.GetAsync("/skelbimai");
        page.EnsureSuccessStatusCode();
        return (start, watch.Elapsed.TotalMilliseconds, new(app.Services));
    }

    private static string Spread(List<double> times)
    {
        times.Sort();
        return $"{times[0]:0}/{times[times.Count / 2]:0}/{times[^1]:0} ms (min/median/max)";
    }
}
