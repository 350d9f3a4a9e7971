using System.Net;
using Exchange.Api.Data;
using Exchange.Domain.Skills;

namespace Exchange.Tests.JobFairs;

public sealed class MeetingAtAFairOnThePages(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("U1")]
    public async Task is_prepared_by_a_coordinator()
    {
        Assert.That((await (await (await World.Resident()).Browser()).GoAsync("/koordinavimas/muges")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var milda = await (await World.Coordinator()).Browser();
        await milda.GoAsync("/koordinavimas/muges/nauja");
        await milda.SubmitAsync([("Form.Title", "Rudens mugė"), ("Form.Date.year", "2026"), ("Form.Date.month", "4"), ("Form.Date.day", "2"), ("Form.Opens", "15:00"), ("Form.Closes", "10:00"), ("Form.Place", "Salė")]);
        Expect.Refused(App, milda.Page, "job-fairs.hours-order");
        await milda.SubmitAsync([("Form.Opens", "10:00"), ("Form.Closes", "15:00")]);
        Assert.That(milda.Page.Title, Is.EqualTo("Rudens mugė"), milda.Page.ToString());
        Assert.That(milda.Page.Shows("Juodraštis"));
        var fair = "/muges/" + milda.Page.Path.Split('/')[^1];
        Assert.That((await World.Visitor().GoAsync(fair)).Status, Is.EqualTo(HttpStatusCode.NotFound), "a draft is for staff");

        await milda.SubmitAsync(button: "Paskelbti mugę");
        Assert.That((await World.Visitor().GoAsync(fair)).Text, Does.Contain("2026 metų balandžio 2 diena, ketvirtadienis").And.Contain("Nuo 10:00 iki 15:00"));

        await milda.SubmitAsync([("Copy.Date.year", "2026"), ("Copy.Date.month", "9"), ("Copy.Date.day", "10")], form: "main form[action*='Copy']");
        Assert.That(milda.Page.Text, Does.Contain("2026 metų rugsėjo 10 diena").And.Contain("Juodraštis"), milda.Page.ToString());

        await milda.GoAsync("/koordinavimas" + fair);
        await milda.SubmitAsync([("Cancelling.Reason", "")], form: "main form[action*='Cancel']");
        Assert.That(milda.Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        await milda.SubmitAsync([("Cancelling.Reason", "Salė užimta")], form: "main form[action*='Cancel']");
        Assert.That((await World.Visitor().GoAsync(fair)).Shows("Mugė atšaukta. Ateiti nereikia."));
    }

    [Test]
    [Category("U1")]
    [Category("C-1")]
    public async Task is_joined_by_a_resident_with_a_box_that_is_not_ticked()
    {
        var fair = await World.Fair();
        var ona = await World.Resident();
        var visitor = World.Visitor();
        await visitor.GoAsync("/");
        Assert.That(visitor.Page.Document.QuerySelector($"a[href='/muges/{fair}']"), Is.Not.Null, "the first page leads to the next fair");
        await visitor.GoAsync($"/muges/{fair}/registracija");
        Assert.That(visitor.Page.Path, Does.StartWith("/prisijungti"));
        await visitor.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", World.Password)]);
        Assert.That(visitor.Page.Path, Is.EqualTo($"/muges/{fair}/registracija"));
        Assert.That(visitor.Page.Document.QuerySelectorAll("input[checked]"), Is.Empty);

        await visitor.SubmitAsync();
        Assert.That(visitor.Page.Path, Is.EqualTo($"/muges/{fair}/bilietas"));
        Assert.That(visitor.Page.Text, Does.Contain("Užsiregistravote.").And.Contain("Jūsų kortelės įmonės nemato."));
        Assert.That(visitor.Page.Document.QuerySelector(".qr svg"), Is.Not.Null);

        await visitor.SubmitAsync(button: "Rodyti kortelę šios mugės įmonėms");
        Assert.That(visitor.Page.Shows("Šios mugės įmonės mato jūsų kortelę be vardo."), visitor.Page.ToString());
        await visitor.SubmitAsync(button: "Kortelės neberodyti");
        Assert.That(visitor.Page.Shows("Jūsų kortelės įmonės nemato."));
        await visitor.SubmitAsync(form: "main form[action*='Cancel']");
        Assert.That(visitor.Page.Shows("Registraciją atšaukėme."), visitor.Page.ToString());
    }

    [Test]
    [Category("C-6")]
    [Category("Security.S2")]
    public async Task lets_an_employer_find_a_card_without_a_name()
    {
        var fair = await World.Fair();
        await World.Crowd(fair);
        var ona = await World.Candidate(
            fair,
            "Vardenuka",
            FairsOfTheWorld.CooksInTheMorning with { Skills = [new("woodworking", SkillLevel.Expert)], Neighbourhood = "draugystes-parkas", Limits = "Kanarėlė ribojimai" },
            lastName: "Kanarėlytė",
            born: new DateOnly(1987, 11, 23));
        var petras = await World.Employer();
        await World.Opens(petras, EmployersOfTheWorld.Job());
        var browser = await petras.Browser();

        await browser.GoAsync($"/muges/{fair}/kandidatai");
        Assert.That(browser.Page.Status, Is.EqualTo(HttpStatusCode.Conflict), "no stand yet");
        await browser.GoAsync($"/muges/{fair}/stendas");
        await browser.SubmitAsync([("Jobs", browser.Page.Document.QuerySelector("input[name=Jobs]")!.GetAttribute("value"))]);
        Assert.That(browser.Page.Shows("Stendo prašymą gavome."), browser.Page.ToString());
        var milda = await (await World.Coordinator()).Browser();
        await milda.GoAsync($"/koordinavimas/muges/{fair}");
        await milda.SubmitAsync(button: "Patvirtinti stendą Staliai");
        Assert.That(milda.Page.Shows("Stendą patvirtinome."), milda.Page.ToString());

        await browser.GoAsync($"/muges/{fair}/kandidatai");
        Assert.That(browser.Page.Text, Does.Contain("6 kortelės").And.Contain("gali mokyti kitus").And.Contain("Darbo dienomis ryte"));
        foreach (var canary in new[] { "Vardenuka", "Kanar", "1987", "draugyst", "Draugyst", ona.Id.ToString(), ona.Contact })
        {
            Assert.That(browser.Page.Source, Does.Not.Contain(canary));
        }

        await browser.GoAsync($"/muges/{fair}/kandidatai?igudis=cooking&laikas=WorkdayMornings");
        Assert.That(browser.Page.Shows("5 kortelės"));
        await browser.GoAsync($"/muges/{fair}/kandidatai?igudis=small-repairs");
        Assert.That(browser.Page.Shows("Rodome tik tada, kai tinka bent 5 žmonės."), browser.Page.ToString());
        var guest = await World.Visitor().GoAsync($"/muges/{fair}");
        Assert.That(guest.Text, Does.Contain("Staliai").And.Contain("Duonos kepėjas"));
    }

    [Test]
    [Category("K-5")]
    public async Task is_entered_with_a_badge_that_staff_confirm()
    {
        var fair = await World.Fair(inDays: 0);
        var ona = await World.Resident();
        await World.RegistersForFair(ona, fair);
        var badge = await App.SendAsync(new Api.Features.JobFairs.MyBadge(fair), ona.Id, Api.Pipeline.Who.Resident);
        var door = await (await World.SocialWorker()).Browser();

        await door.GoAsync(badge.Path);
        Assert.That(door.Page.Text, Does.Contain("Ona Kazlauskienė").And.Contain("Paklauskite žmogaus vardo."));
        Assert.That((await World.JournalOf("MarkArrival")), Is.Empty, "opening the code marks nothing");
        await door.SubmitAsync();
        Assert.That(door.Page.Text, Does.Contain("Jau atvyko 10:00."), door.Page.ToString());
        await door.SubmitAsync();
        Assert.That(door.Page.Shows("Atvykimą atšaukėme."));

        var milda = await (await World.Coordinator()).Browser();
        await milda.GoAsync($"/koordinavimas/muges/{fair}/dalyviai");
        Assert.That(milda.Page.Shows("Registravosi: 1. Atvyko: 0."));
        await milda.SubmitAsync();
        Assert.That(milda.Page.Shows("Registravosi: 1. Atvyko: 1."), milda.Page.ToString());
        Assert.That((await (await ona.Browser()).GoAsync(badge.Path)).Status, Is.EqualTo(HttpStatusCode.Forbidden), "the code opens nothing for others");
    }
}
