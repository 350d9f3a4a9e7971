using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Identity;
using Exchange.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Participants;

public sealed class ActingForAPerson(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("P1")]
    [Category("P5")]
    public async Task shows_the_banner_and_leaves_both_names_in_the_journal()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);

        var office = await rasa.ActsFor(ona);
        Assert.That(office.Page.Title, Is.EqualTo("Labas, Ona"), office.Page.ToString());
        Assert.That(office.Page.All(".strip--acting p").Single(), Is.EqualTo("Jūs veikiate už: Ona K."));
        await office.GoAsync("/mano-duomenys/keisti");
        await office.SubmitAsync([("Form.Phone", "8 612 34567")]);
        Assert.That(office.Page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity).Or.EqualTo(HttpStatusCode.OK));

        var entry = (await World.Journal(ona)).Single(e => e.Request == "ChangeMyDetails");
        Assert.That((entry.ActorId, entry.SubjectId, entry.Channel), Is.EqualTo(((Guid?)rasa.Id, (Guid?)ona, "office")));
        var seen = await App.SendAsync(new MyJournal(), ona, Who.Resident);
        Assert.That(seen.Items[0].By, Is.EqualTo(new Api.Identity.PersonNamed("Rasa Petrauskaitė", Who.SocialWorker)));

        await office.SubmitAsync(form: ".strip--acting form");
        Assert.That(office.Page.Path, Is.EqualTo($"/zmones/{ona}"));
        Assert.That(office.Page.All(".strip--acting"), Is.Empty);
    }

    [Test]
    [Category("P2")]
    public async Task ends_at_once_when_the_person_takes_the_mandate_back()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);
        var card = await World.Card(rasa, ona);
        var phone = await World.SignsIn(card.MemberNumber, card.Pin!);
        await phone.SubmitAsync([("Form.Pin", "407915"), ("Form.PinAgain", "407915")]);
        var office = await rasa.ActsFor(ona);
        await office.GoAsync("/mano-duomenys/keisti");

        await phone.GoAsync("/mano-duomenys");
        Assert.That(phone.Page.Shows("Rasa Petrauskaitė"));
        await phone.SubmitAsync(form: "form[action*='Withdraw']");
        Assert.That(phone.Page.Shows("Įgaliojimas atšauktas."), phone.Page.ToString());

        await office.SubmitAsync([("Form.FirstName", "Kita")]);
        Assert.That(office.Page.Path, Is.EqualTo("/veikti/baigti"), "what was meant for Ona is not done as Rasa");
        await office.SubmitAsync();
        Assert.That((await office.GoAsync("/mano-duomenys")).Shows("Rasa"));
        Assert.That((await office.GoAsync($"/zmones/{ona}")).Shows("Įgaliojimo nėra"));
        Assert.That(await App.LookAsync(db => db.People.Where(p => p.Id == ona || p.Id == rasa.Id).Select(p => p.FirstName).ToListAsync()), Is.EquivalentTo(new[] { "Ona", "Rasa" }));
        await Expect.RefusedAsync(await (await rasa.Api()).PostAsync($"/api/people/{ona}/acting", null), HttpStatusCode.Conflict, "identity.mandate-missing");
    }

    [Test]
    [Category("P2")]
    public async Task ends_with_the_mandate_and_begins_with_a_new_one()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);
        Clock.Pass(TimeSpan.FromDays(366));
        var office = await rasa.Browser();

        await office.GoAsync($"/zmones/{ona}");
        Assert.That(office.Page.All("form[action$='/veikti']"), Is.Empty);
        await office.SubmitAsync([("Form.Consent", "SignedSlip")]);

        Assert.That(office.Page.Shows("Įgaliojimas įrašytas."), office.Page.ToString());
        Assert.That((await rasa.ActsFor(ona)).Page.Title, Is.EqualTo("Labas, Ona"));
    }

    [Test]
    public async Task over_the_api_takes_a_header_and_a_mandate()
    {
        var (rasa, inga) = (await World.SocialWorker(), await World.SocialWorker("Inga"));
        var ona = await World.Participant(rasa);

        var me = await Ask(await rasa.Api(), "/api/me", ona);
        Assert.That((await me.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("firstName").GetString(), Is.EqualTo("Ona"));
        await Expect.RefusedAsync(await Ask(await inga.Api(), "/api/me", ona), HttpStatusCode.Conflict, "identity.mandate-missing");
    }

    [Test]
    public async Task never_touches_the_persons_secrets()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Participant(rasa);
        var program = await rasa.Api();
        program.DefaultRequestHeaders.Add("Acting-For", ona.ToString());

        await Expect.RefusedAsync(await program.PutAsJsonAsync("/api/me/pin", new { current = World.Password, pin = "407915", pinAgain = "407915" }), HttpStatusCode.Conflict, "identity.only-oneself");
        await Expect.RefusedAsync(await program.PutAsJsonAsync("/api/me/password", new { current = World.Password, password = "kitas geras žodis" }), HttpStatusCode.Conflict, "identity.only-oneself");
        await Expect.RefusedAsync(await program.PostAsync("/api/me/second-factor", null), HttpStatusCode.Conflict, "identity.only-oneself");
    }

    [Test]
    public async Task needs_somebody_elses_leave()
    {
        var ona = await World.Resident();

        await Expect.RefusedAsync(await (await ona.Api()).PostAsync($"/api/people/{ona.Id}/acting", null), HttpStatusCode.Forbidden, "access.denied");
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient program, string path, Guid subject)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, path);
        question.Headers.Add("Acting-For", subject.ToString());
        return await program.SendAsync(question);
    }
}
