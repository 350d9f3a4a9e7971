using Exchange.Testing;
using Microsoft.Playwright;

[assembly: LevelOfParallelism(2)]

namespace Exchange.Browser.Tests;

/// <summary>One Chromium for the whole run; every window has its own cookies.</summary>
[SetUpFixture]
public sealed class OneChromium
{
    private static IPlaywright? playwright;

    public static IBrowser Running { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        playwright = await Playwright.CreateAsync();
        Running = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path(), Args = Chromium.Flags });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await Running.CloseAsync();
        playwright!.Dispose();
    }
}
