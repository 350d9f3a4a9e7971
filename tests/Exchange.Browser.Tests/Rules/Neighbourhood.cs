using System.Collections.Concurrent;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Appeals;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Listings;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Participants;
using Exchange.Api.Features.Reviews;
using Exchange.Api.Features.Rings;
using Exchange.Api.Features.Slips;
using Exchange.Api.Features.Vettings;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Listings;
using Exchange.Domain.Participants;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Browser.Tests.Rules;

/// <summary>One populated Dainava for all rules, so that pages have something to show, with somebody of every role signed in.</summary>
internal sealed class Neighbourhood : IAsyncDisposable
{
    /// <summary>Decisions of two workers, with one of which a person does not agree, and a talk and a vetting a worker writes down.</summary>
    private async Task DecidedAsync(Member ona, Member jonas, Member rasa, Member milda)
    {
        var (first, second) = (await ona.Offers(title: "Kerpu plaukus"), await jonas.Offers(title: "Kerpu plaukus vakarais"));
        Ids["removed"] = await ona.Offers(title: "Mokau megzti");
        await App.SendAsync(new RemoveListing { Id = first, Reason = "Skundas dėl kvapo" }, rasa.Id, Who.SocialWorker);
        await App.SendAsync(new RemoveListing { Id = second, Reason = "Skundas dėl triukšmo" }, milda.Id, Who.Coordinator);
        await App.SendAsync(new RemoveListing { Id = Ids["removed"], Reason = "Skelbimas kartojasi" }, rasa.Id, Who.SocialWorker);
        await App.SendAsync(new AskAppeal { TargetId = first, Why = "Kerpu lauke, kvapo nėra." }, ona.Id, Who.Resident);
        await App.SendAsync(new AskAppeal { TargetId = second, Why = "Vakarais niekas nesiskundė." }, jonas.Id, Who.Resident);
        var aldona = await World.Resident("Aldona", "Morkūnienė");
        Ids["suspended"] = aldona.Id;
        await World.Suspended(aldona, await World.SocialWorker("Vilma"), reason: "Susitarėme dėl poilsio, kol ramiai pasikalbėsime.");
        await App.SendAsync(new AttestVetting { PersonId = Ids["person"], Kind = VettingKind.CriminalRecord, Until = App.Clock.TodayInKaunas().AddMonths(12) }, rasa.Id, Who.SocialWorker);
        await App.LookAsync(db =>
        {
            db.Conversations.Add(Conversation.AskFor(jonas.Id, Ids["completed"], App.Clock.Now.AddDays(7), App.Clock.Now));
            return db.SaveChangesAsync();
        });
    }

    private readonly Dictionary<Role, string> sessions = [];
    private readonly Dictionary<Role, Member> people = [];
    private readonly ConcurrentDictionary<(View, Role, string), ConcurrentBag<Window>> idle = [];

    private Neighbourhood(App app) => (App, World) = (app, new World(app));

    public App App { get; }

    public World World { get; }

    /// <summary>What the pages of the table are about, by name.</summary>
    public Dictionary<string, Guid> Ids { get; } = [];

    /// <summary>Without a window: for whoever reads pages and looks at none.</summary>
    public static async Task<Neighbourhood> OnPaperAsync(StoreKind store)
    {
        var place = new Neighbourhood(await App.StartAsync(store));
        await place.SettleAsync();
        return place;
    }

    public static async Task<Neighbourhood> BuildAsync()
    {
        var place = new Neighbourhood(await App.StartAsync(StoreKind.Sqlite, listen: true));
        await place.SettleAsync();
        foreach (var (role, member) in place.people)
        {
            await using var window = await Window.OpenAsync(place.App, View.Phone);
            await window.SignInAsync(member.Contact);
            place.sessions[role] = await window.Context.StorageStateAsync();
        }

        return place;
    }

    public Member Person(Role role) => people[role];

