using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Features.Questionnaires;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Matching;

public sealed class AWorkersWholeTable(StoreKind store) : HouseTest(store)
{
    [Test]
    [CancelAfter(120_000)]
    public async Task once_approved_gives_matches_with_reasons_or_says_the_one_missing_thing()
    {
        var rasa = await World.SocialWorker();
        await rasa.SendsTable(await File.ReadAllBytesAsync(Path.Combine(House.Repository.Root, "docs/examples/participants.csv")), false, "Kas atvedė=-");
        var people = await App.LookAsync(db => db.Participants.Select(participant => participant.PersonId).ToListAsync());
        var api = await rasa.Api();

        var before = await api.GetFromJsonAsync<JsonElement>($"/api/people/{people[0]}/matches");
        Assert.That(before.GetProperty("fits").GetProperty("people").GetProperty("fitting").GetArrayLength(), Is.Zero, "Nobody stands by the answers yet.");

        foreach (var person in await App.LookAsync(db => db.People.Where(person => people.Contains(person.Id)).ToListAsync()))
        {
            await App.SendAsync(new RecordApproval { PersonId = person.Id, NameGiven = person.FullName, Consent = ConsentForm.InPerson, WasShown = true }, rasa.Id, Who.SocialWorker);
        }

        var matched = 0;
        var asked = 0;
        foreach (var person in people)
        {
            var page = await rasa.Goes($"/zmones/{person}/tinka");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.ToString());
            var found = (await api.GetFromJsonAsync<JsonElement>($"/api/people/{person}/matches")).GetProperty("fits").GetProperty("people");
            var fitting = found.GetProperty("fitting").EnumerateArray().Concat(found.GetProperty("forWorker").EnumerateArray()).ToList();
            Assert.That(fitting.Select(match => match.GetProperty("youCan").GetArrayLength() + match.GetProperty("theyCan").GetArrayLength()), Has.All.GreaterThan(0));
            matched += fitting.Count > 0 ? 1 : 0;
            if (fitting.Count == 0 && found.GetProperty("nearMisses").GetArrayLength() == 0)
            {
                var questionnaire = await api.GetFromJsonAsync<JsonElement>($"/api/people/{person}/questionnaire");
                Assert.That(questionnaire.GetProperty("next").ValueKind, Is.EqualTo(JsonValueKind.String), $"{questionnaire.GetProperty("fullName")} is told nothing, and has nothing left to answer");
                asked++;
            }
        }

        Assert.That(matched, Is.GreaterThanOrEqualTo(50), "a neighbour who fits, with reasons");
        Assert.That(asked, Is.LessThanOrEqualTo(1), "all others have a neighbour, or the one thing that is missing");
    }
}
