using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Agreements;

/// <summary>Many at once. The same with a thousand rounds is in the benchmarks.</summary>
public sealed class Races(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("L11")]
    [Category("Matching.P13")]
    [Category("Reliability.R6")]
    public async Task twenty_who_take_one_offer_make_one_agreement_and_nineteen_plain_refusals()
    {
        var listing = await World.Puts(await World.Resident("Ona"));
        var neighbours = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => World.Resident($"Kaimynas{i}")));
        await Task.WhenAll(neighbours.Select(neighbour => neighbour.Api()));

        var answers = await Task.WhenAll(neighbours.Select(neighbour => neighbour.Takes(listing)));

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            await Expect.RefusedAsync(answer, HttpStatusCode.Conflict, "agreements.listing-taken");
        }

        Assert.That(await App.LookAsync(db => db.Agreements.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    [Category("X2")]
    [Category("Reliability.R5")]
    public async Task sixteen_identical_requests_have_one_effect_and_one_answer()
    {
        var jonas = await World.Resident("Jonas");
        var listing = await World.Puts(await World.Resident("Ona"), capacity: 20);
        var api = await jonas.Api();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"/api/listings/{listing}/proposals") { Content = JsonContent.Create(new { minutes = 60 }) };
            request.Headers.Add("Idempotency-Key", "vienas");
            return api.SendAsync(request);
        }));

        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.Created));
        Assert.That(await Task.WhenAll(answers.Select(answer => answer.MadeId())), Is.All.EqualTo(await App.LookAsync(db => db.Agreements.Select(a => a.Id).SingleAsync())));
        Assert.That((await World.Journal()).Count(entry => entry.Request == "Propose"), Is.EqualTo(1));
        Assert.That(await App.LookAsync(db => db.Notices.CountAsync()), Is.EqualTo(1));
    }

    [TestCase("withdrawal", true)]
    [TestCase("refusal", false)]
    [Category("X3")]
    public async Task a_yes_and_its_opposite_are_never_both_done(string opposite, bool byProposer)
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var won = new Dictionary<AgreementState, int>();

        for (var round = 0; round < 20; round++)
        {
            var id = await (await jonas.Proposes(await World.Puts(ona), new { minutes = 15 })).MadeId();
            var answers = await Task.WhenAll(ona.Acts(id, "acceptance"), (byProposer ? jonas : ona).Acts(id, opposite));
            var done = answers.Count(answer => answer.IsSuccessStatusCode);
            var state = await World.StateOf(id);

            Assert.That(done, Is.EqualTo(1), $"round {round}");
            Assert.That(state, Is.EqualTo(answers[0].IsSuccessStatusCode ? AgreementState.Accepted : byProposer ? AgreementState.Withdrawn : AgreementState.Declined));
            won[state] = won.GetValueOrDefault(state) + 1;
            if (state == AgreementState.Accepted)
            {
                Assert.That((await jonas.Acts(id, "cancellation", new { reason = "other" })).IsSuccessStatusCode);
            }
        }

        await TestContext.Out.WriteLineAsync(JsonSerializer.Serialize(won));
    }

    [Test]
    [Category("X3")]
    [Category("K1")]
    public async Task a_yes_to_the_time_and_a_cancellation_leave_one_clear_end()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        for (var round = 0; round < 20; round++)
        {
            var id = await (await jonas.Takes(await World.Puts(ona, minutes: 15))).MadeId();
            await AnExchange.Done(jonas.Suggests(id, Clock.Now.AddDays(1)));
            var seen = (await ona.Sees($"/api/agreements/{id}")).GetProperty("expectedVersion").GetInt32();

            // Both have read the same page, so only one of them may still act on it.
            var answers = await Task.WhenAll(ona.Acts(id, "meeting/acceptance", new { expectedVersion = seen }), jonas.Acts(id, "cancellation", new { reason = "weather", expectedVersion = seen }));

            Assert.That(answers.Count(answer => answer.IsSuccessStatusCode), Is.EqualTo(1), $"round {round}");
            Assert.That(await World.StateOf(id), Is.EqualTo(answers[0].IsSuccessStatusCode ? AgreementState.Agreed : AgreementState.Cancelled));
            if (answers[0].IsSuccessStatusCode)
            {
                await AnExchange.Done(jonas.Acts(id, "cancellation", new { reason = "other" }));
            }
        }
    }

    [Test]
    [Category("X2")]
    [Category("X3")]
    public async Task eight_confirmations_at_once_book_once()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await AnExchange.Done(ona.Acts(id, "report", new { minutes = 60 }));
        await jonas.Api();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => jonas.Acts(id, "confirmation", new { minutes = 60 })));

        Assert.That(answers.Count(answer => answer.IsSuccessStatusCode), Is.EqualTo(1));
        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((4, -4)));
    }

    [Test]
    [Category("G10")]
    public async Task two_promises_together_do_not_pass_the_limit()
    {
        var jonas = await World.Resident("Jonas");
        var offers = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            offers.Add(await World.Puts(await World.Resident("Ona"), minutes: 180));
        }

        await jonas.Api();
        var answers = await Task.WhenAll(offers.Select(jonas.Takes));

        Assert.That(answers.Count(answer => answer.IsSuccessStatusCode), Is.EqualTo(2));
        Assert.That((await jonas.Sees("/api/me/account")).GetProperty("canReceive").GetInt32(), Is.EqualTo(120));
    }
}
