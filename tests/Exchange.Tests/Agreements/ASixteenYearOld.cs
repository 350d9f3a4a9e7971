using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Participants;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Agreements;

/// <summary>At 16 and 17 a guardian knows, and says yes to what is at home, in the evening or repeated.</summary>
[Category("S3")]
public sealed class ASixteenYearOld(StoreKind store) : HouseTest(store)
{
    [TestCase("19:45", 15, true)]
    [TestCase("19:00", 60, true)]
    [TestCase("19:30", 45, false)]
    [TestCase("20:00", 15, false)]
    public async Task meets_until_eight_in_the_evening_without_a_consent(string time, int minutes, bool allowed)
    {
        var (ona, lukas, _) = await TwoAsync();
        var id = await SuggestedAsync(lukas, lukas, await World.Puts(ona, minutes: minutes), time);

        var answer = await ona.Acts(id, "meeting/acceptance");

        if (allowed)
        {
            Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.AwaitingApproval)); // S5 asks a worker all the same
        }
        else
        {
            await Expect.RefusedAsync(answer, HttpStatusCode.Conflict, "agreements.time-not-yet");
        }
    }

    [TestCase("at home")]
    [TestCase("in the evening")]
    [TestCase("more than once")]
    public async Task needs_a_consent_and_a_worker_can_record_it(string what)
    {
        var (ona, lukas, rasa) = await TwoAsync();
        var home = App.Services.GetRequiredService<Vocabulary>().Skills.First(skill => App.Services.GetRequiredService<Vocabulary>().SafetyOf(skill.Code) == SafetyLevel.Home).Code;
        var listing = await World.Puts(ona, skill: what == "at home" ? home : "bicycle-repair");
        var id = await SuggestedAsync(ona, lukas, listing, what == "in the evening" ? "20:30" : "12:00", what == "more than once" ? "everyWeek" : "once");
        await Expect.RefusedAsync(await lukas.Acts(id, "meeting/acceptance"), HttpStatusCode.Conflict, "identity.guardian-consent-wider");
        await RecordAsync(rasa, lukas, GuardianWord.Informed);
        await Expect.RefusedAsync(await lukas.Acts(id, "meeting/acceptance"), HttpStatusCode.Conflict, "identity.guardian-consent-wider");

        await RecordAsync(rasa, lukas, GuardianWord.Consents);

        await AnExchange.Done(lukas.Acts(id, "meeting/acceptance"));
        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.AwaitingApproval));
    }

    [Test]
    [Category("S2")]
    public async Task is_not_covered_by_a_consent_that_was_taken_back()
    {
        var (ona, lukas, rasa) = await TwoAsync();
        await RecordAsync(rasa, lukas, GuardianWord.Consents);
        var id = await SuggestedAsync(ona, lukas, await World.Puts(ona), "20:30");
        await App.SendAsync(new WithdrawGuardianConsent(lukas.Id), rasa.Id, Who.SocialWorker);

        await Expect.RefusedAsync(await lukas.Acts(id, "meeting/acceptance"), HttpStatusCode.Conflict, "identity.guardian-consent-wider");
    }

    [TestCase(0, true)]
    [TestCase(1, false)]
    [Category("S6")]
    public async Task needs_nobody_from_the_eighteenth_birthday_on(int daysTooYoung, bool grown)
    {
        var (ona, lukas, _) = await TwoAsync(born: new DateOnly(2026, 3, 5).AddDays(daysTooYoung).AddYears(-18));
        var id = await SuggestedAsync(ona, lukas, await World.Puts(ona), "20:30");

        var answer = await lukas.Acts(id, "meeting/acceptance");

        Assert.That((answer.IsSuccessStatusCode, await World.StateOf(id)), Is.EqualTo((grown, grown ? AgreementState.Agreed : AgreementState.Accepted)));
    }

    [Test]
    [Category("S5")]
    public async Task is_approved_when_a_guardian_is_named_who_knows()
    {
        var (ona, lukas, rasa) = await TwoAsync();
        var id = await SuggestedAsync(ona, lukas, await World.Puts(ona), "12:00");
        await AnExchange.Done(lukas.Acts(id, "meeting/acceptance"));
        await Expect.RefusedAsync(await rasa.Acts(id, "approval"), HttpStatusCode.Conflict, "agreements.guardian-not-informed");
        var hers = await rasa.Browser();
        await hers.GoAsync($"/susitarimai/{id}");
        Assert.That(hers.Page.Document.QuerySelector("#GuardianOfGiver"), Is.Null);

        await hers.SubmitAsync([("Approval.GuardianOfReceiver", "Eglė Kazlauskienė"), ("Approval.Told", "ByPhone")], button: "Patvirtinti susitarimą");

        Assert.That(await World.StateOf(id), Is.EqualTo(AgreementState.Agreed), hers.Page.ToString());
        var kept = await App.LookAsync(db => db.GuardianConsents.SingleAsync());
        Assert.That((kept.PersonId, kept.Word, kept.Guardian, kept.Form, kept.RecordedById), Is.EqualTo((lukas.Id, GuardianWord.Informed, "Eglė Kazlauskienė", ConsentForm.ByPhone, rasa.Id)));
        Assert.That((await ona.Sees($"/api/agreements/{id}")).GetProperty("asksGuardianOfReceiver").GetBoolean(), Is.False);
    }

    private async Task<(Member Ona, Member Lukas, Member Rasa)> TwoAsync(DateOnly? born = null)
    {
        var (ona, lukas, rasa) = (await World.Resident("Ona"), await World.Resident("Lukas", born: born ?? new DateOnly(2009, 1, 1)), await World.SocialWorker());
        await World.IsAccompaniedBy(lukas, rasa);
        return (ona, lukas, rasa);
    }

    private static async Task<Guid> SuggestedAsync(Member by, Member taker, Guid listing, string time, string every = "once")
    {
        var id = await (await taker.Takes(listing)).MadeId();
        await AnExchange.Done(by.Acts(id, "meeting", new { day = "2026-03-05", time, place = "Biblioteka", every, times = every == "once" ? null : (int?)3 }));
        return id;
    }

    private Task<Guid> RecordAsync(Member worker, Member person, GuardianWord word) => App.SendAsync(
        new RecordGuardianConsent { PersonId = person.Id, Guardian = "Eglė", Consent = ConsentForm.InPerson, Word = word }, worker.Id, Who.SocialWorker);
}
