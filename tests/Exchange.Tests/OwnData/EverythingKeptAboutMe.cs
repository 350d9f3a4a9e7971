using System.IO.Compression;
using System.Net;
using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Reviews;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.OwnData;

/// <summary>A person reads and takes along everything that is kept about them, at once (Q5).</summary>
[Category("Q5")]
public sealed class EverythingKeptAboutMe(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task is_read_on_a_page_and_taken_along_in_a_file()
    {
        var (ona, jonas, _) = await SceneAsync();
        var page = await ona.Goes("/mano-duomenys/viskas");
        Assert.That(page.Shows("Kazlauskienė") && page.Shows("Dvirati taisau") && page.Shows("Jonas K.") && page.Shows("Ateisiu penktą") && page.Shows("1 valanda"), page.ToString());
        Assert.That(page.Shows("Įrašyta, ką jau suteikėte"), Is.False);

        using var zip = new ZipArchive(await (await ona.Api()).GetStreamAsync("/api/me/copy/file"));
        Assert.That(zip.Entries.Select(entry => entry.Name), Is.SupersetOf((string[])["mano-duomenys.html", "person.csv", "listings.csv", "agreements.csv", "hours.csv", "messages.csv", "notices.csv", "journal.csv"]));
        Assert.That(await ReadAsync(zip, "mano-duomenys.html"), Does.Contain("<td>Dvirati taisau</td>").And.Contain("Ateisiu penktą").And.Not.Contain("<script"));
        Assert.That(await ReadAsync(zip, "messages.csv"), Does.Contain("\"Ateisiu penktą\"").And.Contain("\"Jonas K.\""));
        var sections = (await ona.Sees("/api/me/copy")).GetProperty("sections").EnumerateArray().ToList();
        Assert.That(sections.Select(section => section.GetProperty("key").GetString()), Does.Contain("hours").And.Contain("journal"));
        Assert.That(sections.SelectMany(section => section.GetProperty("rows").EnumerateArray().Select(row => row.GetArrayLength() == section.GetProperty("columns").GetArrayLength())), Is.All.True);
    }

    [Test]
    [Category("D2")]
    [Category("V2")]
    [Category("V4")]
    public async Task holds_nothing_that_belongs_to_another()
    {
        var (ona, jonas, id) = await SceneAsync();
        await Done(jonas.Acts(id, "problem", new { kind = "unsafe", what = "Rėkė ant manęs" }));
        await App.SendAsync(new WriteReview { AgreementId = id, Came = true, AsAgreed = true, WouldAgain = false, ThankYou = "Gražus dviratis", Note = "Tik darbuotojui" }, jonas.Id, Who.Resident);

        var copy = (await ona.Sees("/api/me/copy")).ToString();

        Assert.That(copy, Does.Not.Contain("Rėkė").And.Not.Contain("Gražus dviratis").And.Not.Contain("Tik darbuotojui").And.Not.Contain(jonas.Contact));
        Assert.That((await jonas.Sees("/api/me/copy")).ToString(), Does.Contain("Rėkė").And.Contain("Tik darbuotojui"), "one's own words are there");
    }

    [Test]
    [Category("V5")]
    public async Task hides_reported_words_as_their_pages_do()
    {
        var (ona, jonas, id) = await SceneAsync();
        var message = await App.LookAsync(db => db.Messages.Select(one => one.Id).SingleAsync());
        await App.SendAsync(new ReportMessage(message), ona.Id, Who.Resident);

        Assert.That((await ona.Sees("/api/me/copy")).ToString(), Does.Not.Contain("Ateisiu penktą"));
        Assert.That((await jonas.Sees("/api/me/copy")).ToString(), Does.Contain("Ateisiu penktą"), "its author learns of nothing yet");
    }

    [Test]
    public async Task is_for_nobody_who_acts_for_the_person()
    {
        var rasa = await World.SocialWorker();
        var olena = await World.Participant(rasa, "Olena");

        await Expect.RefusedAsync(await rasa.AsksFor(olena, HttpMethod.Get, "/api/me/copy"), HttpStatusCode.Conflict, "identity.only-oneself");
        await Expect.RefusedAsync(await rasa.AsksFor(olena, HttpMethod.Get, "/api/me/copy/file"), HttpStatusCode.Conflict, "identity.only-oneself");
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private async Task<(Member Ona, Member Jonas, Guid Agreement)> SceneAsync()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await App.SendAsync(new SendMessage { AgreementId = id, Text = "Ateisiu penktą" }, jonas.Id, Who.Resident);
        await App.SendAsync(new ReportDone { AgreementId = id, Minutes = 60 }, ona.Id, Who.Resident);
        await App.SendAsync(new ConfirmDone { AgreementId = id, Minutes = 60 }, jonas.Id, Who.Resident);
        return (ona, jonas, id);
    }
}
