using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Listings;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Tests.Web;

/// <summary>What a page was about may be gone by the time it has to be drawn again: the reader is told why, and nothing breaks.</summary>
public sealed class PagesDrawnAgain(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task say_why_when_their_listing_is_gone([Values("Take", "Propose")] string handler, [Values] bool closed)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var listing = await World.Puts(jonas);
        var hers = await ona.Browser();
        await hers.GoAsync($"/susitarimai/naujas?skelbimas={listing}");
        IRequest<Unit> gone = closed ? new CloseListing(listing) : new PauseListing(listing);
        await App.SendAsync(gone, jonas.Id, Who.Resident);

        var answer = await hers.SubmitAsync(form: $"main form[action*='{handler}']");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict), answer.ToString());
        Assert.That(answer.Text, Does.Contain("Į šį skelbimą dabar atsiliepti negalima"), answer.ToString());
    }

    [Test]
    public async Task say_it_in_the_language_of_the_reader()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var listing = await World.Puts(jonas);
        var hers = await ona.Browser();
        hers.Language = "en";
        await hers.GoAsync($"/susitarimai/naujas?skelbimas={listing}&kalba=en");
        await App.SendAsync(new PauseListing(listing), jonas.Id, Who.Resident);

        var answer = await hers.SubmitAsync(form: "main form[action*='Take']");

        Assert.That(answer.Title, Is.EqualTo("That cannot be done"), answer.ToString());
    }

    [Test]
    public async Task offer_the_other_language_of_the_page_and_not_of_what_was_sent()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var listing = await World.Puts(jonas);
        var hers = await ona.Browser();
        await hers.GoAsync($"/susitarimai/naujas?skelbimas={listing}");
        await hers.SubmitAsync([("Form.Minutes", "7")], form: "main form[action*='Propose']");
        Assert.That(hers.Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), hers.Page.ToString());

        var english = await hers.GoAsync(hers.Page.Document.QuerySelector("a[hreflang=en]")!.GetAttribute("href")!);

        Assert.That((english.Status, english.Path), Is.EqualTo((HttpStatusCode.OK, $"/susitarimai/naujas?skelbimas={listing}")), english.ToString());
        Assert.That(english.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
    }

    [Test]
    public async Task show_what_a_rule_says_no_to_at_its_field()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var agreed = await World.Agreed(jonas, ona);
        var hers = await ona.Browser();
        await hers.GoAsync($"/susitarimai/{agreed}/laikas");

        await hers.SubmitAsync([("Form.Day", "2020-01-02"), ("Form.Time", "10:00"), ("Form.Place", "Biblioteka")]);

        Expect.Refused(App, hers.Page, "agreements.time-past");
        var link = hers.Page.Document.QuerySelector(".govuk-error-summary a")?.GetAttribute("href");
        Assert.That(link, Is.Not.Null, hers.Page.ToString());
        Assert.That(hers.Page.Document.GetElementById(link!.TrimStart('#'))!.Closest(".govuk-form-group--error")!.TextContent, Does.Contain("Pasirinkite laiką, kuris dar bus."));
    }
}
