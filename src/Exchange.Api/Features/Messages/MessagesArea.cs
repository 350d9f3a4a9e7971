using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

[UnderMandate(MandateScope.Agreements)]
internal sealed class MessagesArea : Area
{
    private static readonly AgreementState[] Ended = [.. AgreementStates.Final];
    private static readonly GroupExchangeState[] GroupsEnded = [.. GroupExchangeStates.Final];
    private static readonly Forgotten Words = new("messages and reports of them, 12 months after the end of their agreement or group exchange (Q4)", (db, now, ct) => OldMessages(db, now).AnyAsync(ct), ForgetMessagesAsync);
    private static readonly Forgotten Contacts = Forgotten.Rows("contacts, 30 days after the end of their agreement (Q2)", OldShares);

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Message), "messages", "no, because what was said stays where it was said", Words.What, "stays until it is forgotten"),
        new(typeof(ContactShare), "no, because it stands in the journal", "no, because a consent is asked anew", Contacts.What, "stays until it is forgotten; its agreement has ended"),
        new(typeof(TextReport), "no, because nobody learns of a report about them, and the words are there", "no, because what was said stays where it was said", Words.What, "stays, and is decided if it waits"),
    ];

    public override IReadOnlyList<CopyPart> Copy => [new(70, "messages", "Messages.copy", ["day", "title", "who", "text"], CopyAsync)];

    public override IReadOnlyList<Forgotten> Forgets => [Words, Contacts];

    // Of a group exchange one's own alone: what several wrote to several is not one person's to take along. Words that were reported stay hidden as they are on their pages (V5).
    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var (db, me) = (reader.Db, reader.Me);
        var messages = db.Messages.AsNoTracking().ReadBy(db, me);
        var rows = await messages.Join(db.Agreements.Where(one => one.GiverId == me || one.ReceiverId == me), message => message.AgreementId, one => one.Id, (message, one) => new { message, one.What }).ToListAsync(ct);
        rows.AddRange(await messages.Where(message => message.AuthorId == me).Join(db.GroupExchanges, message => message.GroupExchangeId, one => one.Id, (message, one) => new { message, one.What }).ToListAsync(ct));
        var named = await db.NamesOfAsync(rows.Select(row => (Guid?)row.message.AuthorId), ct);
        var reports = await db.ReportsOfAsync(rows.Select(row => row.message.Id), ct);
        return rows.OrderByDescending(row => row.message.At).Select(row => new[]
        {
            Reader.Moment(row.message.At), row.What, named[row.message.AuthorId].Name,
            reports[row.message.Id].HideFrom(me) ? null : row.message.Phrase is { } phrase ? reader.Words["Messages.phrase-" + phrase] : row.message.Text,
        });
    }

    private static IQueryable<Message> OldMessages(ExchangeDb db, DateTimeOffset now)
    {
        var before = now.AddMonths(-12);
        return db.Messages.Where(message => db.Agreements.Any(a => a.Id == message.AgreementId && Ended.Contains(a.State) && a.Since <= before)
            || db.GroupExchanges.Any(g => g.Id == message.GroupExchangeId && GroupsEnded.Contains(g.State) && g.Since <= before));
    }

    private static async Task ForgetMessagesAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var old = OldMessages(db, now).Select(message => message.Id);
        await db.TextReports.Where(report => old.Contains(report.TargetId)).ExecuteDeleteAsync(ct);
        await OldMessages(db, now).ExecuteDeleteAsync(ct);
    }

    private static IQueryable<ContactShare> OldShares(ExchangeDb db, DateTimeOffset now)
    {
        var before = now - ContactShare.After;
        return db.ContactShares.Where(share => db.Agreements.Any(a => a.Id == share.AgreementId && Ended.Contains(a.State) && a.Since < before));
    }
}
