namespace Exchange.Browser.Tests.Journeys;

public sealed class OnASharedTelephone : BrowserTest
{
    [Test, Category("F8")]
    public async Task nothing_of_a_person_stays_behind()
    {
        var ona = await World.Resident();
        var window = await WindowOfAsync(ona);

        var mine = await window.Page.GotoAsync(App.Address + "/mano-duomenys");
        Assert.That(await mine!.HeaderValueAsync("cache-control"), Is.EqualTo("no-store"));
        Assert.That(await window.TextAsync(), Does.Contain("Ona"));

        await window.GoAsync("/atsijungti");
        var left = await window.Page.RunAndWaitForResponseAsync(() => window.SubmitAsync(), answer => answer.Request.Method == "POST");
        Assert.That(await left.HeaderValueAsync("clear-site-data"), Does.Contain("cache").And.Contain("storage"));

        await window.Page.GoBackAsync();
        await window.Page.GoBackAsync();
        Assert.That(window.Path, Does.StartWith("/prisijungti"));
        Assert.That(await window.Page.ContentAsync(), Does.Not.Contain(ona.Contact));
    }
}
