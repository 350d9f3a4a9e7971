using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Features.Slips;
using Exchange.Api.Features.Suspensions;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Suspensions;

/// <summary>Whoever is suspended reads, finishes and says what is wrong, and begins nothing; nobody else can tell (X10).</summary>
[Category("X10")]
public sealed partial class WhileSuspended(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task nothing_is_begun_answered_or_offered()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var (hers, call) = (await World.Puts(ona, capacity: 5), await World.Calls(ona));
        var (own, draft, over) = (await World.Puts(jonas), await jonas.Drafts(), await World.Completed(jonas, ona));
        await World.Suspended(jonas, rasa);
        var api = await jonas.Api();

        foreach (var answer in new[]
        {
            await jonas.Takes(hers), await jonas.Proposes(hers, new { minutes = 60 }), await jonas.Groups(call, "joining"), await jonas.Calls("manyHelp"),
            await api.PostAsJsonAsync("/api/listings", new { kind = "offer", skill = "haircut" }), await api.PostAsync($"/api/listings/{draft}/publication", null),
            await api.PostAsync($"/api/listings/{own}/resumption", null), await api.PostAsync($"/api/listings/{own}/renewal", null),
            await jonas.Acts(over, "messages", new { text = "Labas" }),
        })
        {
            await Expect.RefusedAsync(answer, HttpStatusCode.Conflict, "identity.suspended");
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("2026 m. balandžio 2 d."), "it says until when");
        }

        var page = await jonas.Browser();
        foreach (var form in new[] { $"/susitarimai/naujas?skelbimas={hers}", "/skelbimai/naujas", "/talkos/nauja" })
        {
            var closed = await page.GoAsync(form);
            Assert.That((closed.Status, closed.Document.QuerySelector("main form")), Is.EqualTo((HttpStatusCode.Conflict, (AngleSharp.Dom.IElement?)null)), form);
            Assert.That(closed.Text, Does.Contain("dalyvavimas mainuose sustabdytas. Vėl bus galima nuo 2026 m. balandžio 2 d."), form);
        }

        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.EqualTo(1), "only what was over before");
    }

    [Test]
    public async Task no_door_stands_open_to_what_would_be_refused()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var series = await World.AgreedSeries(ona, jonas);
        await World.Waits(TimeSpan.FromDays(4)); // begun, so that a suspension does not end it
        var (hers, call, own, paused) = (await World.Puts(ona, capacity: 5), await World.Calls(ona), await World.Puts(jonas), await World.Puts(jonas));
        await App.SendAsync(new Api.Features.Listings.PauseListing(paused), jonas.Id, Who.Resident);
        string[] pages = ["/", "/skelbimai", "/skelbimai?ieskoti=nieko", $"/skelbimai/{hers}", "/mano-skelbimai", $"/skelbimai/{own}", $"/skelbimai/{paused}", "/talkos", $"/talkos/{call}", "/ziedai", $"/susitarimai/{series}", "/mano-diena"];
        jonas = World.Again(jonas);
        Assert.That(await DoorsAsync(jonas, pages), Is.SupersetOf(new[]
        {
            $"/susitarimai/naujas?skelbimas={hers}", "/skelbimai/naujas", "/talkos/nauja", $"/talkos/{call}?handler=Join", $"/skelbimai/{own}?handler=Renew", $"/skelbimai/{paused}?handler=Resume",
        }));

        await World.Suspended(jonas, rasa);

        Assert.That(await DoorsAsync(jonas, pages), Is.Empty);
        foreach (var path in new[] { $"/skelbimai/{hers}", $"/talkos/{call}" })
        {
            Assert.That((await jonas.Goes(path)).Text, Does.Contain("Dabar to padaryti negalima: dalyvavimas mainuose sustabdytas."), path);
        }
    }

    [Test]
    public async Task everything_of_one_s_own_stays_within_reach()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var over = await World.Completed(jonas, ona);
        await World.Suspended(jonas, rasa);

        foreach (var path in new[] { "/mano-diena", "/mano-valandos", "/mano-skelbimai", "/susitarimai", $"/susitarimai/{over}", "/pranesimai", "/mano-duomenys", "/mano-duomenys/viskas", "/mano-duomenys/iseiti", "/skelbimai", "/muges", "/man-tinka" })
        {
            var page = await jonas.Goes(path);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.ToString());
            Assert.That(page.Source, Does.Contain("Dabar mainuose nedalyvaujate. Vėl galėsite nuo 2026 m. balandžio 2 d."), path);
        }

        var thread = await jonas.Goes($"/susitarimai/{over}/zinutes");
        Assert.That((thread.Document.QuerySelector("main textarea"), thread.Shows("rašyti negalite")), Is.EqualTo(((AngleSharp.Dom.IElement?)null, true)), "a thread that has ended offers no words");
        await Done((await jonas.Api()).PutAsJsonAsync("/api/me", new { firstName = "Jonas", lastName = "Petraitis", phone = "+37061234567", email = jonas.Contact, language = "lt" }));
        await Done((await jonas.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }));
        Assert.That((await rasa.Sees("/api/suspensions")).GetArrayLength(), Is.Zero, "whoever has left is on no list");
    }

    [Test]
    [Category("P1")]
    public async Task a_worker_who_acts_for_the_person_is_refused_alike()
    {
        var (ona, rasa, milda) = (await World.Resident("Ona"), await World.SocialWorker(), await World.Coordinator());
        var olena = await World.Lets(rasa, "Olena");
        var listing = await World.Puts(ona);
        await World.Suspended(olena, milda);

        await Expect.RefusedAsync(await rasa.AsksFor(olena.Id, HttpMethod.Post, $"/api/listings/{listing}/acceptance", new { consent = "inPerson" }), HttpStatusCode.Conflict, "identity.suspended");
        await Expect.RefusedAsync(await rasa.AsksFor(olena.Id, HttpMethod.Post, "/api/listings", new { kind = "need", skill = "haircut" }), HttpStatusCode.Conflict, "identity.suspended");
        Assert.That((await rasa.AsksFor(olena.Id, HttpMethod.Get, "/api/me/suspensions")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [Category("P8")]
    [Category("C3b")]
    public async Task a_slip_counts_by_its_day()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var pad = await App.SendAsync(new PrintSlipPad { Sheets = 2 }, rasa.Id, Who.SocialWorker);
        var numbers = (await App.SendAsync(new OneSlipPad(pad), rasa.Id, Who.SocialWorker)).Numbers;
        var today = Clock.TodayInKaunas();
        var id = await World.Suspended(jonas, rasa, days: 10);
        Clock.Pass(TimeSpan.FromDays(5));
        await App.SendAsync(new LiftSuspension { SuspensionId = id, Reason = "Susitarėme" }, rasa.Id, Who.SocialWorker);
        Clock.Pass(TimeSpan.FromDays(1));

        var read = new List<(int Day, string? Problem)>();
        foreach (var (after, index) in new[] { -1, 0, 1, 4, 5, 6 }.Select((after, index) => (after, index)))
        {
            var slip = new { number = numbers[index], giver = await NumberAsync(jonas), receiver = await NumberAsync(ona), day = $"{today.AddDays(after):yyyy-MM-dd}", length = "1:00", what = "Dviratis", bothSigned = true };
            var answer = await (await World.Again(rasa).Api()).PostAsJsonAsync("/api/slips", new { slips = new[] { slip } });
            read.Add((after, (await answer.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("problem").GetString()));
        }

        Assert.That(read, Is.EqualTo(new (int, string?)[] { (-1, null), (0, null), (1, "agreements.slip-not-then"), (4, "agreements.slip-not-then"), (5, null), (6, null) }));
        Assert.That(await World.BalanceOf(jonas), Is.EqualTo(16));
    }

    [Test]
    [Category("Q6")]
    public async Task nobody_else_can_tell_it_from_a_pause()
    {
        var (ona, petras, rasa) = (await World.Resident("Ona"), await World.Employer(), await World.SocialWorker());
        var (jonas, vytas) = (await World.Resident("Jonas", "Petraitis"), await World.Resident("Vytas", "Petraitis"));
        var (his, other) = (await World.Puts(jonas), await World.Puts(vytas));
        await World.Completed(jonas, ona);
        await World.Completed(vytas, ona);
        await World.Suspended(jonas, rasa, reason: "Kanarinis");
        foreach (var listing in await App.LookAsync(db => db.Listings.Where(one => one.OwnerId == vytas.Id).Select(one => one.Id).ToListAsync()))
        {
            await App.SendAsync(new Api.Features.Listings.PauseListing(listing), vytas.Id, Who.Resident);
        }

        foreach (var member in new[] { null, ona, petras })
        {
            using var visitor = World.Visitor();
            var browser = member is null ? visitor : await member.Browser();
            foreach (var (one, two) in new[] { ($"/kaimynai/{jonas.Id}", $"/kaimynai/{vytas.Id}"), ($"/skelbimai/{his}", $"/skelbimai/{other}") })
            {
                var suspended = await browser.GoAsync(one);
                var paused = await browser.GoAsync(two);
                Assert.That((suspended.Status, suspended.Text), Is.EqualTo((paused.Status, paused.Text.Replace("Vytas", "Jonas", StringComparison.Ordinal))));
                Assert.That(suspended.Source, Does.Not.Contain("Kanarinis"));
            }

            Assert.That((await browser.GoAsync("/skelbimai")).Shows("Dvirati taisau"), Is.False);
        }

        Assert.That((await (await ona.Api()).GetAsync($"/api/people/{jonas.Id}/suspensions")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await rasa.Goes($"/zmones/{jonas.Id}/nedalyvavimas")).Shows("Kanarinis"), "the same words are found where they belong");
        Assert.That((await World.AccessRecords(jonas.Id)).Select(record => (record.ActorId, record.Section)), Is.EqualTo(new[] { (rasa.Id, nameof(SuspensionsOf)) }));
        await rasa.Sees("/api/suspensions");
        Assert.That((await World.AccessRecords(jonas.Id)).Select(record => record.Section), Does.Contain(nameof(SuspendedMembers)));
    }

    [Test]
    public async Task others_are_offered_somebody_else_until_it_ends()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        await World.Answers(ona.Id, can: "cake-baking", needs: "bicycle-repair");
        await World.Answers(jonas.Id, can: "bicycle-repair", needs: "cake-baking");
        var need = await World.Lists(ona.Id, ListingKind.Need, "bicycle-repair", "Reikia sutaisyti dviratį");
        await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Pataisau dviratį");
        Assert.That(await OfferedAsync(ona, need), Is.EqualTo((1, 1, 1)));

        var id = await World.Suspended(jonas, rasa, days: 5);
        Assert.That(await OfferedAsync(ona, need), Is.EqualTo((0, 0, 0)));
        Clock.Pass(TimeSpan.FromDays(5));

        Assert.That(await OfferedAsync(World.Again(ona), need), Is.EqualTo((1, 0, 1)), "the person at once, the listing when its author shows it again");
        Assert.That(await App.LookAsync(db => db.Suspensions.Where(one => one.Id == id).Select(one => one.LiftedAt).SingleAsync()), Is.Null, "the clock alone ended it");
    }

    [Test]
    public async Task letters_about_what_cannot_be_answered_wait()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        await World.Puts(jonas, ListingKind.Need);
        await App.SendAsync(new SaveSearch { Search = "megzti" }, jonas.Id, Who.Resident);
        Clock.Pass(TimeSpan.FromDays(22));
        await World.Suspended(jonas, rasa, days: 5);
        Clock.Pass(TimeSpan.FromDays(1));
        await World.Puts(ona, skill: "knitting", title: "Mokau megzti");

        Assert.That(((await World.Due(nameof(SearchesClock))).Count, (await World.Due(nameof(AuthorsClock))).Count), Is.EqualTo((0, 0)));
        Clock.Pass(TimeSpan.FromDays(5));
        Assert.That(((await World.Due(nameof(SearchesClock))).Count, (await World.Due(nameof(AuthorsClock))).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    [Category("N1")]
    public async Task the_end_is_told_once_on_its_day()
    {
        var rasa = await World.SocialWorker();
        var (olena, milda) = (await World.Participant(rasa, "Olena", "Ševčenko"), await World.Coordinator());
        await App.SendAsync(new SuspendMember { PersonId = olena, Days = 2, Reason = "Poilsis" }, milda.Id, Who.Coordinator);
        Assert.That((await rasa.Goes("/koordinavimas/skambuciai")).Shows("Vėl galėsite nuo 2026 m. kovo 5 d. Perskaitykite, kodėl: „Poilsis“."), "somebody rings or tells who has no e-mail");
        Clock.Pass(TimeSpan.FromHours(37)); // one hour before midnight in Kaunas
        Assert.That(await World.Due(nameof(SuspensionsClock)), Is.Empty);
        Clock.Pass(TimeSpan.FromHours(2));
        Assert.That(await World.Due(nameof(SuspensionsClock)), Has.Count.EqualTo(1));

        await Task.WhenAll(World.ClockDoes(nameof(SuspensionsClock)), World.ClockDoes(nameof(SuspensionsClock)));

        Assert.That(await World.Due(nameof(SuspensionsClock)), Is.Empty);
        Assert.That(await App.LookAsync(db => db.Notices.CountAsync(notice => notice.PersonId == olena && notice.Key == "Suspensions.told-over")), Is.EqualTo(1));
        Assert.That((await World.Deliveries(olena)).Single(one => one.Kind == NoticeKind.News).DueAt, Is.GreaterThan(Clock.Now), "and not in the night");
        await App.SendAsync(new AcceptListing(await World.Puts(await World.Resident("Ona")), ConsentForm.InPerson), olena, Who.Resident);
    }

    [Test]
    public async Task what_the_two_have_not_settled_is_still_written_about()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var begun = await World.Agreed(jonas, ona);
        await App.SendAsync(new ReportDone { AgreementId = begun, Minutes = 60 }, jonas.Id, Who.Resident);
        await World.Suspended(jonas, rasa);

        await App.SendAsync(new SendMessage { AgreementId = begun, Text = "Ar valanda tinka?" }, jonas.Id, Who.Resident);

        Assert.That((await ona.Goes($"/susitarimai/{begun}/zinutes")).Shows("Ar valanda tinka?"));
    }

    private async Task<(int People, int Listings, int Board)> OfferedAsync(Member ona, Guid need)
    {
        var mine = await ona.Sees("/api/me/matches");
        return (
            (await ona.Sees($"/api/listings/{need}/matches")).GetProperty("people").GetProperty("fitting").GetArrayLength(),
            mine.GetProperty("listings").GetProperty("fitting").GetArrayLength(),
            mine.GetProperty("people").GetProperty("fitting").GetArrayLength());
    }

    // Whatever leads to beginning, answering or offering something.
    private static async Task<List<string>> DoorsAsync(Member member, string[] pages)
    {
        var doors = new List<string>();
        foreach (var path in pages)
        {
            var main = (await member.Goes(path)).Document.QuerySelector("main")!;
            doors.AddRange(from link in main.QuerySelectorAll("a") let to = link.GetAttribute("href")! where Begins().IsMatch(to) select to);
            doors.AddRange(from act in main.QuerySelectorAll("form, button") let to = act.GetAttribute("action") ?? act.GetAttribute("formaction") ?? "" where Begins().IsMatch(to) select to.StartsWith('?') ? path + to : to);
        }

        return doors;
    }

    [GeneratedRegex("/nauj|/laikas$|/salygos$|handler=(Join|Renew|Resume|Accept|Agree|GoOn|Ask)")]
    private static partial Regex Begins();

    private Task<string> NumberAsync(Member member) => App.LookAsync(async db => $"{await db.People.Where(p => p.Id == member.Id).Select(p => p.MemberNumber).SingleAsync()}");
}
