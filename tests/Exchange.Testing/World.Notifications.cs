using Exchange.Api.Outbox;
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

    /// <summary>A person is told something, as a feature does it.</summary>
    public static Task IsTold(this World world, Guid person, string key, string link = "/mano-diena", params string[] args) => world.App.LookAsync(db =>
    {
        db.Notices.Add(Notice.To(person, key, args.Length > 0 ? args : ["Jonas P.", "Dviratis"], link, world.App.Clock.Now));
        return db.SaveChangesAsync();
    });

    /// <summary>What is on its way to a person, or was.</summary>
    public static Task<List<Delivery>> Deliveries(this World world, Guid person) =>
        world.App.LookAsync(db => db.Deliveries.AsNoTracking().Include(delivery => delivery.Tries).Where(delivery => delivery.PersonId == person).OrderBy(delivery => delivery.Id).ToListAsync());
}
