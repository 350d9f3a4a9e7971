using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Setup;

public sealed class FirstRunning(StoreKind store) : HouseTest(store)
{
    private string Token => App.Services.GetRequiredService<FirstRun>().Token;

    [SetUp]
    public Task NobodyIsHereYet() => App.LookAsync(db => db.Communities.ExecuteDeleteAsync());

    [Test]
    public async Task leads_every_page_to_the_token_and_the_api_says_it_is_not_ready()
    {
        var visitor = World.Visitor();

        foreach (var path in new[] { "/", "/prisijungti", "/registracija", "/mano-diena", "/skelbimai", "/pirmas-paleidimas/patikrinimas", "/pirmas-paleidimas/administratorius" })
        {
            Assert.That((await visitor.GoAsync(path)).Path, Is.EqualTo("/pirmas-paleidimas"), path);
        }

        await Expect.RefusedAsync(await App.NewClient().PostAsJsonAsync("/api/tokens", new { name = "a", secret = "b" }), HttpStatusCode.ServiceUnavailable, "setup.needed");
        await visitor.SubmitAsync([("Token", "spėju")]);
        Expect.Refused(App, visitor.Page, "Setup.token-wrong");
    }

    [Test]
    public async Task takes_five_short_pages_keeps_answers_and_closes_behind_itself()
    {
        var founder = World.Visitor();
        await founder.GoAsync("/");
        await founder.SubmitAsync([("Token", Token.ToUpperInvariant())]);
        Assert.That(founder.Page.Path, Is.EqualTo("/pirmas-paleidimas/istaiga"), founder.Page.ToString());
        await founder.SubmitAsync([("Form.Name", "Dainavos bendruomenė"), ("Form.Phone", "8 37 455588")]);
        await founder.SubmitAsync([("Form.Languages", "lt"), ("Form.Languages", "en")]);
        await founder.SubmitAsync([("Form.FirstName", "Tomas"), ("Form.LastName", "Vaitkus"), ("Form.Contact", "tomas@pavyzdys.lt"), ("Form.Password", World.Password)]);
        await founder.SubmitAsync([("Form.FirstName", "Milda"), ("Form.Contact", "tomas@pavyzdys.lt")]);
        Expect.Refused(App, founder.Page, "Setup.second-is-first");

        var again = World.Visitor();
        await again.GoAsync("/pirmas-paleidimas");
        await again.SubmitAsync([("Token", Token)]);
        Assert.That(again.Page.Document.QuerySelector("[name='Form.Name']")!.GetAttribute("value"), Is.EqualTo("Dainavos bendruomenė"), "answers wait on the server");

        await founder.SubmitAsync([("Form.FirstName", "Milda"), ("Form.LastName", "Jonaitė"), ("Form.Contact", "")]);
        await founder.SubmitAsync([("Form.SendsMail", "true")]);
        Expect.Refused(App, founder.Page, "Setup.mail-not-set");
        await founder.SubmitAsync([("Form.SendsMail", "false")]);
        Assert.That(founder.Page.Title, Is.EqualTo("Patikrinkite atsakymus"), founder.Page.ToString());
        Assert.That(await App.LookAsync(db => db.SetupDrafts.Select(draft => draft.Answers).SingleAsync()), Does.Not.Contain(World.Password));
        await founder.SubmitAsync();
        Assert.That(founder.Page.Title, Is.EqualTo("Viskas paruošta"), founder.Page.ToString());
        var (number, pin) = (founder.Page.All(".paper__code")[0], founder.Page.All("#pin").Single());

        Assert.That((await founder.GoAsync("/pirmas-paleidimas")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await again.GoAsync("/pirmas-paleidimas/istaiga")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var tomas = World.Visitor();
        await tomas.GoAsync("/prisijungti");
        await tomas.SubmitAsync([("Form.Name", "tomas@pavyzdys.lt"), ("Form.Secret", World.Password)]);
        Assert.That(tomas.Page.Title, Is.EqualTo("Žmonės ir vaidmenys"), tomas.Page.ToString());
        Assert.That((await World.SignsIn(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), pin)).Page.Path, Is.EqualTo("/naujas-pin"));
        var community = await App.LookAsync(db => db.Communities.SingleAsync());
        Assert.That((community.Name, community.Phone, community.SendsMail, community.IsDemo), Is.EqualTo(("Dainavos bendruomenė", "+37037455588", false, false)));
        Assert.That(await App.LookAsync(db => db.Users.CountAsync(login => login.Roles == Who.Administrator)), Is.EqualTo(2), "and no other account");
        Assert.That(await App.LookAsync(db => db.SetupDrafts.AnyAsync()), Is.False);
    }

    [Test]
    public async Task over_the_api_needs_the_token_and_every_answer()
    {
        var program = App.NewClient();
        await Expect.RefusedAsync(await program.PutAsJsonAsync("/api/setup/organisation", new { name = "Dainava", phone = "837455588" }), HttpStatusCode.Unauthorized, "access.sign-in");

        program.DefaultRequestHeaders.Add(FirstRun.Header, Token);
        Assert.That((await program.PutAsJsonAsync("/api/setup/organisation", new { name = "Dainava", phone = "837455588" })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await Expect.RefusedAsync(await program.PostAsync("/api/setup/community", null), HttpStatusCode.Conflict, "setup.incomplete");
        await program.PutAsJsonAsync("/api/setup/languages", new { languages = new[] { "lt" } });
        await program.PutAsJsonAsync("/api/setup/first-administrator", new { firstName = "Tomas", contact = "tomas@pavyzdys.lt", password = World.Password });
        await program.PutAsJsonAsync("/api/setup/second-administrator", new { firstName = "Milda" });
        await program.PutAsJsonAsync("/api/setup/mail", new { sendsMail = false });
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.PostAsync("/api/setup/community", null)));

        Assert.That(answers.Count(answer => answer.IsSuccessStatusCode), Is.EqualTo(1), "founded once");
        Assert.That(await App.LookAsync(db => db.Users.CountAsync()), Is.EqualTo(2));
        Assert.That((await program.GetAsync("/api/setup")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
