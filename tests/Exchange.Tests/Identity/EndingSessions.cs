using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;

namespace Exchange.Tests.Identity;

[Category("Security.S15")]
public sealed class EndingSessions(StoreKind store) : HouseTest(store)
{
    private const string Next = "penki geri kaimynai";

    [Test]
    public async Task a_new_password_ends_every_other_session_and_every_token()
    {
        var ona = await World.Resident();
        var (here, there, program) = (await ona.Browser(), World.Visitor(), await ona.Api());
        await there.GoAsync("/prisijungti");
        await there.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", World.Password)]);

        await here.GoAsync("/mano-saugumas/slaptazodis");
        await here.SubmitAsync([("Form.Current", World.Password), ("Form.Password", Next)]);

        Assert.That(here.Page.Path, Is.EqualTo("/mano-saugumas"), here.Page.ToString());
        Assert.That((await here.GoAsync("/mano-duomenys")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await there.GoAsync("/mano-duomenys")).Path, Does.StartWith("/prisijungti"));
        await Expect.RefusedAsync(await program.GetAsync("/api/me"), HttpStatusCode.Unauthorized, "access.sign-in");
    }

    [Test]
    public async Task a_new_password_needs_the_old_one_and_five_wrong_ones_lock()
    {
        var ona = await World.Resident();
        var here = await ona.Browser();
        await here.GoAsync("/mano-saugumas/slaptazodis");

        foreach (var _ in Enumerable.Range(0, 5))
        {
            await here.SubmitAsync([("Form.Current", "ne tas"), ("Form.Password", Next)]);
            Expect.Refused(App, here.Page, "identity.current-wrong");
        }

        await here.SubmitAsync([("Form.Current", World.Password), ("Form.Password", Next)]);
        Expect.Refused(App, here.Page, "access.locked-out");
    }

    [Test]
    public async Task changed_roles_end_the_session_with_the_reason_on_file()
    {
        var (tomas, rasa) = (await World.Administrator(), await World.SocialWorker());
        var office = await rasa.Browser();
        var browser = await tomas.Browser();

        await browser.GoAsync($"/administravimas/{rasa.Id}");
        await browser.SubmitAsync([("Form.Roles", "Coordinator"), ("Form.Reason", "Keičia pareigas")]);

        Assert.That(browser.Page.Path, Is.EqualTo("/administravimas"), browser.Page.ToString());
        Assert.That(browser.Page.Shows("Rasa Petrauskaitė"), browser.Page.ToString());
        Assert.That((await office.GoAsync("/zmones")).Path, Does.StartWith("/prisijungti"));
        var entry = (await World.Journal(rasa.Id)).Single(e => e.Request == "SetRoles");
        Assert.That((entry.ActorId, entry.Reason), Is.EqualTo(((Guid?)tomas.Id, "Keičia pareigas")));
        await office.SubmitAsync([("Form.Name", rasa.Contact), ("Form.Secret", World.Password)]);
        Assert.That((await office.GoAsync("/zmones")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task roles_are_an_administrators_and_one_always_stays()
    {
        var (tomas, rasa) = (await World.Administrator(), await World.SocialWorker());

        await Expect.RefusedAsync(await SetAsync(await rasa.Api(), rasa.Id), HttpStatusCode.Forbidden, "access.denied");
        await Expect.RefusedAsync(await SetAsync(await tomas.Api(), tomas.Id), HttpStatusCode.Conflict, "identity.last-administrator");
        await Expect.RefusedAsync(await SetAsync(await tomas.Api(), Guid.NewGuid()), HttpStatusCode.NotFound, "access.not-found");
    }

    [Test]
    [Category("F8")]
    public async Task a_borrowed_phone_forgets_after_twenty_minutes_and_an_own_one_does_not()
    {
        var ona = await World.Resident();
        var (own, borrowed) = (await ona.Browser(), World.Visitor());
        await borrowed.GoAsync("/prisijungti");
        await borrowed.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", World.Password), ("NotMyPhone", "true")]);
        Assert.That(borrowed.Page.Title, Is.EqualTo("Labas, Ona"));

        Clock.Pass(TimeSpan.FromMinutes(21));

        Assert.That((await borrowed.GoAsync("/mano-diena")).Path, Does.StartWith("/prisijungti"));
        Assert.That((await own.GoAsync("/mano-diena")).Title, Is.EqualTo("Labas, Ona"));
    }

    [Test]
    [Category("F8")]
    public async Task a_borrowed_phone_keeps_no_cookie_after_the_browser_is_closed()
    {
        var ona = await World.Resident();

        Assert.That(await CookieAsync(ona, "true"), Does.Not.Contain("max-age").And.Not.Contain("expires"));
        Assert.That(await CookieAsync(ona, "false"), Does.Contain("max-age=43200"));
    }

    private static Task<HttpResponseMessage> SetAsync(HttpClient program, Guid person) =>
        program.PutAsJsonAsync($"/api/roles/{person}", new { roles = new[] { "resident" }, reason = "Taip reikia" });

    private async Task<string> CookieAsync(Member member, string borrowed)
    {
        var http = App.NewClient();
        var form = await http.GetAsync("/prisijungti");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync());
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/prisijungti");
        sent.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        sent.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.Name"] = member.Contact,
            ["Form.Secret"] = World.Password,
            ["NotMyPhone"] = borrowed,
            ["__RequestVerificationToken"] = page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        return (await http.SendAsync(sent)).Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("birza=", StringComparison.Ordinal));
    }
}
