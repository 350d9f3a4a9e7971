using System.Net;
using Exchange.Api.Data;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Participants;

public sealed class WhatAMandateAllows(StoreKind store) : HouseTest(store)
{
    private static readonly HttpMethod Post = HttpMethod.Post;

    [TestCase(MandateScope.Listings, "POST /api/listings")]
    [TestCase(MandateScope.Agreements, "POST /api/listings/{0}/acceptance?consent=inPerson")]
    [TestCase(MandateScope.Confirming, "POST /api/agreements/{0}/report")]
    [TestCase(MandateScope.Questionnaire, "PUT /api/me/questionnaire")]
    [TestCase(MandateScope.Other, "PUT /api/me")]
    [Category("P2")]
    public async Task is_what_the_person_named_and_nothing_else(MandateScope scope, string command)
    {
        var rasa = await World.SocialWorker();
        var all = MandateScopesOneByOne.Single;
        var (without, with) = (await World.Lets(rasa, "Ona", [.. all.Where(one => one != scope)]), await World.Lets(rasa, "Vida", scope));
        var listing = await World.Puts(await World.Resident("Jonas"), capacity: 5);
        var (method, path) = (new HttpMethod(command.Split(' ')[0]), string.Format(command.Split(' ')[1], listing));

        await Expect.RefusedAsync(await rasa.AsksFor(without.Id, method, path), HttpStatusCode.Conflict, "identity.outside-mandate");

        var answer = await (await rasa.AsksFor(with.Id, method, path)).Content.ReadAsStringAsync();
        Assert.That(answer, Does.Not.Contain("identity.outside-mandate"));
        Assert.That(await App.LookAsync(db => db.Journal.CountAsync(e => e.SubjectId == without.Id && e.ActorId == rasa.Id)), Is.EqualTo(1), "only the mandate itself");
    }

    [Test]
    [Category("P2")]
    public async Task is_shown_to_the_person_with_its_parts_its_words_and_who_wrote_it_down()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Lets(rasa, "Ona", MandateScope.Listings, MandateScope.Questionnaire);

        var mandate = (await ona.Sees("/api/me/mandates"))[0];

