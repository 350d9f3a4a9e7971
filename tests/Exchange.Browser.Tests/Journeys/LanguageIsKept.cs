using Microsoft.Playwright;

namespace Exchange.Browser.Tests.Journeys;

public sealed class LanguageIsKept : BrowserTest
{
    [Test, Category("U9")]
    public async Task through_signing_in_and_out()
    {
        var ona = await World.Resident();
        var window = await (await WindowAsync(language: "lt")).GoAsync("/prisijungti");

        await window.ClickAsync(window.Page.GetByRole(AriaRole.Link, new() { Name = "English" }));
        Assert.That(window.Path, Is.EqualTo("/prisijungti"), "the address is clean again");
        await window.SignInAsync(ona.Contact);
        Assert.That(await LanguageAsync(window), Is.EqualTo("en"));

        await window.GoAsync("/atsijungti");
        await window.SubmitAsync();
        Assert.That(await LanguageAsync(window), Is.EqualTo("en"));
    }

    [Test, Category("U7")]
    public async Task and_each_language_is_called_by_its_own_name()
    {
        var window = await (await WindowAsync(language: "en")).GoAsync("/prisijungti");

        var link = window.Page.Locator(".languages a");

        Assert.That(await link.AllInnerTextsAsync(), Is.EqualTo(new[] { "Lietuvių" }));
        Assert.That(await link.GetAttributeAsync("lang"), Is.EqualTo("lt"));
        Assert.That(await link.GetAttributeAsync("hreflang"), Is.EqualTo("lt"));
    }

    private static Task<string?> LanguageAsync(Window window) => window.Page.Locator("html").GetAttributeAsync("lang");
}
