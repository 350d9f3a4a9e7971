using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Matching;
using Exchange.Api.Features.OwnData;
using Exchange.Api.Features.Reviews;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.GroupExchanges;

/// <summary>Three kind questions after a group exchange, about each with whom hours were exchanged.</summary>
public sealed class HowAGroupWent(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("V1")]
    [Category("V2")]
    public async Task is_read_by_two_once_both_wrote_about_each_other_and_by_no_third()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        await Done(Writes(ona, id, milda, "Ačiū, Milda"));
        await Done(Writes(milda, id, jonas, "Ačiū, Jonai"));

        Assert.That(Theirs(await Reads(milda, id, ona)), Is.Null, "Milda wrote about Jonas, not about Ona");
        Assert.That((await Reads(milda, id, ona)).GetProperty("mayWrite").GetBoolean());
        Assert.That(Theirs(await Reads(jonas, id, milda)), Is.Null);
        await Done(Writes(milda, id, ona, "Ačiū, Ona"));

        Assert.That((Theirs(await Reads(milda, id, ona)), Theirs(await Reads(ona, id, milda))), Is.EqualTo(("Ačiū, Milda", "Ačiū, Ona")));
        Assert.That(Theirs(await Reads(jonas, id, milda)), Is.Null);
        Assert.That((await Shown(ona), await Shown(milda), await Shown(jonas)), Is.EqualTo(($"/talkos/{id}/atsiliepimas/{milda.Id}", $"/talkos/{id}/atsiliepimas/{ona.Id}", (string?)null)));
        Assert.That((await ona.Goes($"/talkos/{id}/atsiliepimas/{milda.Id}")).Shows("Ačiū, Ona"));
        await Expect.RefusedAsync(await Writes(ona, id, milda), HttpStatusCode.Conflict, "reviews.already-written");
    }

    [Test]
    [Category("V1")]
    public async Task is_asked_of_helper_and_helped_alone_once_it_is_completed()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        var (petras, open) = (await World.Resident("Petras"), await World.Held(milda, ona, GroupExchangeState.AwaitingConfirmation));

        await Expect.RefusedAsync(await Writes(ona, id, jonas), HttpStatusCode.Conflict, "reviews.not-now");
        await Expect.RefusedAsync(await (await ona.Api()).GetAsync($"/api/group-exchanges/{id}/reviews?person={jonas.Id}"), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await Writes(ona, id, ona), HttpStatusCode.Conflict, "reviews.not-now");
        await Expect.RefusedAsync(await Writes(petras, id, milda), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await Writes(ona, open, milda), HttpStatusCode.Conflict, "reviews.not-now");
        Assert.That((await ona.Goes($"/talkos/{id}/atsiliepimas/{jonas.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await App.LookAsync(db => db.Reviews.AnyAsync()), Is.False);
    }

    [Test]
    [Category("V1")]
    [Category("V2")]
    public async Task is_written_within_14_days_and_shown_when_those_are_over()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        await Done(Writes(ona, id, milda, "Ačiū"));

        Clock.Pass(TimeSpan.FromDays(14));
        Assert.That((await App.SendAsync(new GroupReview(id, ona.Id), milda.Id, Who.Resident)).Theirs, Is.Null);
        Clock.Pass(TimeSpan.FromMinutes(2));

        Assert.That((await App.SendAsync(new GroupReview(id, ona.Id), milda.Id, Who.Resident)).Theirs!.ThankYou, Is.EqualTo("Ačiū"));
        Assert.That(
            async () => await App.SendAsync(new WriteReview { GroupExchangeId = id, PersonId = jonas.Id, Came = true, AsAgreed = true, WouldAgain = true }, milda.Id, Who.Resident),
            Throws.TypeOf<Domain.Refused>().With.Property("Code").EqualTo("reviews.not-now"));
    }

    [Test]
    [Category("V3")]
    [Category("V4")]
    public async Task thanks_are_on_the_neighbour_s_page_when_they_let_them_and_a_note_is_for_workers()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        var rasa = await World.SocialWorker();
        await Done(Writes(milda, id, ona, "Auksinės rankos", note: "Ona pavargusi"));
        await Done(Writes(ona, id, milda));
        var hers = await ona.Browser();
        await hers.GoAsync($"/talkos/{id}/atsiliepimas/{milda.Id}");
        Assert.That(hers.Page.Source, Does.Not.Contain("pavargusi"));
        await hers.SubmitAsync(form: "main form[action*=Approve]");

        var card = await jonas.Sees($"/api/neighbours/{ona.Id}");
        Assert.That((card.GetProperty("exchanges").GetInt32(), card.GetProperty("thankYous")[0].GetString()), Is.EqualTo((1, "Auksinės rankos")));
        Assert.That((await ona.Sees($"/api/neighbours/{milda.Id}")).GetProperty("exchanges").GetInt32(), Is.EqualTo(1), "one group exchange, however many came");
        var notes = await rasa.Goes("/kreipimaisi/pastabos");
        Assert.That(notes.Shows("Ona pavargusi") && notes.Shows("Sutvarkyti kiemą"), notes.ToString());
    }

    [Test]
    [Category("V5")]
    public async Task words_reported_are_hidden_until_a_worker_decides()
    {
        var (milda, ona, _, id) = await SceneAsync();
        var rasa = await World.SocialWorker();
        var review = await (await Writes(milda, id, ona, "Nieko gero")).MadeId();
        await Expect.RefusedAsync(await (await ona.Api()).PostAsJsonAsync($"/api/reviews/{review}/report", new { }), HttpStatusCode.NotFound, "access.not-found");
        await Done(Writes(ona, id, milda));

        await Done((await ona.Api()).PostAsJsonAsync($"/api/reviews/{review}/report", new { }));

        Assert.That(Theirs(await Reads(ona, id, milda)), Is.Null);
        var report = (await rasa.Sees("/api/reported-texts"))[0].GetProperty("id").GetGuid();
        await Done((await rasa.Api()).PostAsJsonAsync($"/api/reported-texts/{report}/decision", new { remove = false }));
        Assert.That(Theirs(await Reads(ona, id, milda)), Is.EqualTo("Nieko gero"));
        Assert.That(await App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == ona.Id && notice.Key == "Messages.told-text-kept").Select(notice => notice.Link).SingleAsync()), Is.EqualTo($"/talkos/{id}"));
    }

    [Test]
    [Category("V6")]
    [Category("Q5")]
    public async Task not_again_keeps_the_two_apart_in_matching_and_is_told_nobody()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        await World.Answers(ona.Id, can: "bicycle-repair", needs: "cake-baking");
        await World.Answers(milda.Id, can: "cake-baking", needs: "bicycle-repair");
        await Done(Writes(ona, id, milda, again: false));
        await Done(Writes(milda, id, jonas));
        Assert.That(await Fit(ona, milda), Is.True, "Milda wrote about another, so Ona's is not shown yet");

        await Done(Writes(milda, id, ona));

        Assert.That((await Fit(ona, milda), await Fit(milda, ona)), Is.EqualTo((false, false)));
        Assert.That((await Reads(milda, id, ona)).GetProperty("theirs").GetProperty("wouldAgain").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((await ona.Sees("/api/me/blocks")).GetArrayLength(), Is.Zero);
        var copy = (await App.SendAsync(new MyCopy(), milda.Id, Who.Resident)).Sections.Single(section => section.Key == "reviews");
        Assert.That(copy.Rows, Has.Count.EqualTo(3), "her two, and Ona's; what Jonas has not written is not there");
    }

    [Test]
    [Category("U1")]
    public async Task is_answered_on_a_page_found_from_the_group()
    {
        var (milda, ona, jonas, id) = await SceneAsync();
        Assert.That((await milda.Goes($"/talkos/{id}")).Document.QuerySelectorAll($"main a[href^='/talkos/{id}/atsiliepimas/']").Select(link => link.GetAttribute("href")!.Split('/')[^1]), Is.EquivalentTo(new[] { $"{ona.Id}", $"{jonas.Id}" }));
        var browser = await ona.Browser();
        await browser.GoAsync($"/talkos/{id}");
        Assert.That(browser.Page.Document.QuerySelector($"main a[href='/talkos/{id}/atsiliepimas/{milda.Id}']"), Is.Not.Null);

        await browser.GoAsync($"/talkos/{id}/atsiliepimas/{milda.Id}");
        await browser.SubmitAsync([("Form.ThankYou", "Buvo smagu")]);
        Assert.That(browser.Page.Shows("Atsakykite taip arba ne") && browser.Page.Source.Contains("Buvo smagu", StringComparison.Ordinal), browser.Page.ToString());
        await browser.SubmitAsync([("Form.Came", "True"), ("Form.AsAgreed", "True"), ("Form.WouldAgain", "True"), ("Form.ThankYou", "Buvo smagu")]);

        Assert.That(browser.Page.Shows("Ačiū už atsakymus") && browser.Page.Shows("Buvo smagu"), browser.Page.ToString());
    }

    private async Task<(Member Milda, Member Ona, Member Jonas, Guid Id)> SceneAsync()
    {
        var (milda, ona, jonas) = (await World.Resident("Milda"), await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Calls(milda, minutes: 60);
        await World.Joins(ona, id);
        await World.Joins(jonas, id);
        await World.Reports(milda, id, (ona, 60), (jonas, 60));
        await World.ConfirmsHours(ona, id);
        await World.ConfirmsHours(jonas, id);
        return (milda, ona, jonas, id);
    }

    private static async Task<HttpResponseMessage> Writes(Member member, Guid group, Member about, string? thankYou = null, bool again = true, string? note = null) =>
        await (await member.Api()).PostAsJsonAsync($"/api/group-exchanges/{group}/reviews", new { personId = about.Id, came = true, asAgreed = true, wouldAgain = again, thankYou, note });

    private static Task<JsonElement> Reads(Member member, Guid group, Member about) => member.Sees($"/api/group-exchanges/{group}/reviews?person={about.Id}");

    private static string? Theirs(JsonElement reviews) => reviews.GetProperty("theirs") is { ValueKind: JsonValueKind.Object } theirs ? theirs.GetProperty("thankYou").GetString() : null;

    private async Task<bool> Fit(Member reader, Member other) => (await App.SendAsync(new MyMatches(), reader.Id, Who.Resident)).People.Fitting.Any(match => match.PersonId == other.Id);

    private Task<string?> Shown(Member member) => App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == member.Id && notice.Key == "Reviews.told-shown").Select(notice => notice.Link).SingleOrDefaultAsync());
}
