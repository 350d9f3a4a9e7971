using Exchange.Api.Data;
using Exchange.Domain.Rings;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Browser.Tests.Journeys;

/// <summary>Three neighbours, no two of whom can help each other, in a browser: from a suggestion to help for all, and the same when one cannot.</summary>
[TestFixture(StoreKind.Sqlite, Category = "Sqlite")]
[TestFixture(StoreKind.PostgreSql, Category = "PostgreSql")]
public sealed class ARingOfNeighbours(StoreKind store) : BrowserTest(store)
{
    [Test]
    [Category("R5")]
    [Category("R7")]
    public async Task comes_about_and_everybody_is_helped()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var first = await WindowOfAsync(ona);
        var ring = await SuggestsAsync(first);
        await SaysYesAsync(await WindowOfAsync(jonas), "2-ziedo-klausimas");
        var last = await WindowOfAsync(petras);
        await SaysYesAsync(last, "3-paskutinis-atsakymas");
        Assert.That(await last.TextAsync(), Does.Contain("Žiedas susidarė").And.Contain("Visi sutiko"));
        await last.ShotAsync("4-ziedas-susidare");

        foreach (var agreement in await App.LookAsync(db => db.Agreements.Select(a => a.Id).ToListAsync()))
        {
            await World.Helps(agreement);
        }

        await first.GoAsync(ring);
        await first.ShotAsync("5-ziedas-baigtas");
        Assert.That(await first.TextAsync(), Does.Contain("Visi padėjo"));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.BalanceOf(petras)), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    [Category("R6")]
    [Category("R9")]
    public async Task is_repaired_when_one_cannot()
    {
        var (ona, jonas, petras) = await World.ThreeNeighbours();
        var first = await WindowOfAsync(ona);
        var ring = await SuggestsAsync(first);
        var second = await WindowOfAsync(jonas);
        await SaysYesAsync(second, "6-jonas-sutinka");
        var vida = await World.CanAndAsks("Vida", "Norkienė", "phone-help", "knitting");
        await SaysNoAsync(await WindowOfAsync(petras));
        await World.Minute();

        await first.GoAsync("/pranesimai");
        Assert.That(await first.TextAsync(), Does.Contain("Žiedas pasikeitė").And.Not.Contain("Petras"));
        await SaysYesAsync(first, "8-ziedas-pasikeite");
        await SaysYesAsync(second, "9-jonas-sutinka-vel");
        await SaysYesAsync(await WindowOfAsync(vida), "10-nauja-kaimyne-sutinka");

        Assert.That(await App.LookAsync(db => db.Rings.Select(one => one.State).SingleAsync()), Is.EqualTo(RingState.Committed));
        await first.GoAsync(ring + "/lapas");
        await first.ShotAsync("11-ziedo-lapas");
        Assert.That(await first.TextAsync(), Does.Contain("Vida N.").And.Not.Contain("Petras"));
    }

    private static async Task<string> SuggestsAsync(Window window)
    {
        await window.GoAsync("/ziedai");
        await window.ShotAsync("0-galimi-ziedai");
        await window.SubmitAsync("Siūlyti šį žiedą");
        Assert.That(await window.TextAsync(), Does.Contain("Laukiame 2 žmonių atsakymo"));
        await window.ShotAsync("1-ziedas-pasiulytas");
        return window.Path;
    }

    private static async Task SaysYesAsync(Window window, string shot)
    {
        await window.GoAsync("/ziedai");
        await window.ClickAsync(window.Page.Locator("main .card h3 a[href^='/ziedai/']").First);
        await window.ShotAsync(shot);
        await window.SubmitAsync("Sutinku");
    }

    private static async Task SaysNoAsync(Window window)
    {
        await window.GoAsync("/ziedai");
        await window.ClickAsync(window.Page.Locator("main .card h3 a[href^='/ziedai/']").First);
        await window.SubmitAsync("Dabar negaliu");
        Assert.That(await window.Page.Locator("body").InnerTextAsync(), Does.Contain("Kiti nesužinos, kas atsisakė"));
        await window.ShotAsync("7-atsisakyta-be-kaltes");
    }
}
