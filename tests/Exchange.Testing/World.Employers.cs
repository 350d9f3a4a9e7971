using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Features.Employers;
using Exchange.Api.Pipeline;
using Exchange.Domain.Journal;
using Exchange.Domain.Time;

namespace Exchange.Testing;

/// <summary>Employers of a scenario, and what their people do.</summary>
public static class EmployersOfTheWorld
{
    private static int last;

    /// <summary>A person whose employer waits for approval.</summary>
    public static async Task<Member> WaitingEmployer(this World world, string name = "Staliai", string firstName = "Petras")
    {
        var member = await world.MemberAsync(firstName, "Stonkus", Who.Employer, born: null);
        await world.App.SendAsync(
            new RegisterEmployer { Name = name, Code = NextCode(), About = $"{name} daro baldus.", FirstName = firstName, LastName = "Stonkus", Contact = "+370 600 11111" },
            member.Id,
            Who.Employer);
        return member;
    }

    /// <summary>A person whose employer is approved.</summary>
    public static async Task<Member> Employer(this World world, string name = "Staliai", string firstName = "Petras")
    {
        var member = await world.WaitingEmployer(name, firstName);
        var company = await world.App.SendAsync(new MyCompany(), member.Id, Who.Employer);
        await world.App.SendAsync(new ApproveEmployer(company.Id), Guid.NewGuid(), Who.Coordinator);
        return member;
    }

    /// <summary>The employer's person opens a job.</summary>
    public static async Task<Guid> Opens(this World world, Member employer, WriteVacancy vacancy)
    {
        var id = await world.App.SendAsync(vacancy, employer.Id, Who.Employer);
        await world.App.SendAsync(new OpenVacancy { VacancyId = id, KeepsWording = true }, employer.Id, Who.Employer);
        return id;
    }

    /// <summary>Signed in anew over the API, for the days after.</summary>
    public static async Task<HttpClient> ApiToday(this World world, Member member)
    {
        var mine = world.App.NewClient();
        var token = await (await mine.PostAsJsonAsync("/api/tokens", new { name = member.Contact, secret = World.Password })).Content.ReadFromJsonAsync<JsonElement>();
        mine.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("accessToken").GetString());
        return mine;
    }

    /// <summary>Journal entries of one request, oldest first.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> JournalOf(this World world, string request) => [.. (await world.Journal()).Where(entry => entry.Request == request)];

    public static WriteVacancy Job(string title = "Duonos kepėjas") => new()
    {
        Title = title,
        Tasks = "Minkyti tešlą, kepti duoną, tvarkyti darbo vietą.",
        PayFrom = 1200,
        PayTo = 1400,
        Week = WeekTimes.None.With(DayOfWeek.Monday, 8, 16),
        HoursText = "Darbo dienomis",
        Place = "Taikos pr. 1",
        TrainingGiven = true,
    };

    /// <summary>A code with the right control digit that no other employer of this run has.</summary>
    public static string NextCode()
    {
        for (; ; )
        {
            var body = (30_000_000 + Interlocked.Increment(ref last)).ToString(CultureInfo.InvariantCulture);
            if (Enumerable.Range(0, 10).Select(digit => $"{body}{digit}").FirstOrDefault(Domain.Employers.CompanyCode.IsValid) is { } code)
            {
                return code;
            }
        }
    }
}
