using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;

namespace Exchange.Tests.Notifications;

public sealed class WaysToBeTold(StoreKind store) : MailTest(store)
{
    [Test]
    [Category("N1")]
    public async Task without_a_channel_are_the_workers_list()
    {
        var rasa = await World.SocialWorker();
        var olena = await World.Participant(rasa, "Olena", "Ševčenko");
        await World.IsTold(olena, AgreementTopics.Accepted);

        var list = await rasa.Goes("/koordinavimas/skambuciai");
        Assert.That(list.Text, Does.Contain("Olena Ševčenko").And.Contain("Telefono nėra").And.Contain("Jonas P. sutinka: Dviratis. Sutarkite laiką ir vietą."));
        var after = await (await rasa.Browser()).SubmitAsync([("Form.Note", "Buvo atėjusi")], form: "main article form", button: "Called");

        Assert.That(after.Text, Does.Contain("Pažymėta: pranešta.").And.Contain("Šiandien skambinti nereikia"));
        var told = (await World.Deliveries(olena)).Single();
        Assert.That((told.State, told.Tries[0].Outcome, told.Tries[0].Note, told.Tries[0].ActorId), Is.EqualTo((DeliveryState.Done, TryOutcome.Called, "Buvo atėjusi", (Guid?)rasa.Id)));
    }

    [Test]
    [Category("N1")]
    public async Task are_chosen_by_the_person()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.SocialWorker());
        await ona.Goes("/mano-duomenys/pranesimai");
        var refused = await (await ona.Browser()).SubmitAsync([("Form.Channel", "Phone")]);
        Expect.Refused(App, refused, "letters.no-phone");
        await ona.Goes("/mano-duomenys/pranesimai");
        await (await ona.Browser()).SubmitAsync([("Form.Channel", "Letter")]);
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();

        Assert.That(Sink.Mails, Is.Empty);
        Assert.That((await rasa.Goes("/koordinavimas/laiskai")).Text, Does.Contain("Sveiki, Ona.").And.Contain("Jonas P. sutinka: Dviratis."));
        await rasa.Goes("/koordinavimas/skambuciai");
        await (await rasa.Browser()).SubmitAsync(form: "main article form", button: "LetterSent");
        Assert.That((await World.Deliveries(ona.Id)).Single().Tries.Single().Outcome, Is.EqualTo(TryOutcome.LetterSent));
    }

    [Test]
    [Category("N1")]
    public async Task come_up_again_the_next_day_when_nobody_answered()
    {
        var rasa = await World.SocialWorker();
        var olena = await World.Participant(rasa, "Olena");
        await World.IsTold(olena, AgreementTopics.Accepted);
        var id = (await World.Deliveries(olena)).Single().Id;
        var api = await rasa.Api();

        var nobody = await api.PostAsJsonAsync($"/api/calls/{olena}", new { outcome = "passedOn", deliveries = new[] { id } });
        await api.PostAsJsonAsync($"/api/calls/{olena}", new { outcome = "notReached", note = "Neatsiliepė", deliveries = new[] { id } });

        Assert.That((int)nobody.StatusCode, Is.EqualTo(400), "passed on to whom?");
        var today = await rasa.Sees("/api/calls");
        Assert.That((today.GetProperty("calls").GetArrayLength(), today.GetProperty("later").GetInt32()), Is.EqualTo((0, 1)));
        Clock.Pass(TimeSpan.FromDays(1));
        Assert.That((await CallsOf(rasa)).Single().NotReached, Is.EqualTo(1));
    }

    [Test]
    [Category("N2")]
    public async Task remind_after_a_day_three_and_seven_and_then_hand_over_to_a_worker()
    {
        var (jonas, ona, rasa) = (await World.Resident("Jonas"), await World.Resident("Ona"), await World.SocialWorker());
        var listing = await World.Puts(jonas);
        await ona.Proposes(listing, new { minutes = 60, message = "Ar tiktų?" });
        var told = new List<int>();
        for (var hour = 0; hour < 9 * 24; hour++)
        {
            await World.Waits(TimeSpan.FromHours(1));
            await World.PostGoes();
            told.Add(Sink.To(jonas).Count);
            if (hour + 1 == (7 * 24) - 1)
            {
                Assert.That(await CallsOf(rasa), Is.Empty);
            }
        }

        Assert.That(Enumerable.Range(1, told.Count - 1).Where(hour => told[hour] > told[hour - 1]).Select(hour => hour + 1), Is.EqualTo(new[] { 24, 72, 168 }));
        Assert.That(told[^1], Is.EqualTo(4), "the proposal and three reminders, then silence");
        Assert.That((await CallsOf(rasa)).Single().Things.Single().HandedOver);
        Assert.That((await rasa.Goes("/koordinavimas/skambuciai")).Text, Does.Contain("Priminimai baigėsi").And.Contain("jau savaitę laukia jūsų atsakymo"));
    }

    [Test]
    [Category("N2")]
    public async Task tell_a_worker_of_an_agreement_that_never_got_a_time()
    {
        var (jonas, ona, rasa) = (await World.Resident("Jonas"), await World.Resident("Ona"), await World.SocialWorker());
        await App.SendAsync(new AcceptListing(await World.Puts(jonas)), ona.Id, Who.Resident);
        await World.Waits(TimeSpan.FromDays(21));

        Assert.That((await rasa.Goes("/koordinavimas/skambuciai")).Text, Does.Contain("Laikas baigėsi: Dvirati taisau."));
    }

    // A token of the API lasts an hour, and here days pass.
    private async Task<IReadOnlyList<CallToMake>> CallsOf(Member worker) => (await App.SendAsync(new CallList(), worker.Id, Who.SocialWorker)).Calls;
}
