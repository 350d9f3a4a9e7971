using System.Net;
using System.Text.Json;
using Exchange.Api.Data;

namespace Exchange.Tests.Employers;

public sealed class OfferingAJobOnThePages(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("U1")]
    public async Task takes_an_employer_from_registration_to_an_open_job()
    {
        var petras = World.Visitor();
        await petras.GoAsync("/imone/registracija");
        await petras.SubmitAsync([("Form.Name", "Staliai"), ("Form.Code", "123"), ("Form.FirstName", "Petras"), ("Form.Contact", "petras@staliai.example"), ("Form.Password", World.Password)]);
        Expect.Refused(App, petras.Page, "employers.code-wrong");
        await petras.SubmitAsync([("Form.Code", EmployersOfTheWorld.NextCode()), ("Form.Password", World.Password)]);
        Assert.That((petras.Page.Path, petras.Page.Title), Is.EqualTo(("/imone", "Staliai")), petras.Page.ToString());
        Assert.That(petras.Page.Shows("Laukiame koordinatoriaus sprendimo."));

        await petras.GoAsync("/imone/darbai/naujas");
        await petras.SubmitAsync([("Form.Title", "Stalius")]);
        Assert.That(petras.Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(petras.Page.Shows("Parašykite, ką žmogus dirbs."));
        await petras.SubmitAsync([("Form.Tasks", "Daryti stalus su vyrais."), ("Form.PayFrom", "1200,5"), ("Form.HoursText", "Pamainomis"), ("Form.Place", "Taikos pr. 1"),
            ("Form.Languages[0].Code", "lt"), ("Form.Languages[0].Level", "B1"), ("Form.Skills[1].Code", "woodworking"), ("Form.Skills[1].Level", "CanDo"), ("Form.Week", "1-8")]);
        Assert.That(petras.Page.Path, Does.Match("^/imone/darbai/[0-9a-f-]{36}$"), petras.Page.ToString());
        Assert.That(petras.Page.Text, Does.Contain("1 200,5 eurų").And.Contain("Pamainomis").And.Contain("pirmadienis 8:00–12:00").And.Contain("vyrais"), "the check page says all and warns");

        await petras.SubmitAsync();
        Expect.Refused(App, petras.Page, "employers.unfair-words");
        await petras.SubmitAsync([("KeepsWording", "true")]);
        var job = "/darbai/" + petras.Page.Path.Split('/')[^1];
        Assert.That(petras.Page.Shows("Skelbimas galioja iki 2026 metų gegužės 2 dienos."), petras.Page.ToString());
        var guest = World.Visitor();
        Assert.That((await guest.GoAsync(job)).Status, Is.EqualTo(HttpStatusCode.NotFound));

        var milda = await (await World.Coordinator()).Browser();
        await milda.GoAsync("/koordinavimas/imones");
        Assert.That(milda.Page.Text, Does.Contain("Patikrinkite žodžius: vyrais"));
        await milda.SubmitAsync(button: "Patvirtinti Staliai");
        Assert.That(milda.Page.Shows("Įmonę patvirtinome."), milda.Page.ToString());

        await guest.GoAsync("/darbai?zodis=stalai");
        Assert.That(guest.Page.Shows("1 darbas"), guest.Page.ToString());
        await guest.GoAsync(job);
        Assert.That(guest.Page.Text, Does.Contain("Stalius").And.Contain("lietuvių").And.Not.Contain("petras@"));
        var posting = JsonDocument.Parse(guest.Page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.That(posting.GetProperty("hiringOrganization").GetProperty("name").GetString(), Is.EqualTo("Staliai"));
    }

    [Test]
    public async Task keeps_what_was_typed_out_of_the_markup()
    {
        var petras = await World.Employer();
        var job = await World.Opens(petras, EmployersOfTheWorld.Job("</script><script>alert(1)</script>") with { Tasks = "<img src=x onerror=alert(1)> & \"kabutės\"" });

        var page = await World.Visitor().GoAsync($"/darbai/{job}");

        Assert.That(page.Document.QuerySelectorAll("script:not([src])"), Has.Length.EqualTo(1));
        Assert.That(page.Document.QuerySelector("img[onerror]"), Is.Null);
        Assert.That(page.Title, Is.EqualTo("</script><script>alert(1)</script>"));
    }

    [Test]
    public async Task ends_with_a_closed_job_that_is_no_longer_announced()
    {
        var petras = await World.Employer();
        var job = await World.Opens(petras, EmployersOfTheWorld.Job());
        var browser = await petras.Browser();

        await browser.GoAsync($"/imone/darbai/{job}");
        await browser.SubmitAsync();
        Assert.That(browser.Page.Shows("Skelbimą uždarėme."), browser.Page.ToString());

        var guest = await World.Visitor().GoAsync($"/darbai/{job}");
        Assert.That(guest.Shows("Šis darbo skelbimas uždarytas."));
        Assert.That(guest.Document.QuerySelector("script[type='application/ld+json']"), Is.Null);
        Assert.That((await World.Visitor().GoAsync("/darbai")).Shows("Darbų dabar nėra"));
    }

    [Test]
    public async Task is_put_right_after_a_refusal()
    {
        var petras = await (await World.WaitingEmployer()).Browser();
        var milda = await (await World.Coordinator()).Browser();
        await milda.GoAsync("/koordinavimas/imones");
        await milda.SubmitAsync([("Refusal.Reason", "Parašykite, ką gaminate.")], form: "main form[action*='Refuse']");
        Assert.That(milda.Page.Shows("Įmonei nusiuntėme, ką pataisyti."), milda.Page.ToString());

        await petras.GoAsync("/imone");
        Assert.That(petras.Page.Shows("Parašykite, ką gaminate."));
        await petras.GoAsync("/imone/keisti");
        await petras.SubmitAsync([("Form.About", "Gaminame stalus.")]);
        Assert.That(petras.Page.Shows("Laukiame koordinatoriaus sprendimo."), petras.Page.ToString());
    }
}
