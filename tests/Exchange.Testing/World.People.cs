using System.Net.Http.Json;
using Exchange.Api.Features.Participants;
using Exchange.Api.Features.Suspensions;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;

namespace Exchange.Testing;

/// <summary>What workers and the people they accompany do.</summary>
public static class WorldOfPeople
{
    /// <summary>A person accompanied by a worker who may act for them; prepared below the edges.</summary>
    public static Task<Guid> Participant(this World world, Member worker, string firstName = "Ona", string lastName = "Kazlauskienė") =>
        world.App.SendAsync(new CreatePerson { FirstName = firstName, LastName = lastName, Consent = ConsentForm.InPerson }, worker.Id, Who.SocialWorker);

    /// <summary>A card with a new one-time PIN; prepared below the edges.</summary>
    public static Task<MemberCard> Card(this World world, Member worker, Guid person) => world.App.SendAsync(new MakeCard(person), worker.Id, Who.SocialWorker);

    /// <summary>Signs in with the number and the PIN of a card; the page that follows is in the browser.</summary>
    public static async Task<Browser> SignsIn(this World world, int number, string pin, bool borrowedPhone = false)
    {
        var browser = world.Visitor();
        await browser.GoAsync($"/prisijungti?numeris={number}");
        await browser.SubmitAsync([("Form.Secret", pin), ("NotMyPhone", borrowedPhone ? "true" : "false")]);
        return browser;
    }

    /// <summary>A worker asks the API in a person's name.</summary>
    public static async Task<HttpResponseMessage> AsksFor(this Member worker, Guid person, HttpMethod method, string path, object? said = null)
    {
        using var question = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : JsonContent.Create(said ?? new { }) };
        question.Headers.Add("Acting-For", person.ToString());
        question.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
        return await (await worker.Api()).SendAsync(question);
    }

    /// <summary>A member whom a worker accompanies and may act for, in the given parts or in all.</summary>
    public static async Task<Member> Lets(this World world, Member worker, string firstName = "Ona", params MandateScope[] scopes)
    {
        var person = await world.Resident(firstName);
        await world.IsAccompaniedBy(person, worker);
        await world.App.SendAsync(new GiveMandate { PersonId = person.Id, Consent = ConsentForm.InPerson, Scopes = scopes is [] ? null : scopes }, worker.Id, Who.SocialWorker);
        return person;
    }

    /// <summary>A worker has decided that a member takes no part for some days.</summary>
    public static Task<Guid> Suspended(this World world, Member member, Member by, int days = 30, string reason = "Pertrauka po ginčo") =>
        world.App.SendAsync(new SuspendMember { PersonId = member.Id, Days = days, Reason = reason }, by.Id, Who.SocialWorker);

    /// <summary>A worker starts to act for a person on the pages.</summary>
    public static async Task<Browser> ActsFor(this Member worker, Guid person)
    {
        var browser = await worker.Browser();
        await browser.GoAsync($"/zmones/{person}");
        await browser.SubmitAsync(form: "main form[action$='/veikti']");
        return browser;
    }
}
