using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Participants;

public sealed class MemberCards(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("P6")]
    public async Task show_the_pin_once_and_lead_to_an_own_one()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);
        var office = await rasa.Browser();
        await office.GoAsync($"/zmones/{ona}/kortele");
        Assert.That(office.Page.All("#pin"), Is.Empty);

        await office.SubmitAsync();
        var pin = office.Page.All("#pin").Single();
        Assert.That(pin, Does.Match("^[0-9]{6}$"));
        Assert.That(office.Page.Source, Does.Contain("role=\"img\""), "QR code");
        Assert.That(office.Page.Headers["Cache-Control"], Does.Contain("no-store"));
        await office.GoAsync($"/zmones/{ona}/kortele");
        Assert.That(office.Page.Source, Does.Not.Contain(pin));

        var phone = await World.SignsIn(10002, pin);
        Assert.That(phone.Page.Path, Is.EqualTo("/naujas-pin"), phone.Page.ToString());
        await phone.GoAsync("/mano-duomenys");
        Assert.That(phone.Page.Path, Is.EqualTo("/naujas-pin"), "every other page leads there");
        await phone.SubmitAsync([("Form.Pin", "407915"), ("Form.PinAgain", "407915")]);
        Assert.That(phone.Page.Title, Is.EqualTo("Labas, Ona"), phone.Page.ToString());

        Assert.That((await World.SignsIn(10002, pin)).Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "the one-time PIN works once");
        Assert.That((await World.SignsIn(10002, "407915")).Page.Title, Is.EqualTo("Labas, Ona"));
    }

    [TestCase("123456")]
    [TestCase("987654")]
    [TestCase("121212")]
    [TestCase("777777")]
    [TestCase("100021")]
    [Category("P6")]
    public async Task let_nobody_choose_what_is_tried_first(string pin)
    {
        var rasa = await World.SocialWorker();
        var card = await World.Card(rasa, await World.Participant(rasa));
        var phone = await World.SignsIn(card.MemberNumber, card.Pin!);

        await phone.SubmitAsync([("Form.Pin", pin), ("Form.PinAgain", pin)]);
        Expect.Refused(App, phone.Page, "Identity.pin-guessable");
        await phone.SubmitAsync([("Form.Pin", card.Pin), ("Form.PinAgain", card.Pin)]);
        Expect.Refused(App, phone.Page, "Identity.pin-guessable");
        await phone.SubmitAsync([("Form.Pin", "12"), ("Form.PinAgain", "12")]);
        Expect.Refused(App, phone.Page, "Identity.pin-digits");
        await phone.SubmitAsync([("Form.Pin", "407915"), ("Form.PinAgain", "407916")]);
        Expect.Refused(App, phone.Page, "Identity.pin-differs");
    }

    [Test]
    [Category("P6")]
    public async Task unlock_after_five_wrong_tries_and_end_other_sessions()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);
        var card = await World.Card(rasa, ona);
        var phone = await World.SignsIn(card.MemberNumber, card.Pin!);
        await phone.SubmitAsync([("Form.Pin", "407915"), ("Form.PinAgain", "407915")]);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await World.SignsIn(card.MemberNumber, "000000");
        }

        Expect.Refused(App, (await World.SignsIn(card.MemberNumber, "407915")).Page, "access.pin-locked");
        Clock.Pass(TimeSpan.FromDays(30));
        Expect.Refused(App, (await World.SignsIn(card.MemberNumber, "407915")).Page, "access.pin-locked");
        rasa = World.Again(rasa);
        var next = await World.Card(rasa, ona);

        Assert.That((await phone.GoAsync("/mano-duomenys")).Path, Does.StartWith("/prisijungti"), "S15");
        Assert.That((await World.SignsIn(next.MemberNumber, next.Pin!)).Page.Path, Is.EqualTo("/naujas-pin"));
    }

    [Test]
    [Category("P6")]
    public async Task are_tried_five_times_in_all_and_close_the_way_of_the_pin_alone()
    {
        var (rasa, jonas) = (await World.SocialWorker(), await World.Resident("Jonas"));
        await World.IsAccompaniedBy(jonas, rasa);
        var card = await World.Card(rasa, jonas.Id);

        var said = await Task.WhenAll(Enumerable.Range(0, 12).Select(guess => Task.Run(() => TriesAsync($"{card.MemberNumber}", $"{guess:D6}"))));

        Assert.That(said.CountBy(code => code ?? "in").ToDictionary(), Is.EqualTo(new Dictionary<string, int> { ["access.wrong-credentials"] = 4, ["access.pin-locked"] = 8 }), "all at once, and no more than five are looked at");
        Assert.That(await TriesAsync($"{card.MemberNumber}", card.Pin!), Is.EqualTo("access.pin-locked"), "the right one comes too late");
        Assert.That((await World.JournalOf("SignIn")).Count(entry => entry is { Reason: "failed" } && entry.SubjectId == jonas.Id), Is.EqualTo(13));
        Assert.That(await TriesAsync(jonas.Contact, World.Password), Is.Null, "who has a password still comes in with it");
        Assert.That(await TriesAsync($"{card.MemberNumber}", card.Pin!), Is.EqualTo("access.pin-locked"), "and that opens nothing else");
    }

    [Test]
    [Category("P6")]
    public async Task begin_to_count_anew_after_the_right_pin()
    {
        var rasa = await World.SocialWorker();
        var card = await World.Card(rasa, await World.Participant(rasa));
        for (var round = 0; round < 2; round++)
        {
            for (var guess = 0; guess < 4; guess++)
            {
                Assert.That(await TriesAsync($"{card.MemberNumber}", $"{guess:D6}"), Is.EqualTo("access.wrong-credentials"));
            }

            Assert.That(await TriesAsync($"{card.MemberNumber}", card.Pin!), Is.Null);
        }
    }

    [Test]
    public async Task of_staff_are_made_by_an_administrator_only()
    {
        var (rasa, tomas) = (await World.SocialWorker(), await World.Administrator());
        var ona = await World.Participant(rasa);
        await App.LookAsync(db => db.Users.Where(login => login.Id == ona).ExecuteUpdateAsync(set => set.SetProperty(login => login.Roles, Who.Coordinator)));

        await Expect.RefusedAsync(await (await rasa.Api()).PostAsync($"/api/people/{ona}/card", null), HttpStatusCode.Conflict, "participants.card-of-staff");
        Assert.That((await (await tomas.Api()).PostAsync($"/api/people/{ona}/card", null)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task over_the_api_let_a_program_do_nothing_before_the_own_pin()
    {
        var rasa = await World.SocialWorker();
        var card = await World.Card(rasa, await World.Participant(rasa));
        var program = App.NewClient();

        await SignInAsync(program, card.MemberNumber, card.Pin!);
        await Expect.RefusedAsync(await program.GetAsync("/api/me/journal"), HttpStatusCode.Forbidden, "identity.new-pin-needed");
        var chosen = await program.PutAsJsonAsync("/api/me/pin", new { pin = "407915", pinAgain = "407915" });
        Assert.That(chosen.StatusCode, Is.EqualTo(HttpStatusCode.OK), await chosen.Content.ReadAsStringAsync());

        await SignInAsync(program, card.MemberNumber, "407915");
        Assert.That((await program.GetAsync("/api/me/journal")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    // Null when it opens.
    private async Task<string?> TriesAsync(string name, string secret)
    {
        using var program = App.NewClient();
        using var answer = await program.PostAsJsonAsync("/api/tokens", new { name, secret });
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    private static async Task SignInAsync(HttpClient program, int number, string pin)
    {
        var token = await (await program.PostAsJsonAsync("/api/tokens", new { name = $"{number}", secret = pin })).Content.ReadFromJsonAsync<JsonElement>();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("accessToken").GetString());
    }
}