        Assert.That(mandate.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()), Is.EqualTo(new[] { "listings", "questionnaire" }));
        Assert.That((mandate.GetProperty("textVersion").GetInt32(), mandate.GetProperty("recordedBy").GetString()), Is.EqualTo((Mandate.CurrentText, "Rasa Petrauskaitė")));
        Assert.That((await ona.Goes("/mano-duomenys")).Shows("Gali daryti: skelbimai, anketa."));
    }

    [Test]
    [Category("P2")]
    public async Task is_never_nothing()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Resident();
        await World.IsAccompaniedBy(ona, rasa);
        var office = await rasa.Browser();

        await office.GoAsync($"/zmones/{ona.Id}");
        Assert.That(office.Page.All("input[name=Scopes][checked]"), Has.Count.EqualTo(5), "everything is offered");
        await office.SubmitAsync([("Form.Consent", "InPerson"), ("Scopes", null)]);

        Expect.Refused(App, office.Page, "identity.mandate-scopes");
    }

    [Test]
    [Category("P2")]
    [Category("P1")]
    public async Task can_always_be_taken_back_and_stops_the_next_command()
    {
        var rasa = await World.SocialWorker();
        var ona = await World.Lets(rasa, "Ona", MandateScope.Listings);
        var mandate = (await ona.Sees("/api/me/mandates"))[0].GetProperty("id").GetGuid();
        Clock.Pass(TimeSpan.FromMinutes(1));

        Assert.That((await rasa.AsksFor(ona.Id, HttpMethod.Delete, $"/api/me/mandates/{mandate}")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "said by phone, in whatever part");

        await Expect.RefusedAsync(await rasa.AsksFor(ona.Id, Post, "/api/listings"), HttpStatusCode.Conflict, "identity.mandate-missing");
        var entry = (await World.Journal(ona.Id)).Last();
        Assert.That((entry.Request, entry.ActorId, entry.SubjectId), Is.EqualTo(("WithdrawMandate", (Guid?)rasa.Id, (Guid?)ona.Id)));
    }

    [Test]
    [Category("P3")]
    public async Task needs_the_persons_word_for_every_yes()
    {
        var rasa = await World.SocialWorker();
        var (ona, jonas) = (await World.Lets(rasa), await World.Resident("Jonas"));
        var taken = await World.Puts(jonas);
        await NeedsConsentAsync($"/api/listings/{taken}/acceptance", byQuery: true);
        var agreement = await App.LookAsync(db => db.Agreements.Where(a => a.OfferId == taken).Select(a => a.Id).SingleAsync());
        await jonas.Suggests(agreement, Clock.Now.AddDays(2));
        await NeedsConsentAsync($"/api/agreements/{agreement}/meeting/acceptance");
        await NeedsConsentAsync($"/api/agreements/{agreement}/report", said: new { minutes = 60 });
        var other = await World.Agreed(jonas, ona, await World.Puts(jonas));
        await jonas.Acts(other, "report", new { minutes = 60 });
        await NeedsConsentAsync($"/api/agreements/{other}/confirmation", said: new { minutes = 60 });
        var proposed = await (await jonas.Proposes(await World.Puts(ona), new { minutes = 45 })).MadeId();
        await NeedsConsentAsync($"/api/agreements/{proposed}/acceptance");

        async Task NeedsConsentAsync(string path, bool byQuery = false, object? said = null)
        {
            await Expect.RefusedAsync(await rasa.AsksFor(ona.Id, Post, path, said), HttpStatusCode.Conflict, "agreements.consent-missing");
            var answer = await rasa.AsksFor(ona.Id, Post, byQuery ? path + "?consent=byPhone" : path, new { minutes = 60, consent = "byPhone" });
            Assert.That(answer.IsSuccessStatusCode, path + await answer.Content.ReadAsStringAsync());
            var step = await App.LookAsync(db => db.AgreementSteps.Where(step => step.ActorId == rasa.Id).OrderByDescending(step => step.At).ThenByDescending(step => step.Number).FirstAsync());
            Assert.That((step.Consent, step.SubjectId), Is.EqualTo(((ConsentForm?)ConsentForm.ByPhone, (Guid?)ona.Id)), path);
            Clock.Pass(TimeSpan.FromSeconds(1));
        }
    }

    [Test]
    [Category("P4")]
    public async Task never_puts_one_worker_on_both_sides()
    {
        var rasa = await World.SocialWorker();
        var (ona, vida) = (await World.Lets(rasa), await World.Lets(rasa, "Vida"));
        var agreement = await (await rasa.AsksFor(ona.Id, Post, $"/api/listings/{await World.Puts(vida)}/acceptance?consent=inPerson")).MadeId();

        var answer = await rasa.AsksFor(vida.Id, Post, $"/api/agreements/{agreement}/meeting", new { day = "2030-01-01", time = "17:00", place = "Biblioteka" });
        await Expect.RefusedAsync(answer, HttpStatusCode.Conflict, "agreements.both-sides");

        var own = await World.Puts(rasa);
        await Expect.RefusedAsync(await rasa.AsksFor(ona.Id, Post, $"/api/listings/{own}/acceptance?consent=inPerson"), HttpStatusCode.Conflict, "agreements.both-sides");
    }

    [Test]
    [Category("P4")]
    public async Task never_lets_a_worker_confirm_what_they_are_a_party_of()
    {
        var (rasa, inga) = (await World.SocialWorker(), await World.SocialWorker("Inga"));
        await App.LookAsync(db => db.Users.Where(login => login.Id == rasa.Id).ExecuteUpdateAsync(set => set.SetProperty(login => login.Roles, Api.Pipeline.Who.SocialWorker | Api.Pipeline.Who.Resident)));
        var ona = await World.Lets(rasa);
        var agreement = await World.Agreed(ona, rasa);
        await rasa.Acts(agreement, "report", new { minutes = 60 });

        await Expect.RefusedAsync(await rasa.AsksFor(ona.Id, Post, $"/api/agreements/{agreement}/confirmation", new { minutes = 60, consent = "inPerson" }), HttpStatusCode.Conflict, "agreements.both-sides");
        await Expect.RefusedAsync(await inga.AsksFor(ona.Id, Post, $"/api/agreements/{agreement}/confirmation", new { minutes = 60 }), HttpStatusCode.Conflict, "identity.mandate-missing");
        Assert.That(await World.StateOf(agreement), Is.EqualTo(AgreementState.AwaitingConfirmation));
    }
}
