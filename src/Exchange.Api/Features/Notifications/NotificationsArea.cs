using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

internal sealed class NotificationsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Notice), "notices", "no, because it was told in this database", "for good, because whether somebody was told must be provable", "stays; of others' notices the name becomes the alias"),
        new(typeof(ChannelChoice), "no, because it stands in the journal", "no, because who is told how is asked anew", "for good, because it is a consent", "stays, and nothing is sent any more"),
        new(typeof(Delivery), "no, because the notices are there", "no, because it was told in this database", "for good, because whether somebody was told must be provable", "stays"),
        new(typeof(DeliveryTry), "no, because the notices are there", "no, because it was told in this database", "for good, because whether somebody was told must be provable", "stays"),
        new(typeof(SavedSearch), "searches", "no, because who is told of what is asked anew", "for good, because the person may look at it", "stays, and nobody is told any more"),
        new(typeof(CalendarFeed), "no, because it is a secret address, shown on its own page", "no, because secrets leave no database", "for good, because the person ends it by asking for a new one", "stays, and opens nothing any more"),
    ];

    public override IReadOnlyList<CopyPart> Copy =>
    [
        new(100, "notices", "Notices.copy-notices", ["day", "text"], NoticesAsync),
        new(120, "searches", "Notices.copy-searches", ["day", "text", "until"], SearchesAsync),
    ];

    public override IReadOnlyList<DutyPart> Duty =>
    [
        new(100, "calls", "Notices.duty-calls", NotificationsPages.Calls, CallsAsync),
        new(110, "undelivered", "Notices.duty-undelivered", NotificationsPages.Undelivered, UndeliveredAsync),
        new(120, "waitingNeeds", "Notices.duty-waiting-needs", NotificationsPages.WaitingBoard, WaitingNeedsAsync),
    ];

    private static async Task<IEnumerable<string?[]>> NoticesAsync(Reader reader, CancellationToken ct)
    {
        var notices = await reader.Db.Notices.AsNoTracking().Where(notice => notice.PersonId == reader.Me).OrderByDescending(notice => notice.At).ToListAsync(ct);
        var (words, named) = (new NoticeWords(reader.Words, reader.Names), await reader.Db.NamedInAsync(notices, ct));
        return notices.Select(notice => new[] { Reader.Moment(notice.At), words.Say(notice, named) });
    }

    private static async Task<IEnumerable<string?[]>> SearchesAsync(Reader reader, CancellationToken ct)
    {
        var (words, names) = (reader.Words, reader.Names);
        return (await reader.Db.SavedSearches.AsNoTracking().Where(search => search.PersonId == reader.Me).ToListAsync(ct)).OrderByDescending(search => search.At).Select(search => new[]
        {
            Reader.Moment(search.At), string.Join(", ", new[]
            {
                search.Search, search.Kind is { } kind ? words[$"Listings.kind-{kind.Key()}"] : null, search.Category is { } category ? names.Category(category) : null,
                search.Neighbourhood is { } part ? names.Neighbourhood(part) : null, search.Language is { } language ? names.Language(language) : null, search.Day is { } day ? names.Day(day) : null,
            }.OfType<string>()), Reader.Moment(search.StoppedAt),
        });
    }

    private static async Task<IEnumerable<Waits>> CallsAsync(Reader reader, CancellationToken ct)
    {
        var now = reader.Now;
        return (await reader.Db.Deliveries.Where(one => one.State == DeliveryState.Waiting && one.DueAt <= now && (one.Channel == Channel.Phone || one.Channel == Channel.None || one.Channel == Channel.Letter))
            .GroupBy(one => one.PersonId).Select(person => person.Min(one => one.At)).ToListAsync(ct)).Select(at => Waits.ForApproval(at, now));
    }

    private static async Task<IEnumerable<Waits>> UndeliveredAsync(Reader reader, CancellationToken ct)
    {
        var now = reader.Now;
        return (await reader.Db.Deliveries.Where(one => one.State == DeliveryState.Failed).Select(one => one.At).ToListAsync(ct)).Select(at => Waits.ForApproval(at, now));
    }

    private static async Task<IEnumerable<Waits>> WaitingNeedsAsync(Reader reader, CancellationToken ct) =>
        (await reader.Db.Waiting(reader.Now).Select(need => need.PublishedAt!.Value).ToListAsync(ct)).Select(at => new Waits(at, false));
}
