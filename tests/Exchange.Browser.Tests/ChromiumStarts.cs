using Exchange.Testing;
using Microsoft.Playwright;

namespace Exchange.Browser.Tests;

public sealed class ChromiumStarts
{
    [Test]
    public async Task and_reads_lithuanian_letters()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path(), Args = Chromium.Flags });
        var page = await browser.NewPageAsync();

        await page.GotoAsync("data:text/html;charset=utf-8,<title>Mainų birža</title>");

        Assert.That(await page.TitleAsync(), Is.EqualTo("Mainų birža"));
    }
}
