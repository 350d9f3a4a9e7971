using Exchange.Api.Data;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Exchange.Testing;

/// <summary>A scenario through the front door, once on each store, on its own program and database.</summary>
[TestFixture(StoreKind.Sqlite, Category = "Sqlite")]
[TestFixture(StoreKind.PostgreSql, Category = "PostgreSql")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class HouseTest(StoreKind store)
{
    protected StoreKind Store => store;

    protected App App { get; private set; } = null!;

    protected World World { get; private set; } = null!;

    protected FakeClock Clock => App.Clock;

    [SetUp]
    public async Task OpenTheHouse()
    {
        App = await App.StartAsync(store);
        World = new World(App);
    }

    [TearDown]
    public async Task CloseTheHouse()
    {
        World?.Dispose();
        if (App is not null)
        {
            if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            {
                await TestContext.Out.WriteLineAsync(App.Faults.ToString());
            }

            await App.DisposeAsync();
        }
    }
}
