using System.Net;
using System.Runtime.CompilerServices;
using Exchange.Api.Data;

namespace Exchange.Tests.Setup;

/// <summary>Many programs in one process, as here, must not add up.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EndingTheProgram
{
    [TestCase(StoreKind.Sqlite, Category = "Sqlite")]
    [TestCase(StoreKind.PostgreSql, Category = "PostgreSql")]
    public async Task leaves_nothing_of_it_in_memory(StoreKind store)
    {
        var services = await LiveAsync(store);
        await Task.Yield(); // what ended the program may still be on the stack below, and keeps it

        Assert.That(() => IsAlive(services), Is.False.After(30).Seconds.PollEvery(100).MilliSeconds);
    }

    // In a method of its own, so that no variable of the test keeps the program.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> LiveAsync(StoreKind store)
    {
        await using var app = await App.StartOwnAsync(store);
        using var client = app.NewClient();
        using var page = await client.GetAsync("/prisijungti");
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return new(app.Services);
    }

    private static bool IsAlive(WeakReference services)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return services.IsAlive;
    }
}
