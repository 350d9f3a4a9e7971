using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Organisations;

public sealed class WhoseExchangeItIs(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task is_said_on_every_page_with_the_phone_that_helps()
    {
        var page = await World.Visitor().GoAsync("/prisijungti");

        var phone = page.Document.QuerySelector("footer a.phone");
        Assert.That(phone?.TextContent, Is.EqualTo("+370 37 000000"));
        Assert.That(phone?.GetAttribute("href"), Is.EqualTo("tel:+37037000000"));
        Assert.That(page.All("footer p"), Does.Contain("Atsiliepia Dainava."));
        var facts = await App.NewClient().GetFromJsonAsync<JsonElement>("/api/community");
        Assert.That(facts.GetProperty("name").GetString(), Is.EqualTo("Dainava"));
        Assert.That(facts.GetProperty("phone").GetString(), Is.EqualTo("+37037000000"));
    }

    [Test]
    public async Task is_not_known_before_the_first_run_and_no_phone_is_made_up()
    {
        await App.LookAsync(db => db.Communities.ExecuteDeleteAsync());

        var page = await World.Visitor().GoAsync("/pagalba");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Document.QuerySelectorAll("a[href^='tel:']"), Is.Empty);
        await Expect.RefusedAsync(await App.NewClient().GetAsync("/api/community"), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    public async Task can_be_rung_however_the_number_was_written()
    {
        await App.LookAsync(db => db.Communities.ExecuteUpdateAsync(set => set.SetProperty(community => community.Phone, "8 37 455 588")));

        var phone = (await World.Visitor().GoAsync("/pagalba")).Document.QuerySelector("footer a.phone");

        Assert.That(phone?.GetAttribute("href"), Is.EqualTo("tel:+37037455588"));
        Assert.That(phone?.TextContent, Is.EqualTo("+370 37 455588"));
    }

    [Test]
    [Category("U9")]
    public async Task speaks_only_the_languages_it_offers()
    {
        await App.LookAsync(async db =>
        {
            (await db.Communities.SingleAsync()).Languages = ["lt"];
            return await db.SaveChangesAsync();
        });
        using var english = new Browser(App) { Language = "en" };

        var page = await english.GoAsync("/prisijungti?kalba=en");

        Assert.That(page.Title, Is.EqualTo("Prisijungti"));
        Assert.That(page.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo("lt"));
        Assert.That(page.Headers["Content-Language"], Is.EqualTo("lt"));
        Assert.That(page.Document.QuerySelector(".languages"), Is.Null);
    }

    [Test]
    public async Task is_remembered_for_a_minute()
    {
        var visitor = World.Visitor();
        await visitor.GoAsync("/pagalba");
        await App.LookAsync(db => db.Communities.ExecuteUpdateAsync(set => set.SetProperty(community => community.Name, "Girstupis")));

        await visitor.GoAsync("/pagalba");
        Assert.That(visitor.Page.Shows("Atsiliepia Dainava."), visitor.Page.ToString());
        Clock.Pass(TimeSpan.FromMinutes(1));
        await visitor.GoAsync("/pagalba");
        Assert.That(visitor.Page.Shows("Atsiliepia Girstupis."), visitor.Page.ToString());
    }

    [TestCase("/kaip-veikia", "Kaip tai veikia", "How it works")]
    [TestCase("/saugumas", "Saugumas", "Safety")]
    [TestCase("/privatumas", "Privatumas", "Privacy")]
    [TestCase("/prieinamumas", "Prieinamumas", "Accessibility")]
    [TestCase("/pagalba", "Pagalba", "Help")]
    public async Task is_explained_in_both_languages_and_linked_from_the_footer(string address, string lt, string en)
    {
        var visitor = World.Visitor();
        var page = await visitor.GoAsync(address);
        Assert.That(page.Title, Is.EqualTo(lt));
        Assert.That(page.Document.QuerySelector($"footer a[href='{address}']"), Is.Not.Null);

        page = await visitor.GoAsync(address + "?kalba=en");
        Assert.That(page.Title, Is.EqualTo(en));
    }
}
