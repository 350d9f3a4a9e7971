using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;

namespace Exchange.Tests.Web;

[Category("F8")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SharedPhones
{
    [Test]
    public async Task keep_nothing_of_a_page_that_a_signed_in_person_saw()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var world = new World(app);
        var shown = 0;
        foreach (var roles in new[] { Who.Resident, Who.SocialWorker, Who.Employer, Who.Coordinator | Who.Administrator })
        {
            using var browser = new PlainBrowser(app);
            await browser.SignInAsync(await world.MemberAsync("Ona", "Petrauskaite", roles, born: null));
            foreach (var page in app.Pages())
            {
                using var answer = await browser.GoAsync(page);
                shown += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                Assert.That(answer.Headers.CacheControl?.NoStore, Is.True, $"{roles} {page} {(int)answer.StatusCode}");
            }
        }

        Assert.That(shown, Is.GreaterThan(40));
    }

    [Test]
    public async Task forget_the_person_who_signs_out()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var world = new World(app);
        using var ona = new PlainBrowser(app);
        await ona.SignInAsync(await world.Resident());
        await ona.GoAsync("/atsijungti");

        using var answer = await ona.PostAsync("/atsijungti", ona.Token);

        Assert.That(answer.Headers.GetValues("Clear-Site-Data").Single(), Is.EqualTo("\"cache\", \"storage\""));
        using var after = await ona.GoAsync("/mano-diena");
        Assert.That(after.Headers.Location?.OriginalString, Does.StartWith("/prisijungti"));
    }

    [Test]
    public async Task may_keep_what_everybody_may_see()
    {
        await using var app = await App.StartAsync(StoreKind.Sqlite);
        using var visitor = new PlainBrowser(app);

        using var page = await visitor.GoAsync("/kaip-veikia");

        Assert.That(page.Headers.CacheControl?.NoStore ?? false, Is.False);
        Assert.That(visitor.CookiesSet, Is.Empty, "A page without a form needs no cookie.");
    }
}
