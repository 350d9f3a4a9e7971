using Exchange.Api.Data;

namespace Exchange.Tests.Ledger;

/// <summary>Five kills of the real program under load; the long run is a command of the benchmarks.</summary>
[Category("Reliability.R2")]
[Category("Reliability.R3")]
[Category("Reliability.R5")]
[Parallelizable(ParallelScope.All)]
public sealed class ProgramKilled
{
    [TestCase(StoreKind.Sqlite, Category = "Sqlite")]
    [TestCase(StoreKind.PostgreSql, Category = "PostgreSql")]
    public async Task loses_nothing_that_was_answered_and_books_nothing_twice(StoreKind store)
    {
        var counts = await CrashingProgram.RunAsync(store, rounds: 5, seed: 20_261_128);

        await TestContext.Out.WriteLineAsync($"{store}: {counts}");
        Assert.That(counts.Faults, Is.Empty);
        Assert.That(counts.Acknowledged, Is.GreaterThan(0));
    }
}
