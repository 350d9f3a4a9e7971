using Exchange.Domain.Agreements;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>With whom a worker has to talk because they three times did not come (K2).</summary>
internal static class ConversationsToAskFor
{
    public static async Task<IReadOnlyList<(Guid Person, Guid Agreement)>> ConversationsToAskForAsync(this ExchangeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Conversation.Within;
        // Who did not come is the other of whoever said so.
        var missed = await (
            from agreement in db.Agreements
            where agreement.State == AgreementState.NoShow && agreement.Since > since
            from step in agreement.Steps
            where step.Act == AgreementAct.ReportNoShow
            select new { agreement.Id, agreement.Since, Absent = step.SubjectId == agreement.GiverId ? agreement.ReceiverId : agreement.GiverId }).ToListAsync(ct);
        var asked = (await db.Conversations.Where(one => one.OpenedAt > since).Select(one => new { one.PersonId, one.OpenedAt }).ToListAsync(ct)).ToLookup(one => one.PersonId, one => one.OpenedAt);
        return [..
            from one in missed.Distinct()
            group one by one.Absent into person
            let cause = Conversation.CauseOf(person.Select(one => (one.Id, one.Since)), asked[person.Key].Select(at => (DateTimeOffset?)at).Max(), now)
            where cause is not null
            select (person.Key, cause.Value)];
    }
}
