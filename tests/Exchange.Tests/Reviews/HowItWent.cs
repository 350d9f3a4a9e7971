using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Matching;
using Exchange.Api.Features.Reviews;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Reviews;

/// <summary>Three kind questions after an exchange.</summary>
public sealed class HowItWent(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("V2")]
    public async Task nobody_learns_whether_the_other_wrote_until_both_have()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Completed(ona, jonas);
        await Everything(ona, id); // signs her in
        var before = await Everything(ona, id);

        await Done(Writes(jonas, id, thankYou: "Ačiū, Ona"));

        Assert.That(await Everything(ona, id), Is.EqualTo(before));
        await Done(Writes(ona, id, thankYou: "Ačiū, Jonai"));
        Assert.That(Theirs(await ona.Sees($"/api/agreements/{id}/reviews")), Is.EqualTo("Ačiū, Ona"));
        Assert.That(Theirs(await jonas.Sees($"/api/agreements/{id}/reviews")), Is.EqualTo("Ačiū, Jonai"));
        Assert.That(await Told(ona), Does.Contain("Reviews.told-shown"));
        Assert.That(await Told(jonas), Does.Contain("Reviews.told-shown"));
        Assert.That((await ona.Goes($"/susitarimai/{id}/atsiliepimas")).Shows("Ačiū, Ona"));
    }

    [Test]
    [Category("V1")]
    [Category("V2")]
    public async Task are_written_once_within_14_days_and_shown_when_those_are_over()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var id = await World.Completed(ona, jonas);
        await Expect.RefusedAsync(await Writes(jonas, await World.Agreed(ona, jonas)), HttpStatusCode.Conflict, "reviews.not-now");
        await Expect.RefusedAsync(await Writes(petras, id), HttpStatusCode.NotFound, "access.not-found");
        await Done(Writes(jonas, id, thankYou: "Ačiū"));
        await Expect.RefusedAsync(await Writes(jonas, id), HttpStatusCode.Conflict, "reviews.already-written");

        Clock.Pass(TimeSpan.FromDays(14));
        Assert.That((await App.SendAsync(new AgreementReviews(id), ona.Id, Who.Resident)).Theirs, Is.Null);
        Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.That((await App.SendAsync(new AgreementReviews(id), ona.Id, Who.Resident)).Theirs!.ThankYou, Is.EqualTo("Ačiū"));
        Assert.That((await World.Again(jonas).Goes($"/susitarimai/{id}/atsiliepimas")).Shows("Laikas atsiliepti baigėsi 2026 m. kovo 17 d."));
        Assert.That(
            async () => await App.SendAsync(new WriteReview { AgreementId = id, Came = true, AsAgreed = true, WouldAgain = true }, ona.Id, Who.Resident),
            Throws.TypeOf<Domain.Refused>().With.Property("Code").EqualTo("reviews.not-now"));
    }

    [Test]
    [Category("V3")]
    [Category("V7")]
    public async Task a_neighbour_s_page_shows_exchanges_since_when_and_thanks_they_let_be_read()
    {
        var (ona, jonas, petras) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.Resident("Petras"));
        var id = await World.Completed(ona, jonas);
        await Done(Writes(jonas, id, thankYou: "Auksinės rankos"));
        await Done(Writes(ona, id, thankYou: "Punktualus", asAgreed: false));
        Assert.That((await petras.Goes($"/kaimynai/{ona.Id}")).Shows("Auksinės rankos"), Is.False);
        var hers = await ona.Browser();
        await hers.GoAsync($"/susitarimai/{id}/atsiliepimas");
        await hers.SubmitAsync(form: "main form[action*=Approve]");

        Assert.That((await petras.Goes($"/kaimynai/{ona.Id}")).Shows("Auksinės rankos"));
        var card = await petras.Sees($"/api/neighbours/{ona.Id}");
        Assert.That(card.EnumerateObject().Select(property => property.Name), Is.EquivalentTo((string[])["id", "name", "memberSince", "exchanges", "thankYous", "isMe"]));
        Assert.That((card.GetProperty("exchanges").GetInt32(), card.GetProperty("thankYous").GetArrayLength()), Is.EqualTo((1, 1)));
        Assert.That((await petras.Sees($"/api/neighbours/{jonas.Id}")).GetProperty("thankYous").GetArrayLength(), Is.Zero);
    }

    [Test]
    [Category("V7")]
    public void nobody_is_counted_in_stars_or_ranked()
    {
        var columns = App.LookAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Select(property => property.Name).ToList())).Result;

        Assert.That(columns.Where(name => name.Contains("Star", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Start", StringComparison.Ordinal) && !name.Contains("Starts", StringComparison.Ordinal)), Is.Empty);
        Assert.That(columns.Where(name => name.Contains("Rating", StringComparison.Ordinal) || name.Contains("Rank", StringComparison.Ordinal) || name.Contains("Badge", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [Category("V4")]
    public async Task a_note_reaches_workers_alone()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas);
        await Done(Writes(jonas, id, note: "Ona pavargusi"));
        await Done(Writes(ona, id));

        Assert.That(await Everything(ona, id), Does.Not.Contain("pavargusi"));
        Assert.That((await rasa.Goes("/kreipimaisi/pastabos")).Shows("Ona pavargusi"));
        Assert.That((await (await ona.Api()).GetAsync("/api/review-notes")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    [Category("V5")]
    public async Task words_are_hidden_once_reported_until_a_worker_decides_and_answered_once()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        var id = await World.Completed(ona, jonas);
        var review = await (await Writes(jonas, id, thankYou: "Nieko gero")).MadeId();
        await Expect.RefusedAsync(await About(ona, review, "report"), HttpStatusCode.NotFound, "access.not-found");
        await Done(Writes(ona, id));
        await Done(About(ona, review, "reply", new { text = "Stengiausi" }));
        await Expect.RefusedAsync(await About(ona, review, "reply", new { text = "Labai" }), HttpStatusCode.Conflict, "reviews.not-now");
        await Done(About(ona, review, "publication"));

        await Done(About(ona, review, "report"));

        Assert.That((Theirs(await ona.Sees($"/api/agreements/{id}/reviews")), (await ona.Sees($"/api/neighbours/{ona.Id}")).GetProperty("thankYous").GetArrayLength()), Is.EqualTo(((string?)null, 0)));
        var report = (await rasa.Sees("/api/reported-texts"))[0].GetProperty("id").GetGuid();
        await Done((await rasa.Api()).PostAsJsonAsync($"/api/reported-texts/{report}/decision", new { remove = false }));
        Assert.That(Theirs(await ona.Sees($"/api/agreements/{id}/reviews")), Is.EqualTo("Nieko gero"));
        Assert.That((await jonas.Sees($"/api/agreements/{id}/reviews")).GetProperty("mine").GetProperty("reply").GetString(), Is.EqualTo("Stengiausi"));
    }

    [Test]
    [Category("V6")]
    public async Task not_again_keeps_the_two_apart_in_matching_and_nothing_else()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.Answers(ona.Id, can: "bicycle-repair", needs: "cake-baking");
        await World.Answers(jonas.Id, can: "cake-baking", needs: "bicycle-repair");
        var id = await World.Completed(ona, jonas);
        Assert.That(await Fit(jonas, ona), Is.True);
        await Done(Writes(jonas, id, again: false));
        Assert.That(await Fit(jonas, ona), Is.True, "Before it is shown nobody can learn of it.");

        await Done(Writes(ona, id));

        Assert.That((await Fit(jonas, ona), await Fit(ona, jonas)), Is.EqualTo((false, false)));
        Assert.That((await ona.Sees($"/api/agreements/{id}/reviews")).GetProperty("theirs").GetProperty("wouldAgain").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((await ona.Sees("/api/me/blocks")).GetArrayLength(), Is.Zero);
        await Done(ona.Takes(await World.Puts(jonas, ListingKind.Offer)));
        await Done((await ona.Api()).PostAsJsonAsync($"/api/agreements/{id}/messages", new { text = "Labas" }));
    }

    private static async Task<HttpResponseMessage> Writes(Member member, Guid agreement, string? thankYou = null, bool again = true, bool asAgreed = true, string? note = null) =>
        await (await member.Api()).PostAsJsonAsync($"/api/agreements/{agreement}/reviews", new { came = true, asAgreed, wouldAgain = again, thankYou, note });

    private static async Task<HttpResponseMessage> About(Member member, Guid review, string path, object? said = null) => await (await member.Api()).PostAsJsonAsync($"/api/reviews/{review}/{path}", said ?? new { });

    private static string? Theirs(JsonElement reviews) => reviews.GetProperty("theirs") is { ValueKind: JsonValueKind.Object } theirs ? theirs.GetProperty("thankYou").GetString() : null;

    /// <summary>All that one of the two is shown of it: pages, API, notices, journal.</summary>
    private async Task<string> Everything(Member member, Guid id)
    {
        var api = await member.Api();
        var parts = new List<string>();
        foreach (var path in new[] { $"/api/agreements/{id}", $"/api/agreements/{id}/reviews", $"/api/agreements/{id}/messages", "/api/me/notices", "/api/me/journal", "/api/agreements?ended=true", $"/api/neighbours/{member.Id}" })
        {
            parts.Add(await api.GetStringAsync(path));
        }

        foreach (var path in new[] { $"/susitarimai/{id}", $"/susitarimai/{id}/atsiliepimas", "/mano-diena", "/pranesimai" })
        {
            parts.Add((await member.Goes(path)).Text);
        }

        return string.Join('\n', parts.Concat(await Told(member)));
    }

    private async Task<bool> Fit(Member reader, Member other) => (await App.SendAsync(new MyMatches(), reader.Id, Who.Resident)).People.Fitting.Any(match => match.PersonId == other.Id);

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(n => n.PersonId == member.Id).OrderBy(n => n.Id).Select(n => n.Key).ToListAsync());
}
