using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Listings;
using Exchange.Domain.Time;

namespace Exchange.Tests.Matching;

public sealed class WhatSuitsMe(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task shows_a_fitting_listing_with_at_most_three_reasons_on_the_page()
    {
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas", "Petraitis");
        await World.Answers(ona.Id, needs: "bicycle-repair");
        await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Sutvarkysiu dviratį");

        var page = await ona.Goes("/man-tinka");

        Assert.That(page.Shows("Sutvarkysiu dviratį"), page.ToString());
        Assert.That(page.Shows("Jonas P."), page.ToString());
        Assert.That(page.Source, Does.Not.Contain("Petraitis"));
        var reasons = page.Document.QuerySelector(".cards .reasons")!.QuerySelectorAll("li");
        Assert.That(reasons, Has.Length.LessThanOrEqualTo(3).And.Length.GreaterThan(0));
        Assert.That(page.All(".cards .reasons li"), Has.Some.StartsWith("Jums reikia"));
    }

    [Test]
    public async Task over_the_api_has_every_reason_and_they_add_up_to_the_score()
    {
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas");
        await World.Answers(ona.Id, needs: "bicycle-repair");
        await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Sutvarkysiu dviratį");

        var fits = await (await ona.Api()).GetFromJsonAsync<JsonElement>("/api/me/matches");

        var match = fits.GetProperty("listings").GetProperty("fitting")[0];
        var points = match.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32());
        Assert.That(points / 100m, Is.EqualTo(match.GetProperty("score").GetDecimal()));
        Assert.That(points, Is.GreaterThan(5_000));
    }

    [Test]
    public async Task finds_neighbours_who_can_help_each_other_both_ways()
    {
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas");
        await World.Answers(ona.Id, can: "knitting", needs: "bicycle-repair");
        await World.Answers(jonas.Id, can: "bicycle-repair", needs: "knitting");

        var page = await ona.Goes("/man-tinka");

        Assert.That(page.Shows("Galite padėti vienas kitam"), page.ToString());
    }

    [Test]
    public async Task says_the_one_missing_thing_where_nothing_fits()
    {
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas");
        await World.Answers(ona.Id, needs: "bicycle-repair", week: WeekTimes.None.With(DayOfWeek.Monday, 9, 12));
        await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Sutvarkysiu dviratį", WeekTimes.None.With(DayOfWeek.Tuesday, 17, 19));

        var page = await ona.Goes("/man-tinka");

        Assert.That(page.Text, Does.Contain("Jei galėtumėte antradieniais 17:00–19:00, tiktų 1 skelbimas."));
    }

    [Test]
    public async Task forgets_a_listing_that_has_run_out()
    {
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas");
        await World.Answers(ona.Id, needs: "bicycle-repair");
        await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Sutvarkysiu dviratį");
        Assert.That((await ona.Goes("/man-tinka")).Shows("Sutvarkysiu dviratį"));

        Clock.Pass(TimeSpan.FromDays(181));

        var fresh = World.Visitor();
        await fresh.GoAsync("/prisijungti?grizti=/man-tinka");
        await fresh.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", World.Password)]);
        Assert.That(fresh.Page.Shows("Sutvarkysiu dviratį"), Is.False, fresh.Page.ToString());
    }

    [Test]
    [Category("S7")]
    public async Task of_a_protected_person_go_to_the_worker_first_and_never_to_the_bin()
    {
        var rasa = await World.SocialWorker("Rasa");
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas");
        await World.CaresFor(rasa.Id, ona.Id);
        await World.Answers(ona.Id, needs: "bicycle-repair");
        await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Sutvarkysiu dviratį");
        var worker = await rasa.Browser();
        await worker.GoAsync($"/zmones/{ona.Id}/tinka");
        await worker.SubmitAsync();

        Assert.That(worker.Page.Shows("Pirmiausia peržiūrėkite jūs") && worker.Page.Shows("Sutvarkysiu dviratį"), worker.Page.ToString());
        var own = await ona.Goes("/man-tinka");
        Assert.That(own.Shows("Sutvarkysiu dviratį"), Is.False);
        Assert.That(own.Shows("socialinis darbuotojas"));
    }

    [Test]
    public async Task shows_work_that_asks_for_no_skill_and_says_so()
    {
        var ona = await World.Resident("Ona");
        await World.Answers(ona.Id, can: "knitting");
        await World.Opens(await World.Employer(), EmployersOfTheWorld.Job("Pakuotoja") with { Skills = [], Week = WeekTimes.None });

        var page = await ona.Goes("/man-tinka");

        Assert.That(page.Shows("Pakuotoja"), page.ToString());
        Assert.That(page.All(".reasons li"), Has.Member("Iš anksto nieko mokėti nereikia"));
    }

    [Test]
    [Category("C-10")]
    [Category("C-14")]
    public async Task is_open_to_the_own_worker_alone_and_leaves_an_access_record()
    {
        var rasa = await World.SocialWorker("Rasa");
        var other = await World.SocialWorker("Asta");
        var ona = await World.Resident("Ona");
        await World.CaresFor(rasa.Id, ona.Id);

        Assert.That((await rasa.Goes($"/zmones/{ona.Id}/tinka")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await other.Goes($"/zmones/{ona.Id}/tinka")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await World.AccessRecords(ona.Id)).Select(record => (record.ActorId, record.Section)), Is.EqualTo(new[] { (rasa.Id, "MatchesOfPerson") }));
    }

    [Test]
    public async Task of_a_listing_is_for_its_owner()
    {
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas");
        await World.Answers(ona.Id, needs: "bicycle-repair");
        await World.Answers(jonas.Id, can: "bicycle-repair");
        var listing = await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Sutvarkysiu dviratį");

        var owners = await jonas.Goes($"/skelbimai/{listing}/tinka");

        Assert.That(owners.Shows("Ona K."), owners.ToString());
        Assert.That((await ona.Goes($"/skelbimai/{listing}/tinka")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
