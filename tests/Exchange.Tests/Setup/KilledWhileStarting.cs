using Exchange.Api.Data;

namespace Exchange.Tests.Setup;

/// <summary>A few kills of the real program while it prepares its database; the long run is a command of the benchmarks.</summary>
[NonParallelizable]
public sealed class KilledWhileStarting
{
    [TestCase(StoreKind.Sqlite, Category = "Sqlite")]
    [TestCase(StoreKind.PostgreSql, Category = "PostgreSql")]
    public async Task starts_again_on_a_whole_database(StoreKind store)
    {
        var counts = await KilledStarts.RunAsync(store, rounds: 4, seed: 20_261_201);

        await TestContext.Out.WriteLineAsync($"{store}: {counts.Rounds} killed, {counts.Inside} inside");
        Assert.That(counts.Faults, Is.Empty);
    }
}
