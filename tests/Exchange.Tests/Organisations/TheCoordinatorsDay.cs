using System.Net;
using System.Net.Http.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.JobFairs;
using Exchange.Api.Features.Organisations;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Organisations;

public sealed class TheCoordinatorsDay(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task counts_what_waits_and_who_comes_to_the_next_fair()
    {
        var ona = await World.Resident();
        var listing = await ona.Offers();
        await ona.Offers("bicycle-repair");
        await App.LookAsync(db => db.Listings.Where(row => row.Id == listing).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ListingState.Pending)));
        await World.WaitingEmployer("Kepyklėlė", "Jurga");
        await World.Fair("Vasaros mugė", inDays: 90);
        var fair = await World.Fair("Pavasario mugė", inDays: 14);
        await World.RegistersForFair(ona, fair);
        var staliai = await World.Employer();
        var job = await World.Opens(staliai, EmployersOfTheWorld.Job());
        await App.SendAsync(new AskForStand { FairId = fair, VacancyIds = [job] }, staliai.Id, Api.Pipeline.Who.Employer);
        var milda = await World.Coordinator();

        var work = await (await milda.Api()).GetFromJsonAsync<WaitingWork>("/api/dashboard");
        var page = await milda.Goes("/koordinavimas");

        Assert.That(work, Is.EqualTo(new WaitingWork(1, 1, 0, 0, 0, 0, 1, null, new(fair, "Pavasario mugė", Clock.TodayInKaunas().AddDays(14), 1, 0))));
        Assert.That(page.Shows("1 skelbimas laukia peržiūros."), page.ToString());
        Assert.That(page.Shows("1 įmonė laukia sprendimo."), page.ToString());
        Assert.That(page.Shows("Pavasario mugė"), page.ToString());
        Assert.That(page.Shows("Užsiregistravo 1 gyventojas."), page.ToString());
        Assert.That(page.Shows("1 stendas laukia sprendimo."), page.ToString());
    }

    [Test]
    public async Task says_plainly_that_nothing_waits()
    {
        var milda = await World.Coordinator();

        var page = await milda.Goes("/koordinavimas");

        Assert.That(page.All("main li p"), Is.EqualTo(new[] { "Nieko nelaukia.", "Nieko nelaukia.", "Nieko nelaukia.", "Nieko nelaukia.", "Nieko nelaukia.", "Nieko nelaukia.", "Dar netikrinta.", "Artimiausiu metu mugių nėra." }));
    }

    [Test]
    public async Task leads_only_to_pages_there_are()
    {
        var milda = await World.Coordinator();
        var browser = await milda.Browser();
        var page = await browser.GoAsync("/koordinavimas");

        foreach (var link in page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToList())
        {
            Assert.That((await browser.GoAsync(link)).Status, Is.EqualTo(HttpStatusCode.OK), link);
        }
    }

    [Test]
    [Category("Security.S1")]
    public async Task is_for_coordinators_and_administrators()
    {
        var ona = await World.Resident();
        var rasa = await World.SocialWorker();

        Assert.That((await ona.Goes("/koordinavimas")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await Expect.RefusedAsync(await (await rasa.Api()).GetAsync("/api/dashboard"), HttpStatusCode.Forbidden, "access.denied");
        await Expect.RefusedAsync(await App.NewClient().GetAsync("/api/dashboard"), HttpStatusCode.Unauthorized, "access.sign-in");
        var tomas = await World.Administrator();
        Assert.That((await tomas.Goes("/koordinavimas")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
