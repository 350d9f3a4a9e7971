using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Conversations;

internal sealed class ConversationsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Conversation), "conversations", "talks", "for good, because what the two settled holds on", "stays; nobody is asked to talk with whoever left"),
    ];

    public override IReadOnlyList<FilePart> File => [new TalksFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(190, "conversations", "Conversations.copy", ["day", "Conversations.copy-held", "text"], CopyAsync)];

    public override IReadOnlyList<DutyPart> Duty => [new(70, "conversations", "Conversations.duty", ConversationsPages.Conversations, WaitsAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct) =>
        (await reader.Db.Conversations.AsNoTracking().Where(talk => talk.PersonId == reader.Me).ToListAsync(ct)).OrderByDescending(talk => talk.OpenedAt)
            .Select(talk => new[] { Reader.Moment(talk.OpenedAt), Reader.Moment(talk.HeldAt), talk.Note });

    private static async Task<IEnumerable<Waits>> WaitsAsync(Reader reader, CancellationToken ct)
    {
        var (db, now) = (reader.Db, reader.Now);
        return (await db.Conversations.Where(one => one.HeldAt == null && one.PersonId != reader.Actor.Actor && db.People.Any(person => person.Id == one.PersonId && person.LeftAt == null))
            .Select(one => new { one.OpenedAt, one.DueAt }).ToListAsync(ct)).Select(one => new Waits(one.OpenedAt, one.DueAt < now));
    }
}
