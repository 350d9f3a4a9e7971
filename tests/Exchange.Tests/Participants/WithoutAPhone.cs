using System.Net.Http.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Slips;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Participants;

/// <summary>A whole life in the exchange without e-mail and phone: card, worker, paper, statement.</summary>
public sealed class WithoutAPhone(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("P6")]
    [Category("P7")]
    public async Task a_person_goes_from_the_card_to_a_completed_exchange_and_its_statement()
    {
        var (rasa, jonas) = (await World.SocialWorker(), await World.Resident("Jonas"));
        var made = await (await rasa.Api()).PostAsJsonAsync("/api/people", new { firstName = "Ona", lastName = "Kazlauskienė", consent = "inPerson" });
        var ona = await made.Content.ReadFromJsonAsync<Guid>();
        Assert.That(await App.LookAsync(db => db.People.Where(p => p.Id == ona).Select(p => p.Email ?? p.Phone).SingleAsync()), Is.Null, "none is an answer");
        var card = await World.Card(rasa, ona);

        var agreement = await (await rasa.AsksFor(ona, HttpMethod.Post, $"/api/listings/{await World.Puts(jonas)}/acceptance?consent=inPerson")).MadeId();
        await jonas.Suggests(agreement, Clock.Now.AddDays(2));
        await rasa.AsksFor(ona, HttpMethod.Post, $"/api/agreements/{agreement}/meeting/acceptance", new { consent = "byPhone" });
        await App.SendAsync(new ApproveAgreement { AgreementId = agreement }, (await World.Coordinator()).Id, Who.Coordinator);
        Assert.That(await World.StateOf(agreement), Is.EqualTo(AgreementState.Agreed));
        await rasa.ActsFor(ona);
        Assert.That((await rasa.Goes($"/susitarimai/{agreement}/vizitas")).All(".paper__name").Single(), Does.Contain("17:00").Or.Contain(":"), "a slip with the time to take home");
        await (await rasa.Browser()).SubmitAsync(form: ".strip--acting form");

        var pad = await App.SendAsync(new PrintSlipPad { Sheets = 1 }, rasa.Id, Who.SocialWorker);
        var number = (await App.SendAsync(new OneSlipPad(pad), rasa.Id, Who.SocialWorker)).Numbers[0];
        var giver = await App.LookAsync(db => db.People.Where(p => p.Id == jonas.Id).Select(p => p.MemberNumber).SingleAsync());
        var slips = new[] { new { number, giver = $"{giver}", receiver = $"{card.MemberNumber}", day = $"{Clock.TodayInKaunas():yyyy-MM-dd}", length = "1", what = "Dviratis", bothSigned = true, about = $"{agreement}" } };
        await (await rasa.Api()).PostAsJsonAsync("/api/slips", new { slips });
        Assert.That(await World.StateOf(agreement), Is.EqualTo(AgreementState.Completed));

        var booklet = await rasa.Goes($"/zmones/{ona}/knygele");
        Assert.That(booklet.Shows("Nario numeris " + card.MemberNumber) && booklet.Shows("Dvirati taisau"), booklet.ToString());
        var office = await World.SignsIn(card.MemberNumber, card.Pin!, borrowedPhone: true);
        await office.SubmitAsync([("Form.Pin", "407915"), ("Form.PinAgain", "407915")]);
        Assert.That((await office.GoAsync("/mano-valandos/knygele")).Shows("Dvirati taisau"), office.Page.ToString());
        Assert.That((await office.GoAsync("/mano-duomenys/uz-mane")).All(".journal li"), Has.Count.EqualTo(6), office.Page.ToString());
    }
}
