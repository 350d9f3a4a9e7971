using System.Net;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Agreements;

/// <summary>From a listing to booked hours, over the API.</summary>
public sealed class AnExchange(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("X6")]
    [Category("C3")]
    public async Task is_booked_once_both_have_confirmed()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var made = await jonas.Takes(await World.Puts(ona));
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var id = await made.MadeId();
        Assert.That(made.Headers.Location?.ToString(), Is.EqualTo($"/api/agreements/{id}"));
        Assert.That((await jonas.Sees("/api/me/account")).GetProperty("receiving").GetInt32(), Is.EqualTo(60));
        Assert.That((await ona.Sees("/api/me/account")).GetProperty("giving").GetInt32(), Is.EqualTo(60));

        await Done(jonas.Suggests(id, Clock.Now.AddDays(2)));
        await Done(ona.Acts(id, "meeting/acceptance"));
        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Agreed));
        Assert.That(await World.BalanceOf(ona), Is.Zero);

        await Done(ona.Acts(id, "report", new { minutes = 68 }));
        await Done(jonas.Acts(id, "confirmation", new { minutes = 60 }));

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((4, -4)));
        Assert.That(await World.LedgerIsBalanced());
        var account = await jonas.Sees("/api/me/account");
        Assert.That((account.GetProperty("receiving").GetInt32(), account.GetProperty("canReceive").GetInt32()), Is.EqualTo((0, 420)));
        var line = (await jonas.Sees("/api/me/statement")).GetProperty("items")[0];
        Assert.That((line.GetProperty("other").GetString(), line.GetProperty("gave").GetBoolean(), line.GetProperty("minutes").GetInt32()), Is.EqualTo(("Ona K.", false, 60)));
        Assert.That((await World.Journal(jonas.Id)).Select(entry => entry.Request), Does.Contain("AcceptListing").And.Contain("ConfirmDone"));
        Assert.That(await World.Journal(), Has.Some.Property("Request").EqualTo("ConfirmDone").And.Property("Target").EqualTo(id));
    }

    [Test]
    [Category("X5")]
    [Category("X7")]
    public async Task tells_the_other_side_of_every_move_and_keeps_who_said_what()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await (await jonas.Proposes(await World.Puts(ona), new { minutes = 90, message = "Ar tinka?" })).MadeId();
        await Done(ona.Acts(id, "proposals", new { minutes = 75 }));
        await Done(jonas.Acts(id, "acceptance"));

        var steps = (await ona.Sees($"/api/agreements/{id}")).GetProperty("steps").EnumerateArray().ToList();
        Assert.That(steps.Select(step => step.GetProperty("act").GetString()), Is.EqualTo((string[])["propose", "counter", "accept"]));
        Assert.That(steps.Select(step => step.GetProperty("by").GetString()), Is.EqualTo((string[])["receiver", "mine", "receiver"]));
        Assert.That(steps[0].GetProperty("text").GetString(), Is.EqualTo("Ar tinka?"));
        Assert.That(await Told(ona), Is.EquivalentTo((string[])["Agreements.told-proposed", "Agreements.told-accepted"]));
        Assert.That(await Told(jonas), Is.EqualTo((string[])["Agreements.told-countered"]));
        var stored = await App.LookAsync(db => db.AgreementSteps.Where(step => step.AgreementId == id).OrderBy(step => step.Number).ToListAsync());
        Assert.That(stored.Select(step => (step.ActorId, step.SubjectId, step.Channel, step.Terms)), Is.EqualTo(((Guid?, Guid?, string, int)[])
            [(jonas.Id, jonas.Id, "api", 1), (ona.Id, ona.Id, "api", 2), (jonas.Id, jonas.Id, "api", 2)]));
    }

    [Test]
    [Category("X8")]
    public async Task can_be_a_gift_without_hours_and_counts_all_the_same()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await (await jonas.Proposes(await World.Puts(ona), new { isGift = true })).MadeId();
        await Done(ona.Acts(id, "acceptance"));
        await Done(jonas.Suggests(id, Clock.Now.AddDays(1)));
        await Done(ona.Acts(id, "meeting/acceptance"));
        await Done(jonas.Acts(id, "report"));
        await Done(ona.Acts(id, "confirmation"));

        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Completed));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task of_a_need_books_for_the_one_who_answered()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas, await World.Puts(ona, ListingKind.Need));
        await Done(ona.Acts(id, "report", new { minutes = 60 }));
        await Done(jonas.Acts(id, "confirmation", new { minutes = 75 }));

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((-4, 4)));
    }

    [Test]
    public async Task with_amounts_too_far_apart_goes_to_a_worker_who_decides_with_a_reason()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Agreed(ona, jonas);
        await Done(ona.Acts(id, "report", new { minutes = 120 }));
        await Done(jonas.Acts(id, "confirmation", new { minutes = 60 }));
        Assert.That((await World.StateOf(id), await World.BalanceOf(ona)), Is.EqualTo((AgreementState.Disputed, 0)));
        Assert.That((await rasa.Sees("/api/agreements/waiting")).GetProperty("items")[0].GetProperty("id").GetGuid(), Is.EqualTo(id));

        Assert.That((await rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 75 })).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        await Done(rasa.Acts(id, "decision", new { outcome = "corrected", minutes = 75, reason = "Abu sutiko" }));

        Assert.That((await World.StateOf(id), await World.BalanceOf(ona)), Is.EqualTo((AgreementState.Completed, 5)));
        Assert.That((await ona.Sees($"/api/agreements/{id}")).GetProperty("steps").EnumerateArray().Last().GetProperty("text").GetString(), Is.EqualTo("Abu sutiko"));
        await Expect.RefusedAsync(await rasa.Acts(id, "approval"), HttpStatusCode.NotFound, "access.not-found");
    }

    [TestCase("child-minding", "SafetyLevel")]
    [TestCase("bicycle-repair", "Minor")]
    [Category("S5")]
    public async Task waits_for_a_worker_when_a_safety_rule_asks_for_one(string skill, string why)
    {
        var ona = await World.Resident("Ona");
        var jonas = await World.Resident("Jonas", born: why == "Minor" ? new DateOnly(2009, 1, 1) : null);
        var rasa = await World.SocialWorker();
        var id = await World.Agreed(ona, jonas, await World.Puts(ona, skill: skill == "child-minding" ? Careful() : skill));
        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.AwaitingApproval));
        Assert.That((await ona.Sees($"/api/agreements/{id}")).GetProperty("reviewReasons").ValueKind, Is.EqualTo(JsonValueKind.Null));
        await Expect.RefusedAsync(await jonas.Acts(id, "approval"), HttpStatusCode.Forbidden, "access.denied");

        var seen = await rasa.Sees($"/api/agreements/{id}");
        Assert.That(seen.GetProperty("reviewReasons").GetString(), Does.Contain(char.ToLowerInvariant(why[0]) + why[1..]));
        await Done(rasa.Acts(id, "approval", new { expectedVersion = seen.GetProperty("expectedVersion").GetInt32(), guardianOfReceiver = "Eglė Kazlauskienė", told = "byPhone" }));

        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Agreed));
        Assert.That(await Told(jonas), Does.Contain("Agreements.told-approved"));
    }

    [Test]
    [Category("C2")]
    public async Task is_refused_beyond_the_floor_with_the_hours_that_fit()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await Done(jonas.Takes(await World.Puts(ona, minutes: 405)));

        var answer = await jonas.Takes(await World.Puts(ona, minutes: 90));

        await Expect.RefusedAsync(answer, HttpStatusCode.Conflict, "ledger.over-limit");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("1,25"));
        await Done(jonas.Takes(await World.Puts(ona, minutes: 75)));
        await Expect.RefusedAsync(await jonas.Takes(await World.Puts(ona, minutes: 15)), HttpStatusCode.Conflict, "ledger.give-first");
        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.EqualTo(2));
    }

    [Test]
    [Category("C1")]
    public async Task lowers_the_floor_of_one_who_has_helped_three_times()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        for (var i = 0; i < 3; i++)
        {
            await World.Completed(ona, jonas);
        }

        Assert.That((await ona.Sees("/api/me/account")).GetProperty("canReceive").GetInt32(), Is.EqualTo((20 + 3) * 60));
        Assert.That((await jonas.Sees("/api/me/account")).GetProperty("canReceive").GetInt32(), Is.EqualTo((8 - 3) * 60));
    }

    [Test]
    public async Task cannot_be_made_of_an_own_listing_twice_of_one_or_across_a_block()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var listing = await World.Puts(ona, capacity: 3);
        await App.LookAsync(db =>
        {
            db.Blocks.Add(Domain.Identity.Block.Put(ona.Id, petras.Id, Clock.Now));
            return db.SaveChangesAsync();
        });

        await Expect.RefusedAsync(await ona.Takes(listing), HttpStatusCode.Conflict, "agreements.own-listing");
        await Done(jonas.Takes(listing));
        await Expect.RefusedAsync(await jonas.Takes(listing), HttpStatusCode.Conflict, "agreements.already-open");
        await Expect.RefusedAsync(await petras.Takes(listing), HttpStatusCode.Conflict, "agreements.listing-closed");
        await Expect.RefusedAsync(await jonas.Takes(Guid.NewGuid()), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("Security.S1")]
    public async Task of_others_does_not_exist()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var id = await (await jonas.Takes(await World.Puts(ona))).MadeId();

        Assert.That((await (await petras.Api()).GetAsync($"/api/agreements/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await Expect.RefusedAsync(await petras.Acts(id, "cancellation", new { reason = "other" }), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await (await World.SocialWorker()).Acts(id, "approval"), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("X3")]
    public async Task does_not_move_under_somebody_who_has_not_read_the_latest()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await (await jonas.Takes(await World.Puts(ona))).MadeId();
        await Done(jonas.Suggests(id, Clock.Now.AddDays(1)));
        var seen = (await ona.Sees($"/api/agreements/{id}")).GetProperty("expectedVersion").GetInt32();
        await Done(jonas.Suggests(id, Clock.Now.AddDays(30), "Kitur"));

        await Expect.RefusedAsync(await ona.Acts(id, "meeting/acceptance", new { expectedVersion = seen }), HttpStatusCode.PreconditionFailed, "access.changed");
    }

    [Test]
    [Category("K3")]
    public async Task is_cancelled_with_a_reason_that_illness_does_not_tell_the_other()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await Done(ona.Acts(id, "cancellation", new { reason = "sick" }));

        Assert.That((await jonas.Sees($"/api/agreements/{id}")).GetProperty("steps").EnumerateArray().Last().GetProperty("reason").GetString(), Is.EqualTo("other"));
        Assert.That((await ona.Sees($"/api/agreements/{id}")).GetProperty("steps").EnumerateArray().Last().GetProperty("reason").GetString(), Is.EqualTo("sick"));
        Assert.That((await jonas.Sees("/api/me/account")).GetProperty("receiving").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task that_went_wrong_after_its_end_is_kept_as_booked_by_a_worker()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas);
        await Done(jonas.Acts(id, "problem", new { what = "Nejauku" }));

        Assert.That((await ona.Sees($"/api/agreements/{id}")).ToString(), Does.Not.Contain("Nejauku"));
        Assert.That((await rasa.Sees($"/api/agreements/{id}")).ToString(), Does.Contain("Nejauku"));
        await Done(rasa.Acts(id, "decision", new { outcome = "asBooked", reason = "Aptarta" }));
    }

    [Test]
    [Category("X11")]
    public async Task left_alone_is_reminded_three_times_and_ends()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await (await jonas.Proposes(await World.Puts(ona), new { minutes = 60 })).MadeId();
        for (var day = 0; day < 10; day++)
        {
            await World.Waits(TimeSpan.FromDays(1));
        }

        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Expired));
        Assert.That((await Told(ona)).GroupBy(key => key).ToDictionary(g => g.Key, g => g.Count()), Is.EqualTo(new Dictionary<string, int>
        {
            ["Agreements.told-proposed"] = 1,
            ["Agreements.told-remind-answer"] = 2,
            ["Agreements.told-last-answer"] = 1,
            ["Agreements.told-expired"] = 1,
        }));
        await Expect.RefusedAsync(await ona.Acts(id, "acceptance"), HttpStatusCode.Conflict, "agreements.not-now");
    }

    [Test]
    [Category("X11")]
    public async Task reported_by_the_helped_alone_is_booked_after_14_days_and_by_the_helper_alone_is_not()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var (own, others) = (await World.Agreed(ona, jonas), await World.Agreed(ona, jonas));
        await Done(jonas.Acts(own, "report", new { minutes = 45 }));
        await Done(ona.Acts(others, "report", new { minutes = 60 }));

        await World.Waits(TimeSpan.FromDays(14));

        Assert.That((await World.StateOf(own), await World.StateOf(others)), Is.EqualTo((AgreementState.Completed, AgreementState.AwaitingConfirmation)));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((3, -3)));
    }

    [Test]
    [Category("L10")]
    [Category("X12")]
    public async Task proposed_ends_with_its_listing_and_accepted_goes_on()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var listing = await World.Puts(ona, capacity: 2);
        var taken = await (await jonas.Takes(listing)).MadeId();
        var proposed = await (await petras.Proposes(listing, new { minutes = 30 })).MadeId();

        await Done((await ona.Api()).PostAsync($"/api/listings/{listing}/closing", null));

        Assert.That((await World.StateOf(taken), await World.StateOf(proposed)), Is.EqualTo((AgreementState.Accepted, AgreementState.Declined)));
        Assert.That(await Told(petras), Is.EqualTo((string[])["Agreements.told-listing-closed"]));
        Assert.That(await Told(ona), Has.None.EqualTo("Agreements.told-listing-closed"));
    }

    internal static async Task Done(Task<HttpResponseMessage> act)
    {
        var answer = await act;
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private string Careful() => ((Domain.Skills.Vocabulary)App.Services.GetService(typeof(Domain.Skills.Vocabulary))!).Skills.First(skill => skill.Category == "child-care").Code;

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(n => n.PersonId == member.Id).Select(n => n.Key).ToListAsync());
}