    /// <summary>A window of somebody of a role. Opening one takes longer than looking at a page, so they are used again.</summary>
    public async Task<Window> TakeAsync(View view, Role role, string language) =>
        idle.GetOrAdd((view, role, language), _ => []).TryTake(out var window) ? window : await Window.OpenAsync(App, view, language, sessions.GetValueOrDefault(role));

    /// <summary>Gives a window back.</summary>
    public void Return(Window window, View view, Role role, string language)
    {
        window.Forget();
        idle[(view, role, language)].Add(window);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in idle.Values.SelectMany(windows => windows))
        {
            await window.DisposeAsync();
        }

        World.Dispose();
        await App.DisposeAsync();
    }

    private async Task SettleAsync()
    {
        var ona = people[Role.Resident] = await World.Resident();
        var rasa = people[Role.Worker] = await World.SocialWorker();
        people[Role.Employer] = await World.Employer();
        people[Role.Coordinator] = await World.Coordinator();
        var tomas = people[Role.Administrator] = await World.Administrator();
        await App.SendAsync(new StartSecondFactor(), tomas.Id, Who.Administrator);
        Ids["staff"] = people[Role.Coordinator].Id;

        var jonas = await World.Resident("Jonas", "Petraitis");
        Ids["member"] = jonas.Id;
        await World.Answers(ona.Id, can: "cake-baking", needs: "bicycle-repair");
        await World.Answers(jonas.Id, can: "bicycle-repair", needs: "cake-baking");
        Ids["pad"] = await App.SendAsync(new PrintSlipPad { Sheets = 1 }, rasa.Id, Who.SocialWorker);
        Ids["act"] = await SomebodyElseDidAsync(tomas, ona);
        Ids["objection"] = await App.SendAsync(new ObjectToAct { ActId = await SomebodyElseDidAsync(tomas, jonas), Words = "Manęs niekas neklausė." }, jonas.Id, Who.Resident);
        var olena = Ids["person"] = await World.Participant(rasa, "Olena", "Ševčenko");
        await World.Answers(olena, can: "knitting", needs: "bicycle-repair");
        Ids["table"] = await World.LaysTable(rasa, "Vardas ir pavardė;Tel.;Moka;Kas atvedė\nZita Bružaitė;8 600 00001;siuva;kaimynė\nKazys Grinkus;ryt;taiso dviračius;seniūnija\n");
        Ids["listing"] = await World.Lists(ona.Id, ListingKind.Offer, "cake-baking", "Kepu pyragus su kaimynais");
        Ids["other-listing"] = await World.Lists(jonas.Id, ListingKind.Offer, "bicycle-repair", "Pataisau dviratį");
        Ids["draft"] = await ona.Drafts(skill: "knitting", title: "Mezgu kojines", text: "Su raštais.");
        await App.SendAsync(new PublishListing(await jonas.Drafts(ListingKind.Need, title: "Reikia kirpėjos")), jonas.Id, Who.Resident);
        await MeetAtAFairAsync(ona);
        await HelpEachOtherAsync(ona, jonas);
        await CouldMakeARingAsync(ona);
        await HelpInGroupsAsync(ona, jonas);
    }

    private async Task HelpInGroupsAsync(Member ona, Member jonas)
    {
        var kazys = await World.Resident("Kazys", "Žiogas");
        Ids["open-call"] = await World.Calls(jonas, places: 3);
        Ids["own-call"] = await World.Calls(ona, GroupExchangeKind.ManyAreHelped, minutes: 60);
        await World.Joins(jonas, Ids["own-call"]);
        await World.Joins(kazys, Ids["own-call"]);
        await App.SendAsync(new SendGroupMessage { GroupExchangeId = Ids["own-call"], Text = "Atsinešiu arbatos visiems." }, kazys.Id, Who.Resident);
        await App.SendAsync(new SendGroupMessage { GroupExchangeId = Ids["own-call"], Phrase = "thank-you" }, ona.Id, Who.Resident);
        Ids["waiting-call"] = await World.Calls(kazys, minutes: 60);
        await World.Joins(await World.Resident("Kotryna", "Žukaitė", new DateOnly(2010, 1, 1)), Ids["waiting-call"]);
        Ids["started-call"] = await World.Held(ona, kazys, GroupExchangeState.Open, GroupExchangeKind.ManyAreHelped);
        Ids["reported-call"] = await World.Held(kazys, ona, GroupExchangeState.AwaitingConfirmation);
        Ids["completed-call"] = await World.Held(ona, jonas, GroupExchangeState.AwaitingConfirmation);
        await World.ConfirmsHours(jonas, Ids["completed-call"]);
        var lina = await World.Resident("Lina", "Rimkutė");
        Ids["left-call"] = await World.Calls(lina);
        await World.Joins(kazys, Ids["left-call"]);
        await World.Joins(ona, Ids["left-call"]);
        await App.SendAsync(new LeaveGroupExchange { GroupExchangeId = Ids["left-call"] }, ona.Id, Who.Resident);
        await App.SendAsync(new ReportUnsafe { GroupExchangeId = Ids["left-call"], PersonId = lina.Id }, ona.Id, Who.Resident);
        Ids["disputed-call"] = await World.Held(kazys, jonas, GroupExchangeState.Disputed);
    }

    private async Task<Guid> SomebodyElseDidAsync(Member worker, Member person)
    {
        await App.SendAsync(new MakeCard(person.Id), worker.Id, Who.Administrator);
        return await App.LookAsync(db => db.Journal.Where(entry => entry.SubjectId == person.Id && entry.ActorId == worker.Id).Select(entry => entry.Id).SingleAsync());
    }

    // Ona bakes for Rita, Rita knits for Stasys, Stasys mends a bicycle for Ona.
    private async Task CouldMakeARingAsync(Member ona)
    {
        var (rita, stasys) = (await World.Resident("Rita", "Butkienė"), await World.Resident("Stasys", "Norkus"));
        await World.Answers(rita.Id, can: "knitting");
        await World.Answers(stasys.Id, can: "bicycle-repair");
        var bicycle = await World.Lists(ona.Id, ListingKind.Need, "bicycle-repair", "Reikia sutvarkyti dviratį");
        var cake = await World.Lists(rita.Id, ListingKind.Need, "cake-baking", "Reikia torto");
        var scarf = await World.Lists(stasys.Id, ListingKind.Need, "knitting", "Reikia šaliko");
        Guid[] needs = [cake, scarf, bicycle];

        // Once it fell apart, now it waits for a worker, since a cake is baked at home; the suggestion stands all the while.
        Ids["ended-ring"] = await App.SendAsync(new StartRing { Needs = needs }, people[Role.Coordinator].Id, Who.Coordinator);
        await App.SendAsync(new EndRing { RingId = Ids["ended-ring"] }, people[Role.Coordinator].Id, Who.Coordinator);
        Ids["waiting-ring"] = await App.SendAsync(new ProposeRing { Needs = needs }, ona.Id, Who.Resident);
        var zita = await World.CanAndAsks("Zita", "Kairienė", "singing", "dog-walking");
        await World.CanAndAsks("Kazys", "Grinkus", "dog-walking", "phone-help");
        await World.CanAndAsks("Antanas", "Rimkus", "phone-help", "singing");
        Ids["asked-ring"] = await World.AskedRing(zita);
    }

    private async Task HelpEachOtherAsync(Member ona, Member jonas)
    {
        Ids["third-listing"] = await World.Puts(jonas, title: "Mokau važiuoti dviračiu", capacity: 5);
        Ids["completed"] = await World.Completed(jonas, ona, minutes: 75);
        await DecidedAsync(ona, jonas, people[Role.Worker], people[Role.Coordinator]);
        Ids["to-correct"] = await World.Completed(jonas, ona, minutes: 90);
        await ona.Acts(Ids["to-correct"], "problem", new { what = "Užtruko trumpiau" });
        Ids["agreed"] = await World.AgreedSeries(ona, jonas, times: 6);
        Ids["proposed"] = await (await jonas.Proposes(await World.Puts(ona, title: "Kepu duoną"), new { minutes = 90, message = "Ar tiktų šeštadienį?" })).MadeId();
        Ids["suggested"] = await (await ona.Takes(await World.Puts(jonas, title: "Sutvarkau stabdžius"))).MadeId();
        var day = Api.KaunasTime.TodayInKaunas(App.Clock).AddDays(3);
        await App.SendAsync(new SuggestMeeting { AgreementId = Ids["suggested"], Day = day, Time = new(17, 0), Place = "Biblioteka", Every = HowOften.EverySecondWeek, Times = 6 }, jonas.Id, Who.Resident);
        Ids["reported"] = await World.Agreed(jonas, ona, await World.Puts(jonas, title: "Pakeičiu padangą"));
        await jonas.Acts(Ids["reported"], "report", new { minutes = 45 });
        await TalkAsync(ona, jonas);
        Ids["problem"] = await AskAsync(jonas, await World.Completed(jonas, ona), new { kind = "otherTime", minutes = 30 });
        Ids["safety-report"] = await AskAsync(jonas, await World.Completed(jonas, await World.Resident("Vytas", "Kalnietis")), new { kind = "unsafe", what = "Nejauku" });
        var petras = await World.Resident("Petras", "Butkus");
        Ids["before-staff"] = await World.Agreed(petras, jonas, await World.Puts(petras, skill: "haircut", title: "Kerpu namuose"));
    }

    private async Task TalkAsync(Member ona, Member jonas)
    {
        Ids["neighbour"] = jonas.Id;
        await App.SendAsync(new SendMessage { AgreementId = Ids["agreed"], Text = "Ar atsinešti duonos kepimo formą?" }, jonas.Id, Who.Resident);
        await App.SendAsync(new SendMessage { AgreementId = Ids["agreed"], Phrase = "suits-me" }, ona.Id, Who.Resident);
        await App.SendAsync(new ReportMessage(await App.SendAsync(new SendMessage { AgreementId = Ids["reported"], Text = "Greičiau!" }, jonas.Id, Who.Resident)), ona.Id, Who.Resident);
        Ids["reviewed"] = await World.Completed(jonas, ona);
        await App.SendAsync(new WriteReview { AgreementId = Ids["reviewed"], Came = true, AsAgreed = true, WouldAgain = true, ThankYou = "Puikiai sutvarkė" }, ona.Id, Who.Resident);
        await App.SendAsync(new WriteReview { AgreementId = Ids["reviewed"], Came = true, AsAgreed = true, WouldAgain = true, ThankYou = "Maloni kaimynė", Note = "Viskas gerai" }, jonas.Id, Who.Resident);
        var ugne = await World.Resident("Ugnė", "Žukaitė", new DateOnly(2010, 1, 1));
        Ids["young-person"] = ugne.Id;
        await World.IsAccompaniedBy(ugne, people[Role.Worker]);
        Ids["young"] = await World.Agreed(jonas, ugne, await World.Puts(jonas, title: "Mokau taisyti"));
        await App.SendAsync(new SendMessage { AgreementId = Ids["young"], Phrase = "thank-you" }, ugne.Id, Who.Resident);
    }

    private async Task<Guid> AskAsync(Member member, Guid agreement, object said)
    {
        await member.Acts(agreement, "problem", said);
        return await App.LookAsync(db => db.ProblemCases.Where(problem => problem.AgreementId == agreement).Select(problem => problem.Id).SingleAsync());
    }

    private async Task MeetAtAFairAsync(Member ona)
    {
        var employer = people[Role.Employer];
        Ids["job"] = await World.Opens(employer, EmployersOfTheWorld.Job());
        Ids["fair"] = await World.Fair();
        Ids["other-fair"] = await World.Fair("Rudens darbo mugė", inDays: 30);
        await World.TakesStand(employer, Ids["fair"], Ids["job"]);
        await World.Crowd(Ids["fair"], 6);
        await World.RegistersForFair(ona, Ids["fair"], showsCard: true);
        await World.WaitingEmployer("Kepykla", "Jurga");
    }
}
