using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Identity;

public sealed class SigningIn(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task needs_only_a_phone()
    {
        var visitor = World.Visitor();
        await visitor.GoAsync("/registracija");
        await visitor.SubmitAsync([("Form.FirstName", "Ona"), ("Form.LastName", "Kazlauskienė"), ("Form.Contact", "8 612 34567"), ("Form.Password", World.Password),
            .. Date("Form.BirthDate", 1980, 5, 1), ("Form.AgreesToRules", "true")]);
        Assert.That(visitor.Page.Title, Is.EqualTo("Labas, Ona"), visitor.Page.ToString());

        var later = World.Visitor();
        await later.GoAsync("/prisijungti");
        await later.SubmitAsync([("Form.Name", "+370 612 34567"), ("Form.Secret", World.Password)]);

        Assert.That(later.Page.Title, Is.EqualTo("Labas, Ona"));
    }

    [Test]
    public async Task is_refused_with_a_wrong_password_and_locks_after_five_tries()
    {
        var ona = await World.Resident();
        var visitor = World.Visitor();
        await visitor.GoAsync("/prisijungti");

        for (var i = 0; i < 4; i++)
        {
            await visitor.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", "ne tas")]);
            Expect.Refused(App, visitor.Page, "access.wrong-credentials");
        }

        await visitor.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", "ne tas")]);
        Expect.Refused(App, visitor.Page, "access.locked-out");
        await visitor.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", World.Password)]);
        Expect.Refused(App, visitor.Page, "access.locked-out");
    }

    [Test]
    [Category("Security.S8")]
    public async Task takes_as_much_work_for_an_unknown_name_as_for_a_member()
    {
        var ona = await World.Resident();
        var secret = await App.LookAsync(db => db.Users.Where(login => login.Id == ona.Id).Select(login => login.PasswordHash!).SingleAsync());

        Assert.That(Work(App.Services.GetRequiredService<TimingShield>().Hash), Is.EqualTo(Work(secret)));

        // The header of a hash: its version, its function, its rounds and the length of its salt.
        static string Work(string hash) => Convert.ToHexString(Convert.FromBase64String(hash)[..13]);
    }

    [Test]
    public async Task is_asked_of_a_visitor_who_opens_a_personal_page_and_leads_back_to_it()
    {
        var ona = await World.Resident();
        var visitor = World.Visitor();

        await visitor.GoAsync("/mano-diena");
        Assert.That(visitor.Page.Path, Does.StartWith("/prisijungti"));
        await visitor.SubmitAsync([("Form.Name", ona.Contact), ("Form.Secret", World.Password)]);

        Assert.That(visitor.Page.Path, Is.EqualTo("/mano-diena"));
    }

    [Test]
    public async Task over_the_api_gives_a_token_and_a_cookie_never_drives_it()
    {
        var ona = await World.Resident();

        var me = await (await (await ona.Api()).GetAsync("/api/me")).Content.ReadAsStringAsync();
        Assert.That(me, Does.Contain("\"firstName\":\"Ona\""));

        var browser = await ona.Browser();
        var withCookie = await browser.GoAsync("/api/me");
        Assert.That(withCookie.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        var wrong = await App.NewClient().PostAsJsonAsync("/api/tokens", new { name = ona.Contact, secret = "ne tas" });
        await Expect.RefusedAsync(wrong, HttpStatusCode.Unauthorized, "access.wrong-credentials");
    }

    private static (string, string?)[] Date(string field, int year, int month, int day) => [(field + ".year", $"{year}"), (field + ".month", $"{month}"), (field + ".day", $"{day}")];
}
