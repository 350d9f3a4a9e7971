using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Notices;

namespace Exchange.Tests.Notifications;

[Category("N4")]
public sealed class StoppingLetters(StoreKind store) : MailTest(store)
{
    [Test]
    public async Task takes_one_step_of_the_mail_program_and_no_signing_in()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();
        var mail = Sink.To(ona).Single();
        var address = new Uri(mail.Headers["List-Unsubscribe"].Trim('<', '>'));
        Assert.That(mail.Headers["List-Unsubscribe-Post"], Is.EqualTo("List-Unsubscribe=One-Click"));

        using var client = App.NewClient();
        var answer = await client.PostAsync(address.PathAndQuery, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        await World.IsTold(ona.Id, AgreementTopics.Suggested);
        await World.PostGoes();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(Sink.To(ona), Has.Count.EqualTo(1));
        Assert.That((await ona.Sees("/api/me/channel")).GetProperty("channel").GetString(), Is.EqualTo("inbox"));
        Assert.That((await World.Journal(ona.Id)).Select(entry => entry.Request), Does.Contain("StopLetters"));
    }

    [Test]
    public async Task takes_one_button_on_the_page_that_the_letter_names()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();
        var address = Sink.To(ona).Single().Text.Split("https://birza.pavyzdys.lt").Last().Trim();
        using var browser = World.Visitor();

        var asked = await browser.GoAsync(address);
        Assert.That((await ona.Sees("/api/me/channel")).GetProperty("channel").GetString(), Is.EqualTo("email"), "looking changes nothing");
        var stopped = await browser.SubmitAsync();

        Assert.That(asked.Text, Does.Contain("Nebesiųsti laiškų?").And.Not.Contain("Ona"));
        Assert.That(stopped.Text, Does.Contain("Tokių laiškų nebesiųsime"));
        Assert.That((await ona.Sees("/api/me/channel")).GetProperty("channel").GetString(), Is.EqualTo("inbox"));
    }

    [Test]
    public async Task stops_what_was_on_its_way_but_never_what_concerns_safety()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();
        Sink.Away = true;
        await World.IsTold(ona.Id, AgreementTopics.Suggested);
        await World.PostGoes();
        using var client = App.NewClient();
        await client.PostAsync(new Uri(Sink.To(ona).Single().Headers["List-Unsubscribe"].Trim('<', '>')).PathAndQuery, null);
        Sink.Away = false;
        await World.IsTold(ona.Id, AgreementTopics.NotApproved);
        Clock.Pass(TimeSpan.FromHours(1));
        await World.PostGoes();

        var later = Sink.To(ona).Skip(1).Single();
        Assert.That(later.Subject, Does.Contain("nepatvirtino"));
        Assert.That(later.Headers.Keys, Does.Not.Contain("List-Unsubscribe"));
        Assert.That(later.Text, Does.Not.Contain("/laiskai/"));
    }

    [TestCase("GET", "/laiskai/00000000000000000000000000000000")]
    [TestCase("POST", "/api/letters/00000000000000000000000000000000/stop")]
    public async Task needs_the_secret(string method, string address)
    {
        using var client = App.NewClient();
        Assert.That((await client.SendAsync(new(new(method), address))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
