using Exchange.Api.Outbox;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Testing;

/// <summary>Telling people: the postman goes when a test says so.</summary>
public static class WorldOfNotifications
{
    /// <summary>Settings of a program that sends its mail to a sink.</summary>
    public static string[] SettingsOf(MailSink sink) =>
        ["--Mail:Host", "localhost", "--Mail:Port", $"{sink.Port}", "--Mail:From", "birza@pavyzdys.lt", "--Mail:Encryption", "None", "--Site:Address", "https://birza.pavyzdys.lt"];

    /// <summary>The community sends mail from now on.</summary>
    public static Task SendsMail(this World world) => world.App.LookAsync(db => db.Communities.ExecuteUpdateAsync(set => set.SetProperty(community => community.SendsMail, true)));

    /// <summary>The postman goes on a round.</summary>
    public static Task PostGoes(this World world) => world.ClockGoesRound(nameof(Postman));

    /// <summary>A person is told something, as a feature does it: of Jonas P. and a bicycle.</summary>
    public static Task IsTold(this World world, Guid person, NoticeTopic topic, string link = "/mano-diena") => world.App.LookAsync(async db =>
    {
        var jonas = await db.People.FirstOrDefaultAsync(one => one.FirstName == "Jonas" && one.LastName == "Petraitis")
            ?? db.People.Add(Person.Join(90_001, "Jonas", "Petraitis", "lt", world.App.Clock.Now)).Entity;
        db.Notices.Add(Notice.To(person, topic, topic.Values(jonas.Id), link, world.App.Clock.Now));
        return await db.SaveChangesAsync();
    });

    /// <summary>A value for each placeholder of the sentence.</summary>
    public static IReadOnlyList<NoticeArg> Values(this NoticeTopic topic, Guid person, string text = "Dviratis") => [.. topic.Says.Select(kind => kind switch
    {
        NoticeArgKind.Person => NoticeArg.Person(person),
        NoticeArgKind.Day => new DateOnly(2026, 4, 2),
        NoticeArgKind.Hours => NoticeArg.Hours(Hours.OfQuarters(5)),
        _ => text,
    })];

    /// <summary>What is on its way to a person, or was.</summary>
    public static Task<List<Delivery>> Deliveries(this World world, Guid person) =>
        world.App.LookAsync(db => db.Deliveries.AsNoTracking().Include(delivery => delivery.Tries).Where(delivery => delivery.PersonId == person).OrderBy(delivery => delivery.Id).ToListAsync());
}
