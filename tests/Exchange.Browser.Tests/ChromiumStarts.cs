namespace Exchange.Browser.Tests;

public sealed class ChromiumStarts
{
    [Test]
    public async Task and_reads_lithuanian_letters()
    {
        var page = await OneChromium.Running.NewPageAsync();

        await page.GotoAsync("data:text/html;charset=utf-8,<title>Mainų birža</title>");

        Assert.That(await page.TitleAsync(), Is.EqualTo("Mainų birža"));
        await page.Context.CloseAsync();
    }
}
