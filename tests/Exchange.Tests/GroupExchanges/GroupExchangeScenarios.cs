using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.GroupExchanges;

/// <summary>From a call to one posting for all, over the API.</summary>
public sealed class GroupExchangeScenarios(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("G8")]
    [Category("G5")]
    [Category("C3")]
    [Category("X6")]
    public async Task of_several_who_are_helped_is_booked_whole_with_the_last_yes()
    {
        var (milda, ona, jonas, petras) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var id = await (await milda.Calls("manyAreHelped")).MadeId();
        foreach (var member in new[] { ona, jonas, petras })
        {
            await Done(member.Groups(id, "joining"));
        }

        Assert.That((await milda.Sees("/api/me/account")).GetProperty("giving").GetInt32(), Is.EqualTo(3 * 60));
        Assert.That((await ona.Sees("/api/me/account")).GetProperty("receiving").GetInt32(), Is.EqualTo(60));
        Clock.Pass(TimeSpan.FromHours(9));
        (milda, ona, jonas, petras) = (World.Again(milda), World.Again(ona), World.Again(jonas), World.Again(petras));
        await Done(milda.Groups(id, "report", new { lines = new[] { Line(ona, 68), Line(jonas, 45), Line(petras, 0) } }));
        await Done(ona.Groups(id, "confirmation"));
        Assert.That((await World.BalanceOf(milda), await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((0, 0, 0)), "nothing in parts");
        await Done(jonas.Groups(id, "confirmation"));

        Assert.That((await World.BalanceOf(milda), await World.BalanceOf(ona), await World.BalanceOf(jonas), await World.BalanceOf(petras)), Is.EqualTo((8, -5, -3, 0)));
        var posting = await App.LookAsync(db => db.Postings.Include(one => one.Entries).SingleAsync());
        Assert.That((posting.Kind, posting.CauseId, posting.Entries.Count, posting.Entries.Sum(entry => entry.Quarters)), Is.EqualTo((PostingKind.Group, id, 3, 0)));
        Assert.That((await milda.Sees("/api/me/account")).GetProperty("giving").GetInt32(), Is.Zero);
        var line = (await jonas.Sees("/api/me/statement")).GetProperty("items")[0];
        Assert.That((line.GetProperty("other").GetString(), line.GetProperty("what").GetString(), line.GetProperty("groupExchangeId").GetGuid()), Is.EqualTo(("Milda K.", "Anglų kalbos pamoka", id)));
        Assert.That(await World.ToldOfGroups(petras), Is.EquivalentTo((string[])["absent", "completed"]));
    }

    [Test]
    [Category("C2")]
    [Category("C3")]
    public async Task refuses_a_place_beyond_the_organisers_floor_with_what_would_fit()
    {
        var milda = await World.Resident("Milda");
        var helpers = new[] { await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras") };
        var id = await World.Calls(milda, minutes: 210);
        await World.Joins(helpers[0], id);
        await World.Joins(helpers[1], id);

        var third = await helpers[2].Groups(id, "joining");

        await Expect.RefusedAsync(third, HttpStatusCode.Conflict, "ledger.over-limit");
        Assert.That(await third.Content.ReadAsStringAsync(), Does.Contain(" 1. "), "8 hours less two places of 3½ hours");
        await Done(helpers[0].Groups(id, "leaving"));
        await Done(helpers[2].Groups(id, "joining"));
        Assert.That((await milda.Sees("/api/me/account")).GetProperty("receiving").GetInt32(), Is.EqualTo(420), "what was given up is free again");
        await Done(milda.Groups(id, "cancellation"));
        Assert.That((await milda.Sees("/api/me/account")).GetProperty("receiving").GetInt32(), Is.Zero);
    }

    [TestCase(GroupExchangeKind.ManyHelp, 4)]
    [TestCase(GroupExchangeKind.ManyAreHelped, 20)]
    [Category("C2")]
    [Category("G10")]
    public async Task is_refused_by_the_database_itself_beyond_a_limit(GroupExchangeKind kind, int fit)
    {
        var milda = await World.Resident("Milda");
        var group = await World.Calls(milda, kind, places: 20);
        for (var place = 0; place < fit; place++)
        {
            await PlaceAsync(await World.Resident($"Kaimynas{place}"), group);
        }

        var (more, petras) = (await World.Calls(milda, kind, places: 20), await World.Resident("Petras"));
        Assert.That(async () => await PlaceAsync(petras, more), Throws.Exception.With.InnerException.Message.Contains("ledger.over-limit"));
        if (kind == GroupExchangeKind.ManyHelp)
        {
            var listing = await World.Puts(petras, minutes: 15);
            await Expect.RefusedAsync(await milda.Takes(listing), HttpStatusCode.Conflict, "ledger.give-first");
        }
    }

    [Test]
    [Category("D4")]
    [Category("D5")]
    public async Task that_one_says_no_to_is_decided_by_a_worker_for_all()
    {
        var (milda, ona, jonas, rasa) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await Reported(milda, (ona, 120), (jonas, 30));
        await Done(ona.Groups(id, "confirmation"));
        await Done(jonas.Groups(id, "dispute", new { what = "Buvau dvi valandas" }));
        Assert.That(await World.BalanceOf(ona), Is.Zero);
        Assert.That((await rasa.Sees("/api/duty")).EnumerateArray().Select(line => line.GetProperty("kind").GetString()), Does.Contain("groupExchanges"));

        var lines = new[] { Line(ona, 120), Line(jonas, 90) };
        Assert.That((await rasa.Groups(id, "decision", new { lines })).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "a reason is asked");
        await Done(rasa.Groups(id, "decision", new { lines, reason = "Paklausiau visų" }));

        Assert.That((await World.BalanceOf(milda), await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((-14, 8, 6)));
        foreach (var member in new[] { milda, ona, jonas })
        {
            Assert.That((await member.Sees($"/api/group-exchanges/{id}")).GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("text").GetString()), Is.EqualTo((string[])["Buvau dvi valandas", "Paklausiau visų"]));
        }

        await Expect.RefusedAsync(await rasa.Groups(id, "decision", new { lines, reason = "Dar kartą" }), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("D4")]
    public async Task is_not_decided_by_whoever_speaks_for_one_of_them()
    {
        var (milda, jonas, rasa, lina) = (await World.Resident("Milda"), await World.Resident("Jonas"), await World.SocialWorker(), await World.SocialWorker("Lina"));
        var id = await Reported(milda, (jonas, 30));
        await Done(jonas.Groups(id, "dispute"));
        await World.IsAccompaniedBy(jonas, rasa);
        await App.SendAsync(new Api.Features.Participants.GiveMandate { PersonId = jonas.Id, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);

        await Expect.RefusedAsync(await rasa.Groups(id, "decision", new { bookNothing = true, reason = "Taip" }), HttpStatusCode.Conflict, "group-exchanges.own-decision");
        await Done(lina.Groups(id, "decision", new { bookNothing = true, reason = "Nieko nebuvo" }));

        Assert.That((await World.Group(id)).State, Is.EqualTo(GroupExchangeState.Voided));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.Zero);
        Assert.That((await milda.Sees("/api/me/account")).GetProperty("receiving").GetInt32(), Is.Zero);
    }

    [Test]
    [Category("X2")]
    [Category("X3")]
    [Category("G5")]
    public async Task is_booked_once_when_the_last_two_say_yes_at_once_and_again()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await Reported(milda, (ona, 60), (jonas, 60));
        Task<string?> Yes(Member member) => Task.Run(() => World.Tries(member, new ConfirmGroupHours { GroupExchangeId = id }));

        var answers = await Task.WhenAll(Yes(ona), Yes(jonas), Yes(ona), Yes(jonas));

        Assert.That(answers.Count(answer => answer is null), Is.EqualTo(2), string.Join(", ", answers));
        Assert.That((await World.BalanceOf(milda), await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((-8, 4, 4)));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    [Category("X3")]
    public async Task takes_no_yes_to_what_was_not_read()
    {
        var (milda, ona) = (await World.Resident("Milda"), await World.Resident("Ona"));
        var id = await World.Calls(milda);
        await World.Joins(ona, id);
        var seen = (await ona.Sees($"/api/group-exchanges/{id}")).GetProperty("expectedVersion").GetInt32();
        await World.Reports(milda, id, (ona, 15));

        Assert.That(await World.Tries(ona, new ConfirmGroupHours { GroupExchangeId = id, ExpectedVersion = seen }), Is.EqualTo("access.changed"));
    }

    [Test]
    [Category("G8")]
    [Category("X7")]
    public async Task whose_posting_fails_has_booked_nothing_and_told_nobody()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await Reported(milda, (ona, 60), (jonas, 60));
        await World.ConfirmsHours(ona, id);
        await App.LookAsync(async db =>
        {
            // Another posting of the same cause stands in the way of the real one.
            var accounts = new[] { await db.AccountOfAsync(milda.Id, Clock.Now, default), await db.AccountOfAsync(ona.Id, Clock.Now, default) };
            db.Postings.Add(Posting.Of(PostingKind.Group, id, [(accounts[0].Id, 1), (accounts[1].Id, -1)], Clock.Now));
            return await db.SaveChangesAsync();
        });

        Assert.That(async () => await World.ConfirmsHours(jonas, id), Throws.Exception);

        Assert.That((await World.Group(id)).State, Is.EqualTo(GroupExchangeState.AwaitingConfirmation));
        Assert.That((await World.BalanceOf(jonas), await World.LedgerIsBalanced()), Is.EqualTo((0, true)));
        Assert.That(await World.ToldOfGroups(ona), Has.None.EqualTo("completed"));
    }

    [Test]
    [Category("X11")]
    [Category("N2")]
    public async Task with_a_silent_neighbour_reminds_three_times_and_then_asks_a_worker()
    {
        var (milda, ona, rasa) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.SocialWorker());
        var id = await Reported(milda, (ona, 60));
        for (var day = 0; day < 14; day++)
        {
            await World.WaitsForGroups(TimeSpan.FromDays(1));
        }

        Assert.That(await World.ToldOfGroups(ona), Is.EqualTo((string[])["reported", "remind-confirm", "remind-confirm", "last-confirm"]).AsCollection);
        Assert.That((await World.Group(id)).State, Is.EqualTo(GroupExchangeState.AwaitingConfirmation));
        Assert.That((await World.BalanceOf(milda), await World.BalanceOf(ona)), Is.EqualTo((0, 0)));
        Assert.That((await rasa.Sees("/api/group-exchanges/waiting")).GetProperty("items")[0].GetProperty("id").GetGuid(), Is.EqualTo(id));
    }

    [Test]
    [Category("X4")]
    public async Task nobody_came_to_is_over_when_it_starts()
    {
        var (milda, vida) = (await World.Resident("Milda"), await World.Resident("Vida"));
        var id = await World.Calls(milda);
        await World.WaitsForGroups(TimeSpan.FromDays(3));

        Assert.That((await World.Group(id)).State, Is.EqualTo(GroupExchangeState.Expired));
        Assert.That(await World.ToldOfGroups(milda), Is.EqualTo((string[])["nobody"]));
        Assert.That((await vida.Sees("/api/group-exchanges")).GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    [Category("X10")]
    public async Task is_called_off_when_its_organiser_leaves_and_goes_on_without_a_member_who_does()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var (hers, other) = (await World.Calls(milda), await World.Calls(jonas));
        await World.Joins(ona, hers);
        await World.Joins(milda, other);
        await World.Joins(ona, other);

        var answer = await (await milda.Api()).PostAsync("/api/me/leaving", System.Net.Http.Json.JsonContent.Create(new { understands = true }));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await answer.Content.ReadAsStringAsync());
        Assert.That(((await World.Group(hers)).State, (await World.Group(other)).FreePlaces), Is.EqualTo((GroupExchangeState.Cancelled, 3)));
        Assert.That(await World.ToldOfGroups(ona), Is.EqualTo((string[])["cancelled"]));
        var told = await jonas.Goes("/pranesimai");
        Assert.That(told.Shows("Buvęs narys") && !told.Source.Contains("Milda", StringComparison.Ordinal) && !told.Shows("išėjo"), told.ToString());
    }

    [Test]
    [Category("S5")]
    [Category("S8")]
    public async Task lets_a_young_neighbour_come_when_a_worker_has_looked()
    {
        var (milda, rasa) = (await World.Resident("Milda"), await World.SocialWorker());
        var ugne = await World.Resident("Ugnė", born: new DateOnly(2009, 1, 1));
        var id = await World.Calls(milda);
        await World.Joins(ugne, id);
        Assert.That((await milda.Sees($"/api/group-exchanges/{id}")).GetProperty("lines").GetArrayLength(), Is.Zero, "not yet");
        Assert.That(await World.ToldOfGroups(ugne), Is.EqualTo((string[])["waits"]));
        Assert.That((await rasa.Sees($"/api/group-exchanges/{id}")).GetProperty("lines")[0].GetProperty("reviewReasons").GetString(), Is.EqualTo("minor"));
        await Expect.RefusedAsync(await milda.Groups(id, "approval", new { personId = ugne.Id }), HttpStatusCode.Forbidden, "access.denied");

        await Done(rasa.Groups(id, "approval", new { personId = ugne.Id }));

        Assert.That((await World.Group(id)).PlaceOf(ugne.Id)!.State, Is.EqualTo(GroupPlaceState.Taken));
        Assert.That((await World.ToldOfGroups(ugne)).Concat(await World.ToldOfGroups(milda)), Is.EquivalentTo((string[])["waits", "approved", "joined"]));
        Assert.That(await World.Journal(ugne.Id), Has.Some.Property("Request").EqualTo("ApproveGroupPlace"));
    }

    [Test]
    [Category("S4")]
    public async Task of_minding_children_takes_no_young_helper()
    {
        var (milda, ugne) = (await World.Resident("Milda"), await World.Resident("Ugnė", born: new DateOnly(2009, 1, 1)));
        var skill = ((Domain.Skills.Vocabulary)App.Services.GetService(typeof(Domain.Skills.Vocabulary))!).Skills.First(skill => skill.Category == "child-care").Code;

        await Expect.RefusedAsync(await ugne.Groups(await World.Calls(milda, skill: skill), "joining"), HttpStatusCode.Conflict, "group-exchanges.young-helper");
    }

    [Test]
    public async Task is_not_shown_across_a_block_and_not_open_to_its_own_organiser()
    {
        var (milda, ona, petras) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Petras"));
        var id = await World.Calls(milda);
        await World.Joins(ona, id);
        await App.LookAsync(db =>
        {
            db.Blocks.Add(Block.Put(ona.Id, petras.Id, Clock.Now));
            return db.SaveChangesAsync();
        });

        await Expect.RefusedAsync(await petras.Groups(id, "joining"), HttpStatusCode.NotFound, "access.not-found");
        Assert.That((await petras.Sees("/api/group-exchanges")).GetProperty("total").GetInt32(), Is.Zero);
        await Expect.RefusedAsync(await milda.Groups(id, "joining"), HttpStatusCode.Conflict, "group-exchanges.own");
    }

    [Test]
    [Category("Security.S1")]
    public async Task tells_a_neighbour_without_a_place_neither_who_comes_nor_where()
    {
        var (milda, ona, vida) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Vida"));
        var id = await World.Calls(milda);
        await World.Joins(ona, id);

        var seen = (await vida.Sees($"/api/group-exchanges/{id}")).ToString();

        Assert.That(seen, Does.Not.Contain("Taikos 81").And.Not.Contain("Ona").And.Contain("\"freePlaces\":3"));
        Assert.That((await ona.Sees($"/api/group-exchanges/{id}")).ToString(), Does.Contain("Taikos 81"));
        await Expect.RefusedAsync(await vida.Groups(id, "cancellation"), HttpStatusCode.NotFound, "access.not-found");
        await World.WaitsForGroups(TimeSpan.FromDays(3));
        Assert.That(await World.Tries(vida, new JoinGroupExchange { GroupExchangeId = id }), Is.EqualTo("access.not-found"), "what has begun is theirs alone");
    }

    [Test]
    [Category("P3")]
    public async Task is_joined_for_a_person_only_with_a_form_of_consent()
    {
        var (milda, ona, rasa) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.SocialWorker());
        await World.IsAccompaniedBy(ona, rasa);
        await App.SendAsync(new Api.Features.Participants.GiveMandate { PersonId = ona.Id, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);
        var id = await World.Calls(milda);
        var office = await rasa.ActsFor(ona.Id);

        await office.GoAsync($"/talkos/{id}");
        Expect.Refused(App, await office.SubmitAsync(button: "Užsirašyti"), "agreements.consent-missing");
        await office.SubmitAsync([("Consent", "ByPhone")], button: "Užsirašyti");

        var step = (await World.Group(id)).Steps[^1];
        Assert.That((step.ActorId, step.SubjectId, step.Consent, step.Channel), Is.EqualTo(((Guid?)rasa.Id, (Guid?)ona.Id, (ConsentForm?)ConsentForm.ByPhone, "office")));
    }

    [Test]
    public async Task lowers_the_floor_of_a_helper_like_any_other_help()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.Completed(ona, jonas);
        await World.Completed(ona, jonas);
        var id = await Reported(milda, (ona, 60));
        await World.ConfirmsHours(ona, id);

        Assert.That((await ona.Sees("/api/me/account")).GetProperty("canReceive").GetInt32(), Is.EqualTo((20 + 3) * 60));
        await App.SendAsync(new InspectLedger(), Guid.NewGuid(), Who.Coordinator);
        Assert.That((await App.LookAsync(db => db.LedgerInspections.SingleAsync())).Findings, Is.Empty);
    }

    // Below everything that asks for limits but the database.
    private Task PlaceAsync(Member member, Guid id) => App.LookAsync(async db =>
    {
        var group = await db.GroupExchanges.Include(one => one.Places).SingleAsync(one => one.Id == id);
        group.Join(Domain.Exchanges.ReviewReasons.None, new(member.Id, member.Id, "web", Clock.Now));
        return await db.SaveChangesAsync();
    });

    private async Task<Guid> Reported(Member organiser, params (Member Member, int Minutes)[] lines)
    {
        var id = await World.Calls(organiser);
        foreach (var (member, _) in lines)
        {
            await World.Joins(member, id);
        }

        await World.Reports(organiser, id, lines);
        return id;
    }

    private static object Line(Member member, int minutes) => new { personId = member.Id, minutes };

    private static Task Done(Task<HttpResponseMessage> act) => Agreements.AnExchange.Done(act);
}
