namespace Exchange.Browser.Tests.Rules;

public sealed class PagesOfFailure : BrowserTest
{
    [TestCase("lt")]
    [TestCase("en")]
    public async Task say_what_to_do(string language)
    {
        var window = await (await WindowAsync(View.Small, language)).GoAsync("/tokio-puslapio-nera");

        Assert.That(window.Status, Is.EqualTo(404));
        Assert.That(await Ruler.BrokenAsync(window, language), Is.Empty);
        Assert.That(await window.Page.Locator("main a").CountAsync(), Is.GreaterThan(0), "a way on");
    }
}
