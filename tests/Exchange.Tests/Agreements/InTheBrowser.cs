using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Agreements;

/// <summary>The same life as pages, without JavaScript.</summary>
public sealed class InTheBrowser(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("F1")]
    [Category("U1")]
    public async Task one_tap_to_say_yes_and_two_screens_to_confirm_hours()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (hers, his) = (await ona.Browser(), await jonas.Browser());
        var listing = await World.Puts(ona);

        await his.GoAsync($"/susitarimai/naujas?skelbimas={listing}");
        Assert.That(his.Page.Shows("Jums padeda: Ona K."), his.Page.ToString());
        await his.SubmitAsync(button: "Sutinku");
        Assert.That(his.Page.Shows("Sutarkite laiką ir vietą"), his.Page.ToString());
        var path = his.Page.Path;

        await his.GoAsync(path + "/laikas");
        var day = Api.KaunasTime.TodayInKaunas(Clock).AddDays(2);
        await his.SubmitAsync([("Form.Day", day.ToString("yyyy-MM-dd")), ("Form.Time", "17:30"), ("Form.Place", "Biblioteka")]);
        Assert.That(his.Page.Shows("Į jūsų laiką turi atsakyti Ona K."), his.Page.ToString());

        await hers.GoAsync("/mano-diena");
        Assert.That(hers.Page.Shows("Atsakykite dėl laiko") && hers.Page.Shows("2 nauji pranešimai"), hers.Page.ToString());
        await hers.GoAsync(path);
        await hers.SubmitAsync(button: "Man tinka");
        Assert.That(hers.Page.Shows("17:30") && hers.Page.Shows("Biblioteka"), hers.Page.ToString());

        Clock.Pass(TimeSpan.FromDays(2.5));
        var (her, him) = (World.Visitor(), World.Visitor());
        await SignIn(her, ona);
        await SignIn(him, jonas);
        await her.GoAsync(path + "/valandos");
        await her.SubmitAsync([("Minutes", "75")]);
        await him.GoAsync(path);
        await him.SubmitAsync(button: "Patvirtinti 1 valandą 15 minučių");

        Assert.That(him.Page.Shows("Jūs gavote 1 valandą 15 minučių pagalbos"), him.Page.ToString());
        await him.GoAsync("/mano-valandos");
        Assert.That(him.Page.Shows("Galite gauti dar 6 valandas 45 minutes pagalbos"), him.Page.ToString());
        await her.GoAsync("/mano-valandos");
        Assert.That(her.Page.Shows("Jūs suteikėte 1 valandą 15 minučių pagalbos. Padėjote: Jonas K."), her.Page.ToString());
        var table = await her.GoAsync("/mano-valandos?handler=Table");
        Assert.That(table.Source, Does.Contain("\"Dvirati taisau\";\"Jonas K.\";\"1,25\";\"\""));
        Assert.That(await World.LedgerIsBalanced());
    }

    [Test]
    public async Task other_terms_go_back_and_forth_and_a_stale_page_says_so()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (hers, his) = (await ona.Browser(), await jonas.Browser());
        await his.GoAsync($"/susitarimai/naujas?skelbimas={await World.Puts(ona)}");
        await his.SubmitAsync([("Form.Minutes", "90"), ("Form.Message", "Dviratis senas")], form: "form[action*=Propose]");
        Assert.That(his.Page.Shows("Atsakyti turi Ona K."), his.Page.ToString());
        await hers.GoAsync(his.Page.Path);
        Assert.That(hers.Page.Shows("Dviratis senas") && hers.Page.Shows("1 valanda 30 minučių"), hers.Page.ToString());
        await his.SubmitAsync(button: "Atsiimti pasiūlymą");

        await hers.SubmitAsync(button: "Sutinku");

        Expect.Refused(App, hers.Page, "access.changed");
        Assert.That(hers.Page.Shows("Pasiūlymas atsiimtas"));
    }

    [Test]
    [Category("F11")]
    public async Task empty_pages_say_what_to_do()
    {
        var jonas = await World.Resident("Jonas");
        foreach (var path in new[] { "/susitarimai", "/susitarimai?baigti=true", "/mano-valandos", "/pranesimai" })
        {
            var page = await jonas.Goes(path);
            Assert.That(page.Document.QuerySelector(".empty a"), Is.Not.Null, path);
        }
    }

    [Test]
    [Category("S5")]
    public async Task a_worker_finds_reads_and_approves()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas", born: new DateOnly(2009, 1, 1)), await World.SocialWorker());
        var id = await World.Agreed(ona, jonas);
        var browser = await rasa.Browser();
        await browser.GoAsync("/susitarimai/laukia");
        Assert.That(browser.Page.Shows("Ona K."), browser.Page.ToString());
        await browser.GoAsync($"/susitarimai/{id}");
        Assert.That(browser.Page.Shows("dar nėra 18 metų"), browser.Page.ToString());
        await browser.SubmitAsync([("Approval.GuardianOfReceiver", "Eglė"), ("Approval.Told", "InPerson")], button: "Patvirtinti susitarimą");

        Assert.That(browser.Page.Shows("Niekas nelaukia"), browser.Page.ToString());
        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Agreed));
        Assert.That((await jonas.Goes($"/susitarimai/{id}")).Shows("18 metų"), Is.False);
    }

    [Test]
    [Category("F5")]
    public async Task a_double_click_makes_one()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var his = await jonas.Browser();
        await his.GoAsync($"/susitarimai/naujas?skelbimas={await World.Puts(ona, capacity: 5)}");
        var once = his.Page.Document.QuerySelector("form[action*=Take] input[name=__once]")!.GetAttribute("value");
        await his.SubmitAsync(button: "Sutinku");
        await his.GoAsync($"/susitarimai/naujas?skelbimas={await App.LookAsync(db => db.Listings.Select(l => l.Id).SingleAsync())}");
        await his.SubmitAsync([("__once", once)], button: "Sutinku");

        Assert.That(his.Page.Path, Does.StartWith("/susitarimai/").And.Not.Contain("naujas"), his.Page.ToString());
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.EqualTo(1));
    }

    private static async Task SignIn(Browser browser, Member member)
    {
        await browser.GoAsync("/prisijungti");
        await browser.SubmitAsync([("Form.Name", member.Contact), ("Form.Secret", World.Password)]);
    }
}
