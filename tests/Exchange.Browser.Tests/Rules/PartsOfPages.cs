namespace Exchange.Browser.Tests.Rules;

/// <summary>The gallery shows every part of the pages at once: what holds here holds wherever a part is used.</summary>
public sealed class PartsOfPages : BrowserTest
{
    protected override string[] Settings => ["--environment", "Development", "--Demo", "false"];

    [TestCase("/stilius", "lt")]
    [TestCase("/stilius?klaidos=true", "lt")]
    [TestCase("/stilius?klaidos=true", "en")]
    public async Task fit_and_are_understood_on_a_small_telephone_and_a_wide_screen(string address, string language)
    {
        foreach (var view in new[] { View.Small, View.Wide })
        {
            var window = await (await WindowAsync(view, language)).GoAsync(address);

            var broken = await Ruler.BrokenAsync(window, language);
            broken.AddRange(await Ruler.DoubledAsync(window));
            broken.RemoveAll(line => line.StartsWith("F1", StringComparison.Ordinal)); // a gallery has many buttons

            Assert.That(broken, Is.Empty);
        }
    }

    [Test]
    public async Task are_understood_in_forced_colours()
    {
        var window = await (await WindowAsync(View.Wide with { ForcedColours = true })).GoAsync("/stilius?klaidos=true");

        var broken = await Ruler.BrokenAsync(window, "lt");

        Assert.That(broken.Where(line => line.StartsWith("axe", StringComparison.Ordinal)), Is.Empty);
    }
}
