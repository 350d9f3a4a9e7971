using System.Security.Cryptography;
using Exchange.Api.Notices;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>
/// The one place where a notice becomes a delivery. Features only add notices; <see cref="ExchangeDb"/> calls this at every save, so the row of the outbox
/// stands or falls with the change it tells of (X7).
/// </summary>
internal static class NoticeDelivery
{
    public static async Task DeliverNoticesAsync(this ExchangeDb db, CancellationToken ct)
    {
        var notices = Added<Notice>(db);
        if (notices.Count == 0)
        {
            return;
        }

        var written = Added<Delivery>(db).Select(delivery => delivery.NoticeId).ToHashSet();
        var sendsMail = await db.Communities.Select(community => community.SendsMail).FirstOrDefaultAsync(ct);
        foreach (var notice in notices.Where(notice => !written.Contains(notice.Id)))
        {
            var person = await db.People.FindAsync([notice.PersonId], ct) ?? throw new InvalidOperationException("A notice for nobody.");
            await WriteAsync(db, notice, person, sendsMail, ct);
        }
    }

    /// <summary>What a person last said about how to be told; null when they never did.</summary>
    public static async Task<ChannelChoice?> ChannelOfAsync(this ExchangeDb db, Guid person, CancellationToken ct) =>
        await db.ChannelChoices.AsNoTracking().Where(choice => choice.PersonId == person).OrderByDescending(choice => choice.At).ThenByDescending(choice => choice.Id).FirstOrDefaultAsync(ct);

    /// <summary>When a person was sent suggestions in the last eight days.</summary>
    public static Task<List<DateTimeOffset>> SuggestionsSentAsync(this ExchangeDb db, Guid person, DateTimeOffset now, CancellationToken ct)
    {
        var from = now.AddDays(-8);
        return db.Deliveries
            .Where(delivery => delivery.PersonId == person && delivery.Kind == NoticeKind.Suggestion && delivery.State == DeliveryState.Done && delivery.EndedAt > from)
            .Select(delivery => delivery.EndedAt!.Value)
            .Distinct()
            .ToListAsync(ct);
    }

    private static async Task WriteAsync(ExchangeDb db, Notice notice, Person person, bool sendsMail, CancellationToken ct)
    {
        var kind = NoticeTopics.Of(notice).Kind;
        var chosen = await db.ChannelOfAsync(person.Id, ct);
        var channel = ChannelChoice.Now(chosen, person, sendsMail);
        if (kind == NoticeKind.Suggestion && chosen is { Suggestions: false })
        {
            return;
        }

        // N4: nobody turns off what concerns safety; without an address somebody tells it.
        if (kind == NoticeKind.Safety && channel == Channel.Inbox)
        {
            channel = person.Email is not null && sendsMail ? Channel.Email : Channel.None;
        }

        var ready = kind == NoticeKind.Suggestion ? Quiet.NextGathering(notice.At, KaunasTime.Zone) : notice.At;
        var sent = kind == NoticeKind.Suggestion ? await db.SuggestionsSentAsync(person.Id, notice.At, ct) : [];
        var due = Quiet.WhenToSend(kind, ready, sent, KaunasTime.Zone);
        if (channel != Channel.Inbox)
        {
            db.Deliveries.Add(Delivery.Of(notice, kind, channel, due, Secret()));
        }

        // N2: after the last reminder a worker takes over, whatever the channel.
        if (kind == NoticeKind.HandOver && channel is Channel.Email or Channel.Inbox)
        {
            db.Deliveries.Add(Delivery.Of(notice, kind, person.Phone is null ? Channel.None : Channel.Phone, due, Secret()));
        }
    }

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    // What was added is known without comparing everything that was read.
    private static List<T> Added<T>(ExchangeDb db)
        where T : class
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
