using Exchange.Api.Features.Participants;
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

    /// <summary>A worker starts to act for a person on the pages.</summary>
    public static async Task<Browser> ActsFor(this Member worker, Guid person)
    {
        var browser = await worker.Browser();
        await browser.GoAsync($"/zmones/{person}");
        await browser.SubmitAsync(form: "main form[action$='/veikti']");
        return browser;
    }
}
