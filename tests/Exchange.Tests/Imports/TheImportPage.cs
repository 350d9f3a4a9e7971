using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Messages;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Imports;

public sealed class TheImportPage(StoreKind store) : HouseTest(store)
{
    private const string Table = "Vardas ir pavardė;Tel.;Ką veikia\nOna Bagočienė;8 600 00001;kepa pyragus\nJonas Kerulis;8 600 00002;taiso dviračius\n";

    [Test]
    public async Task shows_what_would_be_made_asks_about_columns_and_imports_on_the_word()
    {
        var rasa = await World.SocialWorker();
        var browser = await rasa.Browser();
        await Lay(browser, Table);
        Assert.That(browser.Page.Shows("Ką veikia"), browser.Page.ToString());
        Assert.That(browser.Page.Document.QuerySelector("form[action$='Confirm'], form[action*='handler=Confirm']"), Is.Null, "Nothing is imported while a column is unknown.");

        await browser.SubmitAsync([("Form.Fields[2]", "Skills")], form: "form[action*='Columns']");
        Assert.That(browser.Page.Shows("Nauji dalyviai: 2."), browser.Page.ToString());
        await browser.SubmitAsync(form: "form[action*='Confirm']");

        Assert.That(browser.Page.All("main li a"), Is.EqualTo(new[] { "Ona Bagočienė", "Jonas Kerulis" }), browser.Page.ToString());
        Assert.That(await App.LookAsync(db => db.ImportDrafts.CountAsync()), Is.Zero, "The file is not kept.");
        Assert.That((await World.Journal()).Select(entry => entry.Request), Does.Contain("ConfirmImport"));
    }

    [Test]
    public async Task lets_columns_be_named_one_by_one()
    {
        var browser = await (await World.SocialWorker()).Browser();
        await Lay(browser, "Vardas ir pavardė;Tel.;Ką veikia;Kaip sekasi\nOna Bagočienė;8 600 00001;kepa pyragus;gerai\n");
        await browser.SubmitAsync([("Form.Fields[2]", "Skills"), ("Form.Fields[3]", "")], form: "form[action*='Columns']");
        Assert.That((browser.Page.Status, browser.Page.Document.QuerySelector("form[action*='handler=Confirm']")), Is.EqualTo((HttpStatusCode.OK, (AngleSharp.Dom.IElement?)null)), browser.Page.ToString());
        Assert.That(await App.LookAsync(db => db.ImportDrafts.Select(draft => draft.Columns).SingleAsync()), Is.EqualTo((string[])["Ką veikia=Skills"]));
    }

    [Test]
    [Category("Security.S1")]
    public async Task shows_a_table_to_nobody_but_its_worker()
    {
        var browser = await (await World.SocialWorker()).Browser();
        await Lay(browser, Table);
        var other = await World.SocialWorker("Lina");

        Assert.That((await other.Goes(browser.Page.Path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task keeps_a_table_for_a_day_at_most()
    {
        var browser = await (await World.SocialWorker()).Browser();
        await Lay(browser, Table);
        var address = browser.Page.Path;

        Clock.Pass(TimeSpan.FromHours(11));
        Assert.That((await browser.GoAsync(address)).Status, Is.EqualTo(HttpStatusCode.OK));
        Clock.Pass(TimeSpan.FromHours(14));
        await World.ClockDoes(nameof(MessagesClock));

        Assert.That(await App.LookAsync(db => db.ImportDrafts.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task erases_a_table_that_is_not_wanted()
    {
        var browser = await (await World.SocialWorker()).Browser();
        await Lay(browser, Table);

        await browser.SubmitAsync(form: "form[action*='Discard']");

        Assert.That(browser.Page.Path, Is.EqualTo("/importas"));
        Assert.That(await App.LookAsync(db => db.ImportDrafts.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task asks_for_a_file()
    {
        var browser = await (await World.SocialWorker()).Browser();
        await browser.GoAsync("/importas");

        await browser.SubmitAsync();

        Assert.That(browser.Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(browser.Page.Shows("Pasirinkite failą."), browser.Page.ToString());
    }

    private async Task Lay(Browser browser, string table)
    {
        var file = Path.Combine(App.Folder, "sarasas.csv");
        await File.WriteAllTextAsync(file, table);
        await browser.GoAsync("/importas");
        await browser.SubmitAsync([("File", file)]);
        Assert.That(browser.Page.Title, Is.EqualTo("Peržiūra prieš įkeliant"), browser.Page.ToString());
    }
}
