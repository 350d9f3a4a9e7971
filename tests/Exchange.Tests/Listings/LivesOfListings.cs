using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Listings;
using Exchange.Domain.Listings;

namespace Exchange.Tests.Listings;

/// <summary>The rules of listings over the API.</summary>
public sealed class LivesOfListings(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("L3")]
    [Category("L4")]
    public async Task a_newcomer_s_first_listing_waits_for_a_look_and_the_author_reads_the_reason()
    {
        var (ona, milda) = (await World.Resident(), await World.Coordinator());
        var id = await ona.Drafts(skill: "bicycle-repair");

        var published = await (await PostAsync(ona, id, "publication")).Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(published.GetProperty("state").GetString(), Is.EqualTo("pending"));
        Assert.That(published.GetProperty("reviewReasons").GetString(), Is.EqualTo("newcomer"));
        Assert.That((await World.Visitor().GoAsync($"/api/listings/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await (await milda.Api()).GetStringAsync("/api/listings/pending"), Does.Contain(id.ToString()));

        await Expect.RefusedAsync(await PostAsync(milda, id, "return", new { reason = "" }), HttpStatusCode.BadRequest, "access.invalid");
        await PostAsync(milda, id, "return", new { reason = "Parašykite, kur susitiksite." });
        Assert.That(await (await ona.Api()).GetStringAsync($"/api/listings/{id}"), Does.Contain("Parašykite, kur susitiksite.").And.Contain("\"state\":\"draft\""));

        await PostAsync(ona, id, "publication");
        Assert.That((await PostAsync(milda, id, "approval")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await World.Visitor().GoAsync($"/api/listings/{id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        var listing = await World.Listing(id);
        Assert.That(listing.Changes.OrderBy(change => change.Number).Select(change => change.Move),
            Is.EqualTo(new[] { ListingMove.Publish, ListingMove.Return, ListingMove.Publish, ListingMove.Approve }));
        var entry = (await World.Journal(ona.Id)).Single(entry => entry.Request == nameof(ReturnListing));
        Assert.That((entry.ActorId, entry.Target, entry.Reason), Is.EqualTo((milda.Id, id, "Parašykite, kur susitiksite.")));
    }

    [Test]
    [Category("L3")]
    public async Task a_young_author_s_listing_waits()
    {
        var rokas = await World.Resident("Rokas", born: new DateOnly(2010, 1, 1));
        var id = await rokas.Drafts(skill: "bicycle-repair");

        var published = await (await PostAsync(rokas, id, "publication")).Content.ReadFromJsonAsync<JsonElement>();

        Assert.That(published.GetProperty("reviewReasons").GetString(), Does.Contain("minor"));
    }

    [Test]
    [Category("L2")]
    public async Task an_author_pauses_resumes_and_closes()
    {
        var ona = await World.Resident();
        var id = await ona.Offers();

        await PostAsync(ona, id, "pause");
        Assert.That((await World.Visitor().GoAsync($"/api/listings/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await PostAsync(ona, id, "resumption");
        Assert.That((await World.Visitor().GoAsync($"/api/listings/{id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        await PostAsync(ona, id, "closing");

        await Expect.RefusedAsync(await PostAsync(ona, id, "resumption"), HttpStatusCode.Conflict, "listings.not-now");
        Assert.That((await World.Listing(id)).State, Is.EqualTo(ListingState.Closed));
        Assert.That((await World.Journal(ona.Id)).Select(entry => entry.Request), Does.Contain(nameof(PauseListing)).And.Contain(nameof(CloseListing)));
    }

    [Test]
    [Category("L5")]
    [Category("L6")]
    [Category("L7")]
    public async Task a_need_ends_after_thirty_days_and_comes_back_by_one_act()
    {
        var ona = await World.Resident();
        var id = await ona.Needs(title: "Reikia kirpėjos");
        var title = (await World.Listing(id)).Title;

        Clock.Pass(TimeSpan.FromDays(30));

        Assert.That((await World.Visitor().GoAsync("/api/listings?search=kirpimas")).Source, Does.Not.Contain(id.ToString()));
        Assert.That((await World.Visitor().GoAsync($"/api/listings/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using (var again = await SignInAgainAsync(ona))
        {
            Assert.That(await again.GetStringAsync($"/api/listings/{id}"), Does.Contain("\"state\":\"expired\""));
            Assert.That((await again.PostAsync($"/api/listings/{id}/renewal", null)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        }

        var listing = await World.Listing(id);
        Assert.That((listing.Title, listing.State, listing.EndsAt), Is.EqualTo((title, ListingState.Active, (DateTimeOffset?)Clock.Now.AddDays(30))));
        Assert.That(listing.Changes.Select(change => change.Move), Is.SupersetOf(new[] { ListingMove.Expire, ListingMove.Renew }));
    }

    [Test]
    [Category("L1")]
    [Category("L9")]
    [Category("S10")]
    public async Task a_program_posts_and_is_told_what_cannot_be()
    {
        var api = await (await World.Resident()).Api();
        Task<HttpResponseMessage> Post(object listing) => api.PostAsJsonAsync("/api/listings", listing);

        await Expect.RefusedAsync(await Post(new { kind = "offer", skill = "haircut", title = "Kirpimas", text = "Skambinkite 8 612 34567" }), HttpStatusCode.Conflict, "listings.contact-details");
        await Expect.RefusedAsync(await Post(new { kind = "offer", skill = ExcludedSkill() }), HttpStatusCode.Conflict, "listings.excluded");
        await Expect.RefusedAsync(await Post(new { kind = "offer", skill = "haircut", minutes = 50 }), HttpStatusCode.Conflict, "listings.minutes");
        await Expect.RefusedAsync(await Post(new { kind = "offer", skill = "no-such" }), HttpStatusCode.BadRequest, "access.invalid");
        await Expect.RefusedAsync(await Post(new { skill = "haircut" }), HttpStatusCode.BadRequest, "access.invalid");

        var made = await Post(new { kind = "need", skill = "haircut", title = "Reikia kirpimo", languages = new[] { "lt" }, neighbourhood = "girstupis", week = new[] { "tuesday 17:00-19:30" } });
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await api.GetStringAsync(made.Headers.Location), Does.Contain("tuesday 17:00-19:30"));
    }

    [Test]
    [Category("L12")]
    public async Task two_who_edit_at_once_are_told_apart_and_the_earlier_words_stay()
    {
        var ona = await World.Resident();
        var id = await ona.Offers(title: "Kirpimas");
        var api = await ona.Api();
        var seen = (await api.GetAsync($"/api/listings/{id}")).Headers.ETag!;
        Task<HttpResponseMessage> Put(string title, string? tag)
        {
            var request = new HttpRequestMessage(HttpMethod.Put, $"/api/listings/{id}") { Content = JsonContent.Create(new { title, language = "lt", languages = new[] { "lt" }, minutes = 60, capacity = 1 }) };
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            return api.SendAsync(request);
        }

        Assert.That((await Put("Kirpimas ir dažymas", seen.Tag)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Expect.RefusedAsync(await Put("Kitaip", seen.Tag), HttpStatusCode.PreconditionFailed, "access.changed");
        await Expect.RefusedAsync(await Put("Kitaip", null), (HttpStatusCode)428, "access.version-missing");

        Assert.That((await World.Listing(id)).Versions.OrderBy(version => version.Number).Select(version => version.Title), Is.EqualTo(new[] { "Kirpimas", "Kirpimas ir dažymas" }));
        Assert.That((await World.Visitor().GoAsync("/api/listings?search=dazymas")).Source, Does.Contain(id.ToString()), "search follows the words in the same transaction");
    }

    [Test]
    public async Task another_s_listing_does_not_exist_for_its_tools()
    {
        var (ona, jonas) = (await World.Resident(), await World.Resident("Jonas"));
        var (active, draft) = (await ona.Offers(), await ona.Drafts());

        foreach (var act in new[] { "pause", "resumption", "renewal", "closing", "publication" })
        {
            await Expect.RefusedAsync(await PostAsync(jonas, active, act), HttpStatusCode.NotFound, "access.not-found");
        }

        await Expect.RefusedAsync(await (await jonas.Api()).GetAsync($"/api/listings/{draft}"), HttpStatusCode.NotFound, "access.not-found");
        await Expect.RefusedAsync(await (await jonas.Api()).DeleteAsync($"/api/listings/{draft}"), HttpStatusCode.NotFound, "access.not-found");
        Assert.That((await (await ona.Api()).DeleteAsync($"/api/listings/{draft}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Expect.RefusedAsync(await PostAsync(jonas, active, "approval"), HttpStatusCode.Forbidden, "access.denied");
    }

    [Test]
    [Category("L2")]
    public async Task staff_takes_a_listing_down_with_a_reason()
    {
        var (ona, rasa) = (await World.Resident(), await World.SocialWorker());
        var id = await ona.Offers();

        await PostAsync(rasa, id, "removal", new { reason = "Toks pats skelbimas jau yra." });

        Assert.That((await World.Visitor().GoAsync($"/api/listings/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await (await ona.Api()).GetStringAsync($"/api/listings/{id}"), Does.Contain("Toks pats skelbimas jau yra."));
        Assert.That(await (await ona.Api()).GetStringAsync("/api/listings/mine"), Does.Contain("\"state\":\"removed\""));
    }

    private string ExcludedSkill()
    {
        var vocabulary = (Domain.Skills.Vocabulary)App.Services.GetService(typeof(Domain.Skills.Vocabulary))!;
        return vocabulary.Skills.First(skill => vocabulary.SafetyOf(skill.Code) == Domain.Skills.SafetyLevel.Excluded).Code;
    }

    private static async Task<HttpResponseMessage> PostAsync(Member member, Guid id, string act, object? body = null) =>
        await (await member.Api()).PostAsync($"/api/listings/{id}/{act}", body is null ? null : JsonContent.Create(body));

    // Weeks have passed, and a token holds for an hour.
    private async Task<HttpClient> SignInAgainAsync(Member member)
    {
        var api = App.NewClient();
        var token = await (await api.PostAsJsonAsync("/api/tokens", new { name = member.Contact, secret = World.Password })).Content.ReadFromJsonAsync<JsonElement>();
        api.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("accessToken").GetString());
        return api;
    }
}
