using System.Net;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Notices;
using Exchange.Api.Outbox;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Notifications;
using Exchange.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Notifications;

public sealed class LettersByMail(StoreKind store) : MailTest(store)
{
    [Test]
    [Category("N1")]
    [Category("N5")]
    public async Task tell_the_next_step_first_in_the_language_of_the_reader()
    {
        var (jonas, ona) = (await World.Resident("Jonas"), await World.Resident("Ona"));
        await Speaks(ona, "en");
        var id = await (await ona.Takes(await World.Puts(jonas))).MadeId();
        await jonas.Suggests(id, Clock.Now.AddDays(2));

        await World.PostGoes();

        var (toJonas, toOna) = (Sink.To(jonas).Single(), Sink.To(ona).Single());
        Assert.That(toJonas.FirstLine, Is.EqualTo($"Sutarkite laiką čia: https://birza.pavyzdys.lt/susitarimai/{id}"));
        Assert.That(toJonas.Subject, Does.Contain("Ona K. priėmė jūsų skelbimą"));
        Assert.That(toOna.FirstLine, Is.EqualTo($"Answer here: https://birza.pavyzdys.lt/susitarimai/{id}"));
        Assert.That(toOna.Headers["Content-Type"], Does.StartWith("text/plain"));
        Assert.That(toOna.Headers["From"], Does.Contain("birza@pavyzdys.lt"));
    }

    [Test]
    [Category("X7")]
    public async Task are_never_sent_for_a_change_that_failed()
    {
        var ona = await World.Resident("Ona");
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        var actor = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        actor.IsSystem("system");
        var change = scope.ServiceProvider.GetServices<IPipelineBehavior<SettleDue, Unit>>().OfType<ChangeBehavior<SettleDue, Unit>>().Single();

        Assert.ThrowsAsync<Refused>(() => change.Handle(new SettleDue(Guid.NewGuid()), CancellationToken.None, async () =>
        {
            db.Notices.Add(Notice.To(ona.Id, AgreementTopics.Accepted, AgreementTopics.Accepted.Values(ona.Id), "/mano-diena", Clock.Now));
            await db.SaveChangesAsync();
            Assert.That(await db.Deliveries.CountAsync(), Is.EqualTo(1), "it was in the outbox, inside the change");
            throw new Refused("access.changed");
        }));
        await World.PostGoes();

        Assert.That(await World.Deliveries(ona.Id), Is.Empty);
        Assert.That(Sink.Mails, Is.Empty);
    }

