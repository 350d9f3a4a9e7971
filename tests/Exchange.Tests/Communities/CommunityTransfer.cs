using System.Net.Http.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Communities;
using Exchange.Api.Features.Conversations;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Listings;
using Exchange.Api.Features.Participants;
using Exchange.Api.Features.Vettings;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Participants;
using MediatR;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Communities;

/// <summary>A living community moves from one database to another in its file, and nothing that happened is another thing there.</summary>
[Category("G4")]
public sealed class CommunityTransfer(StoreKind store) : HouseTest(store)
{
    private Member ona = null!;
    private Member jonas = null!;
    private Member petras = null!;
    private Member lukas = null!;
    private Member rasa = null!;
    private Member milda = null!;

    [SetUp]
    public async Task People()
    {
        (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        (lukas, rasa, milda) = (await World.Resident("Lukas", born: Clock.TodayInKaunas().AddYears(-15)), await World.SocialWorker(), await World.Coordinator());
    }

    [Test]
    [Category("G8")]
    public async Task takes_group_exchanges_with_it()
    {
        await GroupExchanges();

        await using var other = await MovedAsync();
        Assert.That(await other.LookAsync(db => db.GroupExchanges.Select(group => group.State).ToListAsync()), Is.EquivalentTo(
            (GroupExchangeState[])[GroupExchangeState.Completed, GroupExchangeState.Completed, GroupExchangeState.Open, GroupExchangeState.Cancelled, GroupExchangeState.Expired]));
        Assert.That(await other.LookAsync(db => db.GroupPlaces.Where(place => place.ReviewReasons != ReviewReasons.None).Select(place => place.State).SingleAsync()), Is.EqualTo(GroupPlaceState.Waiting));
        Assert.That(await Kinds(other), Is.EqualTo((string[])["Corrected Paklausiau visų", "Group ", "Group ", "Mirror Paklausiau visų"]));
    }

    [Test]
    [Category("G6")]
    public async Task takes_hours_that_were_put_right_with_it()
    {
        await Corrections();

        await using var other = await MovedAsync();
        Assert.That(await Kinds(other), Is.EqualTo(await Kinds(App)));
        Assert.That(await other.LookAsync(db => db.Agreements.OrderBy(agreement => agreement.BegunAt).Select(agreement => agreement.Hours).ToListAsync()), Is.EqualTo((Hours[])[.. new[] { 3, 2, 8 }.Select(Hours.OfQuarters)]));
    }

    [Test]
    [Category("S2")]
    [Category("C6")]
    [Category("S9")]
    public async Task takes_what_workers_and_guardians_said_with_it()
    {
        await WordsAboutPeople();

        await using var other = await MovedAsync();
        var consents = await other.LookAsync(db => db.GuardianConsents.OrderBy(consent => consent.GivenAt).ToListAsync());
        Assert.That(consents.Select(consent => (consent.Guardian, consent.HoldsAt(Clock.Now), consent.TextVersion)), Is.EqualTo(new[] { ("Eglė", false, GuardianConsent.CurrentText), ("Tadas", true, GuardianConsent.CurrentText) }));
        Assert.That(await other.LookAsync(db => db.Accounts.Where(account => account.LimitedAt != null).Select(account => new { account.Floor, account.Cap }).SingleAsync()), Is.EqualTo(new { Floor = Hours.Of(-5), Cap = Hours.Of(10) }));
        Assert.That(await other.LookAsync(db => db.Vettings.Select(vetting => vetting.WithdrawnAt != null).ToListAsync()), Is.EquivalentTo(new[] { true, false }));
    }

    [Test]
    [Category("C2")]
    public async Task keeps_promises_that_were_made_before_limits_were_narrowed()
    {
        await World.Agreed(ona, jonas, await World.Puts(ona, minutes: 240));
        Clock.Pass(TimeSpan.FromMinutes(1));
        await LimitAsync(jonas, ahead: 1);

        await using var other = await MovedAsync();
        Assert.That(await other.LookAsync(db => db.Agreements.Select(agreement => agreement.State).SingleAsync()), Is.EqualTo(AgreementState.Agreed));
    }

    [Test]
    [Category("K2")]
    [Category("D4")]
    public async Task takes_talks_and_appeals_with_it()
    {
        await TalksAndAppeals();

        await using var other = await MovedAsync();
        Assert.That(await other.LookAsync(db => db.Conversations.Select(talk => talk.Note).SingleAsync()), Is.EqualTo("Dirba naktimis"));
        Assert.That(await other.LookAsync(db => db.Appeals.OrderBy(appeal => appeal.AskedAt).Select(appeal => appeal.Falls).ToListAsync()), Is.EqualTo(new bool?[] { false, null }));
        Assert.That(await other.LookAsync(db => db.Appeals.CountAsync(appeal => db.People.Any(person => person.Id == appeal.MadeById && person.FirstName == "Rasa"))), Is.EqualTo(2));
    }

    [Test]
    [Category("X10")]
    public async Task takes_suspensions_with_it()
    {
        await Suspensions();

        await using var other = await MovedAsync();
        var all = await other.LookAsync(db => db.Suspensions.OrderBy(one => one.At).ToListAsync());
        Assert.That(all.Select(one => (one.Reason, one.LiftedReason, one.HoldsOn(Clock.TodayInKaunas()), one.EndToldAt is not null)), Is.EqualTo(new (string, string?, bool, bool)[]
            { ("Poilsis", "Pranešė laiku", false, false), ("Trumpam", null, false, true), ("Ilgam", null, true, false) }));
        Assert.That(await other.LookAsync(db => db.Appeals.Select(appeal => appeal.TargetId).SingleAsync()), Is.EqualTo(all[0].Id));
        Assert.That(await other.LookAsync(db => db.Agreements.Select(agreement => agreement.State).SingleAsync()), Is.EqualTo(AgreementState.Cancelled));
    }

    [Test]
    [Category("G12")]
    [Category("C8")]
    public async Task takes_thanks_and_those_who_left_with_it()
    {
        await ThanksAndALeaving();

        await using var other = await MovedAsync();
        Assert.That(await other.LookAsync(db => db.Grants.OrderBy(grant => grant.AskedAt).ThenBy(grant => grant.Hours).Select(grant => grant.State).ToListAsync()), Is.EquivalentTo((GrantState[])[GrantState.Booked, GrantState.Waiting]));
        Assert.That(await other.LookAsync(db => db.People.Where(person => person.LeftAt != null).Select(person => person.Alias).SingleAsync()), Is.EqualTo("Buvęs narys"));
    }

    [Test]
    [Category("G1")]
    [Category("G2")]
    [Category("G3")]
    public async Task takes_one_of_everything_with_it()
    {
        foreach (var part in (Func<Task>[])[GroupExchanges, Corrections, WordsAboutPeople, TalksAndAppeals, Suspensions, ThanksAndALeaving])
        {
            await part();
        }

        await using var other = await MovedAsync();
        await other.SendAsync(new InspectLedger());
        Assert.That((await other.LookAsync(db => db.LedgerInspections.SingleAsync())).Findings, Is.Empty);
        Assert.That(await Kinds(other), Is.EqualTo(await Kinds(App)));
    }

    [Test]
    [Category("D7")]
    public async Task waits_for_problems_that_nobody_has_decided()
    {
        await Done(World.Again(jonas).Acts(await World.Completed(ona, jonas), "problem", new { kind = "unsafe" }));

        Assert.That(async () => await App.SendAsync(new ExportCommunity()), Throws.InstanceOf<Refused>().With.Property(nameof(Refused.Code)).EqualTo("communities.problems-open"));
    }

    private async Task<App> MovedAsync()
    {
        var (file, other) = await App.MovesAsync(Store);
        Assert.That(await other.SendAsync(new ExportCommunity()), Is.EqualTo(file));
        Assert.That(await other.BalancesAsync(), Is.EqualTo(await App.BalancesAsync()));
        Assert.That(await other.LookAsync(db => db.Entries.SumAsync(entry => entry.Quarters)), Is.Zero);
        return other;
    }

    // One done with somebody absent, one decided by a worker, one with a place that waits, one called off, one nobody came to.
    private async Task GroupExchanges()
    {
        var (done, disputed, off, empty) = (await World.Calls(ona), await World.Calls(ona, GroupExchangeKind.ManyAreHelped), await World.Calls(petras), await World.Calls(petras));
        await World.Joins(jonas, done);
        await World.Joins(petras, done);
        await World.Joins(jonas, disputed);
        await World.Joins(petras, disputed);
        await Does(petras, new LeaveGroupExchange { GroupExchangeId = disputed });
        await Does(petras, new CancelGroupExchange { GroupExchangeId = off });
        await World.Reports(ona, done, (jonas, 120), (petras, 0));
        await World.ConfirmsHours(jonas, done);
        await Does(ona, new ReportGroupExchange { GroupExchangeId = disputed, Lines = [new(jonas.Id, 60)] });
        await Does(jonas, new DisputeGroupHours { GroupExchangeId = disputed, What = "Buvo trumpiau" });
        await App.SendAsync(new DecideGroupExchange { GroupExchangeId = disputed, Lines = [new(jonas.Id, 30)], Reason = "Paklausiau abiejų" }, rasa.Id, Who.SocialWorker);
        Clock.Pass(TimeSpan.FromMinutes(1));
        await Does(petras, new DisputeGroupHours { GroupExchangeId = done, What = "Buvau ir aš" });
        await App.SendAsync(new DecideGroupExchange { GroupExchangeId = done, Lines = [new(jonas.Id, 90), new(petras.Id, 60)], Reason = "Paklausiau visų" }, rasa.Id, Who.SocialWorker);
        await Does(ona, new DisputeGroupHours { GroupExchangeId = disputed, What = "Vis tiek ne taip" });
        await App.SendAsync(new DecideGroupExchange { GroupExchangeId = disputed, Lines = [new(jonas.Id, 30)], Reason = "Taip ir buvo" }, milda.Id, Who.Coordinator);
        await World.WaitsForGroups(TimeSpan.FromMinutes(1));
        var young = await World.Resident("Ieva", born: Clock.TodayInKaunas().AddYears(-17));
        await World.Joins(young, await World.Calls(jonas));
        Assert.That((await World.Group(empty)).State, Is.EqualTo(GroupExchangeState.Expired));
    }

    // By a worker, by the two, and by a worker upon a problem that the two did not agree on.
    private async Task Corrections()
    {
        var byWorker = await World.Completed(ona, jonas, 90);
        await Done(World.Again(jonas).Acts(byWorker, "problem", new { what = "Trumpiau" }));
        await Done(World.Again(rasa).Acts(byWorker, "decision", new { outcome = "corrected", minutes = 45, reason = "Abu sutiko" }));
        Clock.Pass(TimeSpan.FromMinutes(5));
        var byTwo = await World.Completed(ona, jonas, 60);
        await Done(World.Again(jonas).Acts(byTwo, "problem", new { kind = "otherTime", minutes = 30 }));
        await Done(ProblemAsync(ona, byTwo, "fix/acceptance"));
        Clock.Pass(TimeSpan.FromMinutes(5));
        var decided = await World.Completed(ona, petras, 60);
        await Done(World.Again(petras).Acts(decided, "problem", new { kind = "otherTime", minutes = 30 }));
        await Done(ProblemAsync(ona, decided, "fix/refusal"));
        await Done(World.Again(rasa).Acts(decided, "decision", new { outcome = "corrected", minutes = 120, reason = "Ilgiau" }));
        Clock.Pass(TimeSpan.FromMinutes(5));
    }

    private async Task WordsAboutPeople()
    {
        await World.IsAccompaniedBy(lukas, rasa);
        await ConsentAsync("Eglė");
        await App.SendAsync(new WithdrawGuardianConsent(lukas.Id), rasa.Id, Who.SocialWorker);
        Clock.Pass(TimeSpan.FromMinutes(1));
        await ConsentAsync("Tadas");
        await LimitAsync(petras, ahead: 20);
        Clock.Pass(TimeSpan.FromMinutes(1));
        await LimitAsync(petras, ahead: 5);
        await App.SendAsync(new AttestVetting { PersonId = petras.Id, Kind = VettingKind.Reference, Until = Clock.TodayInKaunas() }, rasa.Id, Who.SocialWorker);
        await App.SendAsync(new WithdrawVetting(await App.LookAsync(db => db.Vettings.Select(vetting => vetting.Id).SingleAsync())), rasa.Id, Who.SocialWorker);
        await App.SendAsync(new AttestVetting { PersonId = petras.Id, Kind = VettingKind.ChildSafety, Until = Clock.TodayInKaunas().AddMonths(6) }, rasa.Id, Who.SocialWorker);
    }

    private async Task TalksAndAppeals()
    {
        for (var i = 0; i < Conversation.Times; i++)
        {
            var id = await World.Agreed(ona, petras);
            Clock.Pass(TimeSpan.FromDays(2.5));
            await Does(ona, new ReportNoShow { AgreementId = id });
            await World.Waits(TimeSpan.FromDays(8));
        }

        await World.ClockDoes(nameof(ConversationsClock));
        await App.SendAsync(new HoldConversation { ConversationId = await App.LookAsync(db => db.Conversations.Select(talk => talk.Id).SingleAsync()), Note = "Dirba naktimis" }, rasa.Id, Who.SocialWorker);
        var listing = await World.Puts(ona);
        await App.SendAsync(new RemoveListing { Id = listing, Reason = "Skundas" }, rasa.Id, Who.SocialWorker);
        await Done((await World.Again(ona).Api()).PostAsJsonAsync($"/api/appeals/about/{listing}", new { why = "Ne apie mane" }));
        await App.SendAsync(new Api.Features.Appeals.DecideAppeal { AppealId = await App.LookAsync(db => db.Appeals.Select(appeal => appeal.Id).SingleAsync()), Falls = false, Reason = "Apie jus" }, milda.Id, Who.Coordinator);
        Clock.Pass(TimeSpan.FromMinutes(1));
        var young = await World.Resident("Rūta", born: Clock.TodayInKaunas().AddYears(-17));
        var refused = await World.Agreed(ona, young);
        await App.SendAsync(new RefuseAgreement { AgreementId = refused, Reason = "Per vėlu" }, rasa.Id, Who.SocialWorker);
        await Done((await World.Again(ona).Api()).PostAsJsonAsync($"/api/appeals/about/{refused}", new { why = "Susitinkame bibliotekoje" }));
    }

    private async Task Suspensions()
    {
        Clock.Pass(TimeSpan.FromMinutes(1));
        await World.Agreed(ona, petras);
        var first = await World.Suspended(petras, rasa, reason: "Poilsis");
        await App.SendAsync(new Api.Features.Appeals.AskAppeal { TargetId = first, Why = "Pranešiau" }, petras.Id, Who.Resident);
        await App.SendAsync(new Api.Features.Appeals.DecideAppeal
        {
            AppealId = await App.LookAsync(db => db.Appeals.Where(appeal => appeal.TargetId == first).Select(appeal => appeal.Id).SingleAsync()), Falls = true, Reason = "Pranešė laiku",
        }, milda.Id, Who.Coordinator);
        Clock.Pass(TimeSpan.FromHours(1));
        await World.Suspended(petras, rasa, days: 1, reason: "Trumpam");
        Clock.Pass(TimeSpan.FromDays(1));
        await World.ClockDoes(nameof(Api.Features.Suspensions.SuspensionsClock));
        await World.Suspended(petras, milda, days: 60, reason: "Ilgam");
    }

    private async Task ThanksAndALeaving()
    {
        var vida = await World.Resident("Vida");
        var numbers = await App.LookAsync(db => db.People.Where(person => person.Id == ona.Id || person.Id == vida.Id).Select(person => person.MemberNumber).ToListAsync());
        await App.SendAsync(new GrantHours { Numbers = string.Join(", ", numbers), Minutes = 90, Reason = "Padėjo mugėje" }, milda.Id, Who.Coordinator);
        await App.SendAsync(new GrantHours { Numbers = string.Join(", ", await NumbersAsync(3)), Minutes = 480, Reason = "Padėjo visi" }, milda.Id, Who.Coordinator);
        await Does(vida, new LeaveExchange { Understands = true });
    }

    private async Task<List<int>> NumbersAsync(int people)
    {
        var made = new List<Guid>();
        for (var i = 0; i < people; i++)
        {
            made.Add((await World.Resident($"Kaimynas{i}")).Id);
        }

        return await App.LookAsync(db => db.People.Where(person => made.Contains(person.Id)).Select(person => person.MemberNumber).ToListAsync());
    }

    private async Task<HttpResponseMessage> ProblemAsync(Member who, Guid agreement, string path, object? said = null)
    {
        var problem = await App.LookAsync(db => db.ProblemCases.Where(one => one.AgreementId == agreement).Select(one => one.Id).SingleAsync());
        return await (await World.Again(who).Api()).PostAsJsonAsync($"/api/problems/{problem}/{path}", said ?? new { });
    }

    private Task<Guid> ConsentAsync(string guardian) => App.SendAsync(new RecordGuardianConsent { PersonId = lukas.Id, Guardian = guardian, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);

    private Task<Guid> LimitAsync(Member member, int ahead) => App.SendAsync(new ChangeLimits { PersonId = member.Id, AheadHours = ahead, GivenHours = 10, Reason = "Susitarėme" }, milda.Id, Who.Coordinator);

    private Task<Unit> Does(Member member, IRequest<Unit> request) => App.SendAsync(request, member.Id, Who.Resident);

    private static Task<List<string>> Kinds(App app) => app.LookAsync(async db => (await db.Postings.Select(posting => new { posting.Kind, posting.Reason }).ToListAsync()).Select(posting => $"{posting.Kind} {posting.Reason}").Order(StringComparer.Ordinal).ToList());
}
