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

    /// <summary>More settings of the program, as on the command line.</summary>
    protected virtual string[] Settings => [];

    /// <summary>The program has a mail server.</summary>
    protected virtual bool HasMail => false;

    protected FakeClock Clock => App.Clock;

    [SetUp]
    public async Task OpenTheHouse()
    {
        App = HasMail ? await App.StartWithMailAsync(store, Settings) : await App.StartAsync(store, listen: false, Settings);
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

        (App, World) = (null!, null!); // the runner keeps every instance to the end of the run
    }
}
