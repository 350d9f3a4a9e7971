using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;

namespace Exchange.Tests.Notifications;

public sealed class SavedSearches(StoreKind store) : MailTest(store)
{
    [Test]
    [Category("N3")]
    public async Task is_told_in_one_letter_the_next_morning()
    {
        var (jonas, ona) = (await World.Resident("Jonas"), await World.Resident("Ona"));
        await ona.Goes("/skelbimai?ieskoti=dviratis&rusis=siulo");
        var saved = await (await ona.Browser()).SubmitAsync(form: "main form[action='/mano-paieskos']");
        Clock.Pass(TimeSpan.FromMinutes(5));
        await World.Puts(jonas, title: "Taisau dviračius");
        await World.Puts(jonas, title: "Dviračio patikra");
        await World.Puts(jonas, skill: "cake-baking", title: "Kepu pyragus");
        await World.Puts(ona, title: "Mano pačios dviratis");
        await LooksAsync();
        await LooksAsync();
        await World.PostGoes();

        Assert.That(saved.Text, Does.Contain("Pranešime, kai atsiras").And.Contain("dviratis"));
        Assert.That(Sink.Mails, Is.Empty, "it waits for the hour of suggestions");
        Clock.Pass(TimeSpan.FromHours(23));
        await World.PostGoes();
        var mail = Sink.To(ona).Single();
        Assert.That(mail.Subject, Is.EqualTo("Jums rasti 2 skelbimai"));
        Assert.That(mail.FirstLine, Does.StartWith("Pažiūrėkite čia: https://birza.pavyzdys.lt/skelbimai/"));
        Assert.That(mail.Text, Does.Contain("Taisau dviračius").And.Contain("Dviračio patikra").And.Not.Contain("pyragus").And.Not.Contain("pačios"));
    }

    [Test]
    [Category("N3")]
    public async Task is_told_three_times_a_week_at_most()
    {
        var (jonas, ona) = (await World.Resident("Jonas"), await World.Resident("Ona"));
        await SavesAsync(ona, "dviratis");
        for (var day = 0; day < 7; day++)
        {
            Clock.Pass(TimeSpan.FromHours(12));
            await World.Puts(jonas, title: $"Dviratis {day}");
            await LooksAsync();
            Clock.Pass(TimeSpan.FromHours(12));
            await World.PostGoes();
        }

        Assert.That(Sink.To(ona), Has.Count.EqualTo(Quiet.MostAWeek));
    }

    [Test]
    [Category("N1")]
    public async Task is_told_on_the_phone_to_whoever_has_no_mail()
    {
        var (jonas, rasa) = (await World.Resident("Jonas"), await World.SocialWorker());
        var olena = await World.Participant(rasa, "Olena");
        await App.SendAsync(new SaveSearch { Search = "dviratis" }, olena, Who.Resident);
        Clock.Pass(TimeSpan.FromMinutes(5));
        await World.Puts(jonas, title: "Taisau dviračius");
        await LooksAsync();

        Assert.That((await CallsAsync(rasa)).Calls, Is.Empty);
        Clock.Pass(TimeSpan.FromDays(1));
        Assert.That((await CallsAsync(rasa)).Calls.Single().Things.Single().Sentence, Is.EqualTo("Atsirado tai, ko ieškojote: Taisau dviračius."));
    }

    [Test]
    [Category("N4")]
    public async Task stops_in_one_tap_and_so_do_suggestions()
    {
        var (jonas, ona, vida) = (await World.Resident("Jonas"), await World.Resident("Ona"), await World.Resident("Vida"));
        await SavesAsync(ona, "dviratis");
        await SavesAsync(vida, "dviratis");
        await ona.Goes("/mano-paieskos");
        var stopped = await (await ona.Browser()).SubmitAsync();
        var others = await (await vida.Api()).DeleteAsync($"/api/me/searches/{await App.LookAsync(db => Task.FromResult(db.SavedSearches.First(search => search.PersonId == ona.Id).Id))}");
        await (await vida.Api()).PutAsJsonAsync("/api/me/channel", new { channel = "email", suggestions = false });
        Clock.Pass(TimeSpan.FromMinutes(5));
        await World.Puts(jonas, title: "Taisau dviračius");
        await LooksAsync();
        Clock.Pass(TimeSpan.FromDays(1));
        await World.PostGoes();

        Assert.That(stopped.Text, Does.Contain("Paieškų nėra"));
        Assert.That(others.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(Sink.Mails, Is.Empty);
        Assert.That(await World.Deliveries(vida.Id), Is.Empty);
    }

    [Test]
    public async Task is_not_asked_for_everything_nor_for_too_much()
    {
        var ona = await World.Resident("Ona");
        var api = await ona.Api();
        await Expect.RefusedAsync(await api.PostAsJsonAsync("/api/me/searches", new { kind = "offer" }), HttpStatusCode.Conflict, "letters.search-empty");
        for (var i = 0; i < SavedSearch.Most; i++)
        {
            await api.PostAsJsonAsync("/api/me/searches", new { search = $"daiktas{i}" });
        }

        var twice = await api.PostAsJsonAsync("/api/me/searches", new { search = " daiktas1 " });
        Assert.That(twice.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the same search is kept once");
        await Expect.RefusedAsync(await api.PostAsJsonAsync("/api/me/searches", new { search = "dar" }), HttpStatusCode.Conflict, "letters.searches-enough");
    }

    private Task SavesAsync(Member member, string search) => App.SendAsync(new SaveSearch { Search = search, Kind = ListingKind.Offer }, member.Id, Who.Resident);

    private Task LooksAsync() => World.ClockDoes(nameof(SearchesClock));

    private Task<CallsToMake> CallsAsync(Member worker) => App.SendAsync(new CallList(), worker.Id, Who.SocialWorker);
}
