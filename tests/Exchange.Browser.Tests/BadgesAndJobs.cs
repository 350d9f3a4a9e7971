using Exchange.Testing;

namespace Exchange.Browser.Tests;

/// <summary>What a phone's camera and a search engine read off the pages.</summary>
public sealed class BadgesAndJobs : BrowserTest
{
    [Test]
    [Category("K-1")]
    public async Task a_badge_reads_back_as_an_address_without_the_person()
    {
        var fair = await World.Fair();
        var ona = await World.Resident();
        await World.RegistersForFair(ona, fair);
        var window = await WindowOfAsync(ona);

        await window.GoAsync($"/muges/{fair}/bilietas");
        var read = await QrReader.ReadAsync(await window.Page.Locator(".qr svg").ScreenshotAsync());

        Assert.That(read, Does.Match($"^{App.Address}/muges/atvykimas/[0-9a-f]{{32}}$"));
    }

    [Test]
    public async Task a_job_tells_search_engines_what_it_is_and_the_policy_lets_it()
    {
        var petras = await World.Employer();
        var job = await World.Opens(petras, EmployersOfTheWorld.Job());
        var window = await WindowAsync();

        await window.GoAsync($"/darbai/{job}");

        Assert.That(await window.Page.Locator("script[type='application/ld+json']").TextContentAsync(), Does.Contain("\"JobPosting\""));
    }
}
