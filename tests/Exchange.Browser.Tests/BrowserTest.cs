using Exchange.Api.Data;
using Exchange.Testing;
using NUnit.Framework.Interfaces;

namespace Exchange.Browser.Tests;

/// <summary>A scenario on a screen, on its own program and database. Whatever a window remembers as trouble fails it.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class BrowserTest(StoreKind store = StoreKind.Sqlite)
{
    private readonly List<Window> windows = [];

    protected App App { get; private set; } = null!;

    protected World World { get; private set; } = null!;

    /// <summary>More settings, as on the command line.</summary>
    protected virtual string[] Settings => [];

    [SetUp]
    public async Task OpenTheHouse()
    {
        App = await App.StartAsync(store, listen: true, Settings);
        World = new World(App);
    }

    [TearDown]
    public async Task CloseTheHouse()
    {
        var troubles = windows.SelectMany(window => window.Troubles).ToList();
        foreach (var window in windows)
        {
            if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            {
                await window.ShotAsync($"failed-{TestContext.CurrentContext.Test.ClassName}-{TestContext.CurrentContext.Test.MethodName}-{windows.IndexOf(window)}");
                await TestContext.Out.WriteLineAsync($"{window.Status} {window.Page.Url}\n{await window.Page.Locator("body").InnerTextAsync()}");
            }

            await window.DisposeAsync();
        }

        World?.Dispose();
        if (App is not null)
        {
            if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
            {
                await TestContext.Out.WriteLineAsync(App.Faults.ToString());
            }

            await App.DisposeAsync();
        }

        Assert.That(troubles, Is.Empty);
    }

    protected async Task<Window> WindowAsync(View? view = null, string language = "lt")
    {
        var window = await Window.OpenAsync(App, view ?? View.Phone, language);
        windows.Add(window);
        return window;
    }

    protected async Task<Window> WindowOfAsync(Member member, View? view = null, string language = "lt") =>
        await (await WindowAsync(view, language)).SignInAsync(member.Contact);
}
