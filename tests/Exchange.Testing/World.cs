using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Features.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Testing;

/// <summary>The people of a scenario. Preparing them goes below the edges; everything a test is about goes through the front door.</summary>
public sealed class World(App app) : IDisposable
{
    public const string Password = "trys geri kaimynai";

    private readonly List<Member> members = [];

    public App App => app;

    /// <summary>Somebody who has not signed in.</summary>
    public Browser Visitor() => new(app);

    public Task<Member> Resident(string firstName = "Ona", string lastName = "Kazlauskienė", DateOnly? born = null) => MemberAsync(firstName, lastName, Who.Resident, born);

    public Task<Member> SocialWorker(string firstName = "Rasa") => MemberAsync(firstName, "Petrauskaitė", Who.SocialWorker, null);

    public Task<Member> Coordinator(string firstName = "Milda") => MemberAsync(firstName, "Jonaitė", Who.Coordinator, null);

    public Task<Member> Administrator(string firstName = "Tomas") => MemberAsync(firstName, "Vaitkus", Who.Administrator, null);

    public async Task<Member> MemberAsync(string firstName, string lastName, Who roles, DateOnly? born)
    {
        var contact = $"{Guid.NewGuid():N}@pavyzdys.lt";
        var session = await app.SendAsync(new Register
        {
            FirstName = firstName,
            LastName = lastName,
            Contact = contact,
            Password = Password,
            BirthDate = born ?? new DateOnly(1980, 5, 1),
            AgreesToRules = true,
        });
        if (roles != Who.Resident)
        {
            await app.LookAsync(db => db.Users.Where(login => login.Id == session.PersonId).ExecuteUpdateAsync(set => set.SetProperty(login => login.Roles, roles)));
        }

        var member = new Member(app, session.PersonId, contact);
        members.Add(member);
        return member;
    }

    /// <summary>The same person, signed in anew when time has passed.</summary>
    public Member Again(Member member)
    {
        members.Add(new Member(app, member.Id, member.Contact));
        return members[^1];
    }

    /// <summary>Names of the requests in the journal, oldest first; of one subject when given.</summary>
    public Task<List<JournalEntry>> Journal(Guid? subject = null) =>
        app.LookAsync(db => db.Journal.Where(entry => subject == null || entry.SubjectId == subject).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync());

    public Task<List<AccessRecord>> AccessRecords(Guid subject) =>
        app.LookAsync(db => db.AccessRecords.Where(record => record.SubjectId == subject).OrderBy(record => record.At).ToListAsync());

    public void Dispose() => members.ForEach(member => member.Dispose());
}

/// <summary>A person with a browser and, when asked for, a program with a token.</summary>
public sealed class Member(App app, Guid id, string contact) : IDisposable
{
    private readonly Lazy<Task<Browser>> browser = new(async () =>
    {
        var mine = new Browser(app);
        mine.Keep(await app.CookiesOfAsync(contact, World.Password));
        return mine;
    });

    private readonly Lazy<Task<HttpClient>> api = new(async () =>
    {
        var mine = app.NewClient();
        var token = await (await mine.PostAsJsonAsync("/api/tokens", new { name = contact, secret = World.Password })).Content.ReadFromJsonAsync<JsonElement>();
        mine.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("accessToken").GetString());
        return mine;
    });

    public App App => app;

    public Guid Id => id;

    public string Contact => contact;

    /// <summary>Signed in on the pages.</summary>
    public Task<Browser> Browser() => browser.Value;

    /// <summary>Signed in over the API.</summary>
    public Task<HttpClient> Api() => api.Value;

    public async Task<Page> Goes(string path) => await (await browser.Value).GoAsync(path);

    public void Dispose()
    {
        if (browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            browser.Value.Result.Dispose();
        }

        if (api is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            api.Value.Result.Dispose();
        }
    }
}