    [Test]
    [Category("N6")]
    public async Task that_went_out_but_cannot_be_written_down_do_not_go_out_for_ever()
    {
        var (jonas, ona) = (await World.Resident("Jonas"), await World.Resident("Ona"));
        await ona.Takes(await World.Puts(jonas));
        var delivery = (await World.Deliveries(jonas.Id)).Single();
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "DeliveryTries" ("DeliveryId", "Number", "At", "Outcome") VALUES ({delivery.Id}, 2, {Clock.Now}, {nameof(TryOutcome.GatewayAway)})"""));
        for (var day = 0; day < 10; day++)
        {
            await World.PostGoes();
            Clock.Pass(TimeSpan.FromDays(1));
        }

        Assert.That(Sink.To(jonas), Has.Count.EqualTo(Delivery.MostTries));
        Assert.That((await World.Deliveries(jonas.Id)).Single().State, Is.EqualTo(DeliveryState.Failed));
        Assert.That((await (await World.SocialWorker()).Goes("/koordinavimas/nepristatyti")).Shows("Jonas"));
    }

    [Test]
    [Category("X7")]
    [Category("N6")]
    public async Task that_fail_undo_nothing_and_are_tried_again()
    {
        var (jonas, ona) = (await World.Resident("Jonas"), await World.Resident("Ona"));
        Sink.Away = true;
        var id = await (await ona.Takes(await World.Puts(jonas))).MadeId();
        await World.PostGoes();

        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Accepted));
        Assert.That((await jonas.Sees("/api/me/notices")).GetProperty("total").GetInt32(), Is.EqualTo(1));
        Assert.That((await World.Deliveries(jonas.Id)).Single().State, Is.EqualTo(DeliveryState.Waiting));

        Sink.Away = false;
        await World.PostGoes();
        Assert.That(Sink.Mails, Is.Empty, "the next try is a minute away");
        Clock.Pass(TimeSpan.FromMinutes(1));
        await World.PostGoes();
        Assert.That(Sink.To(jonas), Has.Count.EqualTo(1));
        Assert.That((await World.Deliveries(jonas.Id)).Single().Tries.Select(one => one.Outcome), Is.EqualTo(new[] { TryOutcome.GatewayAway, TryOutcome.Accepted }));
    }

    [Test]
    [Category("N6")]
    public async Task that_fail_five_times_are_shown_to_staff_who_has_them_sent_again()
    {
        var (ona, tomas) = (await World.Resident("Ona"), await World.Administrator());
        Sink.Away = true;
        await World.IsTold(ona.Id, AgreementTopics.NotApproved);
        for (var tried = 0; tried < Delivery.MostTries; tried++)
        {
            await World.PostGoes();
            Clock.Pass(TimeSpan.FromHours(6));
        }

        var page = await tomas.Goes("/koordinavimas/nepristatyti");
        Assert.That(page.Text, Does.Contain("Ona K.").And.Contain("Pašto serveris neatsakė").And.Contain("Bandyta 5 kartus"));
        Sink.Away = false;
        page = await (await tomas.Browser()).SubmitAsync(form: "main article form", button: "Siųsti dar kartą Darbuotojas nepatvirtino: Dviratis. Perskaitykite, kodėl.");
        await World.PostGoes();

        Assert.That(page.Text, Does.Contain("Laiškas bus siunčiamas dar kartą."));
        Assert.That(Sink.To(ona), Has.Count.EqualTo(1));
        Assert.That((await tomas.Goes("/koordinavimas/nepristatyti")).Text, Does.Contain("Visi laiškai pristatyti"));
        Assert.That((await World.Journal()).Select(entry => entry.Request), Does.Contain("TryLetterAgain"));
    }

    [Test]
    [Category("N6")]
    public async Task that_cannot_be_written_are_tried_like_any_other_and_keep_nobody_else_waiting()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.SocialWorker());
        for (var i = 0; i < 50; i++)
        {
            await World.IsTold(ona.Id, AgreementTopics.Accepted, link: "http://[slapta");
        }

        var jonas = await World.Resident("Jonas");
        await World.IsTold(jonas.Id, AgreementTopics.Accepted);
        await World.PostGoes();

        Assert.That(Sink.Mails.Select(mail => mail.To), Is.EqualTo(new[] { jonas.Contact }));
        var tried = await World.Deliveries(ona.Id);
        Assert.That(tried.Select(one => (one.Failures, one.HeldUntil, one.DueAt)), Has.All.EqualTo((1, (DateTimeOffset?)null, Clock.Now.AddMinutes(1))));
        Assert.That(App.Faults.Lines, Has.Count.EqualTo(50).And.All.Contains("UriFormatException").And.None.Contains("slapta"));

        for (var again = 0; again < 8; again++) // the nights between are left in peace
        {
            Clock.Pass(TimeSpan.FromHours(6));
            await World.PostGoes();
        }

        Assert.That((await rasa.Sees("/api/letters/undelivered")).GetProperty("total").GetInt32(), Is.EqualTo(50));
        Assert.That((await rasa.Goes("/koordinavimas/nepristatyti")).Shows("Programa negalėjo parašyti šio laiško. Bandyta 5 kartus."));
        Assert.That(await World.ClockFailures(), Is.Empty, "a letter has steps of its own");
    }

    [Test]
    [Category("N6")]
    public async Task that_cannot_be_carried_at_all_leave_the_hand_and_are_put_off()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.IsTold(jonas.Id, AgreementTopics.Accepted);
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Notices" SET "Args" = 'x' WHERE "PersonId" = {ona.Id}"""));
        await World.PostGoes();

        Assert.That(Sink.To(jonas), Has.Count.EqualTo(1));
        Assert.That((await World.ClockFailures()).Select(one => (one.Work, one.Failures)), Is.EqualTo(new[] { (nameof(Postman), 1) }));
        Assert.That((await World.Deliveries(ona.Id)).Single().HeldUntil, Is.Null);
    }

    [Test]
    [Category("N5")]
    public async Task break_their_lines_where_the_writer_did()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();

        var mail = Sink.Mails.Single();
        Assert.That(mail.Headers["Content-Transfer-Encoding"], Is.EqualTo("quoted-printable"));
        Assert.That(mail.Data, Does.Not.Contain("=0A").And.Not.Contain("=0D"));
        Assert.That(mail.Data.Split("\r\n"), Has.All.Length.LessThanOrEqualTo(998));
        Assert.That(mail.Text.ReplaceLineEndings("\n"), Does.Contain("\n\nJonas P. sutinka: Dviratis.").And.Contain("\n-- \n"));
    }

    [Test]
    [Category("N6")]
    public async Task to_an_address_that_is_refused_become_a_call()
    {
        var (ona, rasa) = (await World.Resident("Ona"), await World.SocialWorker());
        Sink.Unknown.Add(ona.Contact);
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();

        var failed = (await rasa.Sees("/api/letters/undelivered")).GetProperty("items")[0];
        Assert.That(failed.GetProperty("addressRefused").GetBoolean(), "no later try mends an address");
        var answer = await (await rasa.Api()).PostAsync($"/api/letters/{failed.GetProperty("id").GetGuid()}/call", null);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await rasa.Goes("/koordinavimas/skambuciai")).Text, Does.Contain("Jonas P. sutinka: Dviratis."));
        var twice = await (await rasa.Api()).PostAsync($"/api/letters/{failed.GetProperty("id").GetGuid()}/call", null);
        await Expect.RefusedAsync(twice, HttpStatusCode.Conflict, "letters.not-failed");
    }

    [Test]
    [Category("N6")]
    public async Task go_out_once_from_two_programs_on_one_database()
    {
        var people = new List<Member>();
        for (var i = 0; i < 10; i++)
        {
            people.Add(await World.Resident($"Ona{i}"));
            await World.IsTold(people[i].Id, AgreementTopics.Accepted);
            await World.IsTold(people[i].Id, AgreementTopics.Suggested);
        }

        await using var second = await App.SecondAsync();
        var (other, postman) = (second.Services.GetRequiredService<ClockRound>(), second.Services.GetServices<IClockWork>().OfType<Postman>().Single());
        await Task.WhenAll(World.PostGoes(), other.GoAsync(postman, CancellationToken.None), World.PostGoes(), other.GoAsync(postman, CancellationToken.None));
        await second.StopAsync();

        Assert.That(Sink.Mails.Select(mail => mail.Headers["Message-ID"]), Is.Unique);
        Assert.That(people.Select(person => Sink.To(person).Count), Has.All.EqualTo(2));
    }

    [Test]
    [Category("N6")]
    public async Task in_the_hands_of_a_program_that_died_are_taken_up_by_another()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        var held = Clock.Now.AddMinutes(5);
        await App.LookAsync(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.HeldUntil, held)));

        await World.PostGoes();
        Assert.That(Sink.Mails, Is.Empty);
        Clock.Pass(TimeSpan.FromMinutes(5));
        await World.PostGoes();
        Assert.That(Sink.To(ona), Has.Count.EqualTo(1));
    }

    [Test]
    [Category("N3")]
    public async Task wait_for_the_morning()
    {
        var ona = await World.Resident("Ona");
        Clock.Pass(TimeSpan.FromHours(11.5)); // 21:30 in Kaunas
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();
        Assert.That(Sink.Mails, Is.Empty);

        Clock.Pass(TimeSpan.FromHours(10.5)); // 8:00
        await World.PostGoes();
        Assert.That(Sink.To(ona), Has.Count.EqualTo(1));
    }

    [Test]
    [Category("N6")]
    public async Task are_not_sent_when_the_news_was_read_in_the_inbox()
    {
        var ona = await World.Resident("Ona");
        Clock.Pass(TimeSpan.FromHours(11.5));
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        var inbox = await ona.Goes("/pranesimai");
        await (await ona.Browser()).SubmitAsync(button: "Viską perskaičiau");
        Clock.Pass(TimeSpan.FromHours(10.5));
        await World.PostGoes();

        Assert.That(inbox.Text, Does.Contain("Jonas P. sutinka: Dviratis."));
        Assert.That(Sink.Mails, Is.Empty);
        Assert.That((await World.Deliveries(ona.Id)).Single().State, Is.EqualTo(DeliveryState.Stopped));
    }

    private Task Speaks(Member member, string language) =>
        App.LookAsync(db => db.People.Where(person => person.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Language, language)));
}
