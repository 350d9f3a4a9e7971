using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Listings;
using Exchange.Domain.Listings;
using Exchange.Domain.Time;

namespace Exchange.Tests.Listings;

public sealed class PostingOnPages(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("F1")]
    [Category("F2")]
    [Category("F3")]
    public async Task takes_four_screens_and_keeps_each()
    {
        var jonas = await World.Resident("Jonas", "Petraitis");
        var browser = await jonas.Browser();

        var what = await browser.GoAsync("/skelbimai/naujas?rusis=siulo&ka=taisau+dvirati");
        Assert.That(what.All("fieldset .govuk-radios:first-of-type label").First(), Is.EqualTo("Dviračių taisymas").Or.Contains("Dvira"));
        var where = await browser.SubmitAsync([("Form.Skill", "bicycle-repair")]);
        Assert.That(where.Path, Does.EndWith("/kada"));
        var write = await browser.SubmitAsync([("Form.Mode", "InPerson"), ("Form.Neighbourhood", "girstupis"), ("Form.Week", "2-16"), ("Form.Languages", "lt"), ("Form.Languages", "uk")]);
        Assert.That(write.Path, Does.EndWith("/aprasymas"), write.ToString());
        var left = await jonas.Goes("/mano-skelbimai");
        Assert.That(left.Text, Does.Contain("Skelbimas dar neparašytas iki galo."));

        await browser.GoAsync(where.Path.Replace("/kada", "/aprasymas", StringComparison.Ordinal));
        var check = await browser.SubmitAsync([("Form.Title", "Taisau dviračius"), ("Form.Text", "Turiu įrankius.\n\nAteisiu pats."), ("Form.Minutes", "90")]);
        Assert.That(check.Path, Does.EndWith("/perziura"));
        Assert.That(check.Text, Does.Contain("Taisau dviračius").And.Contain("1 valanda 30 minučių").And.Contain("antradienis 16:00–20:00").And.Contain("lietuvių, ukrainiečių"));
        var done = await browser.SubmitAsync(button: "Paskelbti");

        Assert.That(done.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(done.Text, Does.Contain("Skelbimą perskaitys darbuotojas."));
        var listing = await App.LookAsync(db => Task.FromResult(db.Listings.Single()));
        Assert.That((listing.State, listing.Minutes, listing.Week, listing.Title), Is.EqualTo((ListingState.Pending, 90, WeekTimes.None.With(DayOfWeek.Tuesday, 16, 20), "Taisau dviračius")));
        Assert.That((await World.Journal(jonas.Id)).Select(entry => entry.Request), Is.SupersetOf(new[] { nameof(PostListing), nameof(PlaceListing), nameof(WriteListing), nameof(PublishListing) }));
    }

    [Test]
    [Category("L9")]
    public async Task asks_to_move_a_phone_out_and_loses_nothing()
    {
        var ona = await World.Resident();
        var id = await ona.Drafts();
        var browser = await ona.Browser();

        await browser.GoAsync($"/skelbimai/{id}/aprasymas");
        var page = await browser.SubmitAsync([("Form.Title", "Kirpimas"), ("Form.Text", "Skambinkite 8 612 34567")]);

        Expect.Refused(App, page, "listings.contact-details");
        Assert.That(page.Document.QuerySelector("textarea")!.TextContent.Trim(), Is.EqualTo("Skambinkite 8 612 34567"));
    }

    [Test]
    [Category("L3")]
    [Category("L4")]
    public async Task staff_decides_on_the_queue()
    {
        var (ona, rasa) = (await World.Resident("Ona", "Kazlauskienė"), await World.SocialWorker());
        var id = await ona.Drafts(title: "Kirpimas namuose");
        await (await ona.Browser()).GoAsync($"/skelbimai/{id}/perziura");
        await (await ona.Browser()).SubmitAsync(button: "Paskelbti");

        var queue = await rasa.Goes("/koordinavimas/skelbimai");
        Assert.That(queue.Text, Does.Contain("Laukia 1 skelbimas.").And.Contain("Kirpimas namuose").And.Contain("Ona Kazlauskienė").And.Contain("Autorius dar neturi užbaigtų mainų"));
        var browser = await rasa.Browser();
        var missing = await browser.SubmitAsync([("Form.Reason", "")], form: "details form");
        Assert.That(missing.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        await browser.SubmitAsync([("Form.Reason", "Parašykite, kur kirpsite.")], form: "details form");
        Assert.That((await ona.Goes($"/skelbimai/{id}/perziura")).Text, Does.Contain("Darbuotojas parašė: Parašykite, kur kirpsite."));

        await (await ona.Browser()).SubmitAsync(button: "Paskelbti");
        await browser.GoAsync("/koordinavimas/skelbimai");
        var after = await browser.SubmitAsync(button: null, form: "form[action*=Approve]");
        Assert.That(after.Text, Does.Contain("Visi skelbimai peržiūrėti"));
        Assert.That((await World.Visitor().GoAsync($"/skelbimai/{id}")).Title, Is.EqualTo("Kirpimas namuose"));
    }

    [Test]
    [Category("F11")]
    public async Task a_visitor_finds_answers_and_is_never_at_a_dead_end()
    {
        var visitor = World.Visitor();
        Assert.That((await visitor.GoAsync("/")).Text, Does.Contain("Skelbimų dar nėra"));
        Assert.That((await visitor.GoAsync("/skelbimai")).All(".empty a"), Is.EqualTo(new[] { "Rašyti skelbimą" }));
        var jonas = await World.Resident("Jonas", "Petraitis");
        var id = await jonas.Offers(title: "Kerpu plaukus");
        await jonas.Offers("bicycle-repair", title: "Taisau dviračius");

        var found = await visitor.GoAsync("/skelbimai?ieskoti=kirpeja&rusis=siulo");
        Assert.That(found.Text, Does.Contain("Rastas 1 skelbimas").And.Contain("Jonas P.").And.Not.Contain("Petraitis"));
        Assert.That((await visitor.GoAsync("/skelbimai?ieskoti=povandeninis")).All(".empty a"), Is.EqualTo(new[] { "Rodyti visus skelbimus" }));
        Assert.That((await visitor.GoAsync("/")).All(".card h3"), Is.EqualTo(new[] { "Taisau dviračius", "Kerpu plaukus" }).Or.EqualTo(new[] { "Kerpu plaukus", "Taisau dviračius" }));
        var listing = await visitor.GoAsync($"/skelbimai/{id}");
        Assert.That(listing.Document.QuerySelector($"a[href='/susitarimai/naujas?skelbimas={id}']"), Is.Not.Null);
        Assert.That((await visitor.GoAsync($"/skelbimai/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await visitor.GoAsync("/skelbimai?rusis=kazkas&kada=niekada&puslapis=-5&dalis=x&sneka=y'%22")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [Category("L2")]
    [Category("L6")]
    public async Task an_author_looks_after_an_own_listing()
    {
        var ona = await World.Resident();
        var id = await ona.Offers(title: "Kerpu plaukus");
        var browser = await ona.Browser();

        await browser.GoAsync($"/skelbimai/{id}");
        Assert.That((await browser.SubmitAsync(form: "aside form", button: "Sustabdyti")).Text, Does.Contain("Kiti jo dabar nemato."));
        Assert.That((await browser.SubmitAsync(form: "aside form", button: "Rodyti vėl")).Text, Does.Contain("Skelbimas vėl rodomas."));
        await browser.GoAsync($"/skelbimai/{id}/aprasymas");
        Assert.That((await browser.SubmitAsync([("Form.Title", "Kerpu ir dažau")])).Title, Is.EqualTo("Kerpu ir dažau"));
        Assert.That((await browser.SubmitAsync(form: "aside details form")).Text, Does.Contain("Skelbimas užbaigtas."));
        Assert.That((await World.Visitor().GoAsync($"/skelbimai/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task a_stranger_finds_no_form_of_another()
    {
        var (ona, jonas) = (await World.Resident(), await World.Resident("Jonas"));
        var draft = await ona.Drafts();

        foreach (var page in new[] { "", "/kada", "/aprasymas", "/perziura" })
        {
            Assert.That((await jonas.Goes($"/skelbimai/{draft}{page}")).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
        }

        Assert.That((await jonas.Goes("/koordinavimas/skelbimai")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await World.Visitor().GoAsync("/skelbimai/naujas?rusis=siulo")).Path, Does.StartWith("/prisijungti"));
    }
}
