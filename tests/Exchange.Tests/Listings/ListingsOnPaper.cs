using System.Net;
using Exchange.Api.Data;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Listings;

public sealed class ListingsOnPaper(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("L9")]
    public async Task hang_on_a_wall_with_a_number_and_without_contacts()
    {
        var (milda, jonas) = (await World.Coordinator(), await World.Resident("Jonas"));
        await World.Puts(jonas);
        await World.Puts(jonas, ListingKind.Need, "cake-baking", "Reikia torto");
        var desk = await milda.Browser();
        await desk.GoAsync("/skelbimu-lapas?rusis=siulo");
        Assert.That(desk.Page.Shows("1 skelbimas dar neturi numerio."), desk.Page.ToString());

        await desk.SubmitAsync();

        Assert.That(desk.Page.All(".market__words strong"), Is.EqualTo(new[] { "Dvirati taisau" }), desk.Page.ToString());
        Assert.That(desk.Page.All(".market__tabs i"), Is.EqualTo(Enumerable.Repeat(desk.Page.All(".market__code").Single(), 3)));
        Assert.That(desk.Page.Source, Does.Not.Contain(jonas.Contact));
        Assert.That((await (await jonas.Browser()).GoAsync("/skelbimu-lapas")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task are_found_at_the_desk_by_their_number()
    {
        var (rasa, jonas) = (await World.SocialWorker(), await World.Resident("Jonas"));
        var listing = await World.Puts(jonas);
        await World.Puts(jonas, title: "Kitas darbas");
        var home = await jonas.Browser();
        await home.GoAsync($"/skelbimai/{listing}/lapelis");
        await home.SubmitAsync();
        Assert.That(home.Page.All(".notice__strips li"), Has.Count.EqualTo(8), home.Page.ToString());
        var code = home.Page.All(".notice__strips b")[0];

        foreach (var typed in new[] { code, code.Replace("-", "") })
        {
            var found = await rasa.Goes($"/skelbimai?ieskoti={typed}");
            Assert.That(found.Document.QuerySelectorAll("main a[href^='/skelbimai/0']").Select(link => link.GetAttribute("href")).Distinct(), Is.EqualTo(new[] { $"/skelbimai/{listing}" }), found.ToString());
        }

        await home.GoAsync($"/skelbimai/{listing}/lapelis");
        Assert.That(home.Page.All(".notice__strips b")[0], Is.EqualTo(code), "the number stays");
        Assert.That(await App.LookAsync(db => db.ListingCodes.CountAsync()), Is.EqualTo(1));
        Assert.That((await (await World.Resident("Vida")).Goes($"/skelbimai/{listing}/lapelis")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
