using Exchange.Api.Identity;
using Exchange.Browser.Tests.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Browser.Tests.Journeys;

public sealed class FirstRunOfTheHouse : BrowserTest
{
    [SetUp]
    public Task NobodyIsHereYet() => App.LookAsync(db => db.Communities.ExecuteDeleteAsync());

    [Test]
    public async Task keeps_the_rules_of_pages_and_ends_with_two_administrators()
    {
        var window = await (await WindowAsync(View.Small)).GoAsync("/");
        async Task NextAsync(string path)
        {
            Assert.That(window.Path, Is.EqualTo(path), await window.TextAsync());
            Assert.That(await Ruler.BrokenAsync(window, "lt"), Is.Empty, path);
            Assert.That(await Ruler.DoubledAsync(window), Is.Empty, path);
        }

        var pages = new Queue<string>(Site.FirstRun);
        await NextAsync(pages.Dequeue());
        await window.SubmitAsync();
        Assert.That(await Ruler.BrokenAsync(window, "lt"), Is.Empty, "sent empty");
        await window.FillAsync(("Token", App.Services.GetRequiredService<FirstRun>().Token));
        await window.SubmitAsync();

        await NextAsync(pages.Dequeue());
        await window.FillAsync(("Form.Name", "Dainavos bendruomenė"), ("Form.Phone", "+370 37 455588"));
        await window.SubmitAsync();

        await NextAsync(pages.Dequeue());
        await window.Page.CheckAsync("[name='Form.Languages'][value=lt]");
        await window.Page.CheckAsync("[name='Form.Languages'][value=en]");
        await window.SubmitAsync();

        await NextAsync(pages.Dequeue());
        await window.FillAsync(("Form.FirstName", "Tomas"), ("Form.LastName", "Vaitkus"), ("Form.Contact", "tomas@pavyzdys.lt"), ("Form.Password", World.Password));
        await window.SubmitAsync();

        await NextAsync(pages.Dequeue());
        await window.FillAsync(("Form.FirstName", "Milda"), ("Form.LastName", "Jonaitė"));
        await window.SubmitAsync();

        await NextAsync(pages.Dequeue());
        await window.Page.CheckAsync("[name='Form.SendsMail'][value=false]");
        await window.SubmitAsync();

        await NextAsync(pages.Dequeue());
        await window.SubmitAsync();
        Assert.That(await Ruler.BrokenAsync(window, "lt"), Is.Empty, "the end");
        Assert.That(await App.LookAsync(db => db.Communities.CountAsync()), Is.EqualTo(1));
    }
}
