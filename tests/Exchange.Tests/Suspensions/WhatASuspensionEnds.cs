using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Listings;
using Exchange.Api.Features.Rings;
using Exchange.Api.Features.Suspensions;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Exchange.Domain.Problems;
using Exchange.Domain.Rings;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Suspensions;

/// <summary>What has not begun ends, what has begun stays, and nobody's hours are lost (X10, C3b).</summary>
[Category("X10")]
public sealed class WhatASuspensionEnds(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task is_told_in_the_words_of_a_leaving_and_without_the_cause()
    {
        var (ona, jonas, petras, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.Resident("Petras", "Butkus"), await World.SocialWorker());
        var (first, second) = (await OpenWithAsync(ona, jonas), await OpenWithAsync(ona, petras));
        var told = await App.LookAsync(db => db.Notices.Select(notice => notice.Id).ToListAsync());

        await World.Suspended(jonas, rasa, reason: "Slaptas dalykas");
        await App.SendAsync(new LeaveExchange { Understands = true }, petras.Id, Who.Resident);

        Assert.That(await WhatBecameOfAsync(first), Is.EqualTo(await WhatBecameOfAsync(second)));
        var notices = await App.LookAsync(db => db.Notices.Where(notice => !told.Contains(notice.Id) && notice.PersonId == ona.Id).ToListAsync());
        var ofLeaving = notices.Where(notice => second.Contains(Guid.Parse(notice.Link[^36..]))).Select(notice => (notice.Key, string.Join('|', notice.Args.Select(arg => arg == NoticeArg.Person(petras.Id) ? NoticeArg.Person(jonas.Id) : arg)))).Order();
        Assert.That(notices.Where(notice => first.Contains(Guid.Parse(notice.Link[^36..]))).Select(notice => (notice.Key, string.Join('|', notice.Args))).Order(), Is.EqualTo(ofLeaving).And.Not.Empty);
        foreach (var id in first.Take(3))
        {
            var page = await ona.Goes($"/susitarimai/{id}");
            Assert.That(page.Shows("Narys nebedalyvauja.") && page.Shows("Jonas P."), page.ToString());
            Assert.That(page.Source, Does.Not.Contain("Slaptas").And.Not.Contain("Rasa"));
        }

        Assert.That(await App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == jonas.Id && !told.Contains(notice.Id)).Select(notice => notice.Key).ToListAsync()), Is.EqualTo((string[])["Suspensions.told-suspended"]), "who is suspended is told once");
    }

    [Test]
    [Category("C3b")]
    [Category("X11")]
    public async Task is_not_what_was_done()
    {
        var (ona, jonas, vida, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Vida"), await World.SocialWorker());
        var (gave, got) = (await World.Agreed(jonas, ona), await World.Agreed(vida, jonas));
        var group = await World.Held(jonas, ona, GroupExchangeState.AwaitingConfirmation);
        Clock.Pass(TimeSpan.FromDays(2.5)); // both have met; one has said so
        await App.SendAsync(new ReportDone { AgreementId = gave, Minutes = 60 }, jonas.Id, Who.Resident);
        await World.Suspended(jonas, rasa);

        await Done(World.Again(ona).Acts(gave, "confirmation", new { minutes = 60 }));
        await Done(World.Again(jonas).Acts(got, "report", new { minutes = 60 }));
        await Done(World.Again(vida).Acts(got, "confirmation", new { minutes = 60 }));
        await World.ConfirmsHours(ona, group);

        Assert.That((await World.StateOf(gave), await World.StateOf(got), (await World.Group(group)).State), Is.EqualTo((AgreementState.Completed, AgreementState.Completed, GroupExchangeState.Completed)));
        Assert.That((await World.BalanceOf(jonas), await World.BalanceOf(ona), await World.BalanceOf(vida), await World.LedgerIsBalanced()), Is.EqualTo((-4, 0, 4, true)), "an hour given, one received, one received by the group");
    }

    [Test]
    public async Task are_the_next_times_of_a_series()
    {
        var (ona, jonas, vida, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Vida"), await World.SocialWorker());
        var (begun, toCome) = (await World.AgreedSeries(jonas, ona), await World.AgreedSeries(vida, jonas, hour: new(20, 0)));
        Clock.Pass(TimeSpan.FromDays(2.3)); // the first has begun, the second has not
        await World.Suspended(jonas, rasa);

        await World.Meet(jonas, ona, begun);

        Assert.That((await World.StateOf(begun), await World.StateOf(toCome)), Is.EqualTo((AgreementState.Completed, AgreementState.Cancelled)));
        Assert.That((await World.NextOf(begun), await World.NextOf(toCome)), Is.EqualTo(((Guid?)null, (Guid?)null)));
        Assert.That((await World.Again(ona).Goes("/pranesimai")).Shows("Kartojimas baigėsi"));
    }

    [Test]
    [Category("R6")]
    public async Task opens_places_in_rings()
    {
        var (ona, jonas, _) = await World.ThreeNeighbours();
        var (ring, rasa) = (await World.AskedRing(ona, jonas), await World.SocialWorker());
        await World.Suspended(jonas, rasa);
        await World.Minute();

        Assert.That((await World.Ring(ring)).State, Is.EqualTo(RingState.Dissolved));
        Assert.That((await World.ToldOfRings(ona), await World.ToldOfRings(jonas)), Is.EqualTo(((List<string>)["Rings.told-not-formed"], (List<string>)["Rings.told-asked"])));
        Assert.That((await ona.Sees("/api/me/rings")).GetProperty("rings").GetArrayLength(), Is.Zero, "nor is he in another");
        Assert.That(Assert.ThrowsAsync<Domain.Refused>(() => App.SendAsync(new AcceptRing { RingId = ring }, jonas.Id, Who.Resident))!.Code, Is.EqualTo("identity.suspended"));
    }

    [Test]
    [Category("D2")]
    [Category("D6")]
    public async Task is_no_report_and_no_dispute()
    {
        var (ona, jonas, vida, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Vida"), await World.SocialWorker());
        var (unsafely, disputed, done) = (await World.Agreed(jonas, ona), await World.Agreed(jonas, vida), await World.Completed(jonas, vida));
        await Done(ona.Acts(unsafely, "problem", new { kind = "unsafe", what = "Bijau" }));
        await Done(vida.Acts(disputed, "problem", new { what = "Nesutarėme" }));
        await Done(vida.Acts(done, "problem", new { what = "Buvo trumpiau" }));
        await Expect.RefusedAsync(await (await jonas.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true }), HttpStatusCode.Conflict, "identity.leave-waits");
        var before = await App.LookAsync(db => db.ProblemCases.OrderBy(one => one.Id).Select(one => new { one.Id, one.State, one.Kind }).ToListAsync());

        await World.Suspended(jonas, rasa);

        Assert.That(await App.LookAsync(db => db.ProblemCases.OrderBy(one => one.Id).Select(one => new { one.Id, one.State, one.Kind }).ToListAsync()), Is.EqualTo(before));
        Assert.That(await World.StateOf(disputed), Is.EqualTo(AgreementState.Disputed));
        await Done((await rasa.Api()).PostAsJsonAsync($"/api/problems/{before.Single(one => one.Kind == ProblemKind.Unsafe).Id}/decision", new { outcome = "noFault", reason = "Išklausėme abu" }));
        foreach (var asked in new[] { disputed, done })
        {
            await Done(rasa.Acts(asked, "decision", new { outcome = "noFault", reason = "Išklausėme abu" }));
        }

        Assert.That((await jonas.Goes("/mano-duomenys/nedalyvavimas")).Source, Does.Not.Contain("Bijau").And.Not.Contain("Ona"));
        await Done(jonas.Acts(done, "problem", new { kind = "unsafe", what = "Ir man buvo nejauku" }));
    }

    [Test]
    public async Task are_listings_on_show_until_their_author_shows_them_again()
    {
        var (jonas, rasa) = (await World.Resident("Jonas"), await World.SocialWorker());
        var (shown, paused, waiting) = (await World.Puts(jonas), await World.Puts(jonas, title: "Mezgu"), await jonas.Drafts());
        await App.SendAsync(new PauseListing(paused), jonas.Id, Who.Resident);
        await App.SendAsync(new PublishListing(waiting), jonas.Id, Who.Resident);
        await World.Suspended(jonas, rasa, days: 3);
        Assert.That((await World.Listing(shown)).State, Is.EqualTo(ListingState.Paused));

        await App.SendAsync(new ApproveListing(waiting), rasa.Id, Who.SocialWorker);
        Assert.That((await World.Listing(waiting)).State, Is.EqualTo(ListingState.Paused), "what staff lets through waits for its author");
        Assert.That((await jonas.Goes("/pranesimai")).Shows("Rodyti jį galėsite, kai vėl dalyvausite"));
        Clock.Pass(TimeSpan.FromDays(3));
        Assert.That((await World.Listing(shown)).State, Is.EqualTo(ListingState.Paused));
        foreach (var listing in new[] { shown, waiting })
        {
            await Done((await World.Again(jonas).Api()).PostAsync($"/api/listings/{listing}/resumption", null));
        }

        Assert.That(((await World.Listing(shown)).State, (await World.Listing(waiting)).State), Is.EqualTo((ListingState.Active, ListingState.Active)));
    }

    [Test]
    [Category("C8")]
    public async Task is_no_hour_no_registration_and_no_record()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        await World.Completed(jonas, ona, 90);
        var registration = await World.RegistersForFair(jonas, await World.Fair());
        var statement = (await jonas.Sees("/api/me/statement")).ToString();

        await World.Suspended(jonas, rasa);

        Assert.That((await jonas.Sees("/api/me/statement")).ToString(), Is.EqualTo(statement));
        Assert.That((await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((6, true)));
        Assert.That(await App.LookAsync(db => db.FairRegistrations.Where(one => one.Id == registration).Select(one => one.CancelledAt).SingleAsync()), Is.Null);
        Assert.That((await jonas.Goes("/mano-duomenys/viskas")).Shows("Pertrauka po ginčo"), "Q5: it is in the copy");
        var entry = (await World.Journal(jonas.Id)).Single(one => one.Request == nameof(SuspendMember));
        Assert.That((entry.ActorId, entry.Reason), Is.EqualTo(((Guid?)rasa.Id, "Pertrauka po ginčo")));
    }

    /// <summary>Everything that can be open between two: an agreement with a time, a yes, a proposal, and places in one another's group exchanges.</summary>
    private async Task<Guid[]> OpenWithAsync(Member ona, Member other)
    {
        var agreed = await World.Agreed(ona, other);
        var accepted = await App.SendAsync(new AcceptListing(await World.Puts(other)), ona.Id, Who.Resident);
        var proposed = await App.SendAsync(new Propose { ListingId = await World.Puts(ona), Minutes = 60 }, other.Id, Who.Resident);
        var (theirs, hers) = (await World.Calls(other), await World.Calls(ona));
        await World.Joins(ona, theirs);
        await World.Joins(other, hers);
        return [agreed, accepted, proposed, theirs, hers];
    }

    private async Task<string> WhatBecameOfAsync(Guid[] all)
    {
        var states = new List<string>();
        foreach (var id in all)
        {
            states.Add(await App.LookAsync(async db => await db.Agreements.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Id == id) is { } agreement
                ? $"{agreement.State} {string.Join(',', agreement.Steps.OrderBy(step => step.Number).Select(step => $"{step.Act} {(step.ActorId is null ? "program" : "person")}"))}"
                : ""));
            states[^1] += states[^1].Length > 0 ? "" : await GroupAsync(id);
        }

        return string.Join('\n', states);
    }

    private async Task<string> GroupAsync(Guid id)
    {
        var group = await World.Group(id);
        return $"{group.State} {string.Join(',', group.Steps.Select(step => $"{step.Act} {(step.ActorId is null ? "program" : "person")}"))}";
    }
}
