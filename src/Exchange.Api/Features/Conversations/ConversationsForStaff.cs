using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Conversations;

/// <summary>Talks that a worker is asked for, what is due first (K2, D7).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ConversationsForStaff : IRequest<IReadOnlyList<ConversationToHold>>;

/// <param name="Id">The talk.</param>
/// <param name="PersonId">With whom.</param>
/// <param name="Name">Full name.</param>
/// <param name="MemberNumber">On the member's card.</param>
/// <param name="Phone">Or null.</param>
/// <param name="IsMine">One of the people the reader accompanies.</param>
/// <param name="DueAt">When it should be held by.</param>
/// <param name="IsOverdue">That time has passed.</param>
public sealed record ConversationToHold(Guid Id, Guid PersonId, string Name, int MemberNumber, string? Phone, bool IsMine, DateTimeOffset DueAt, bool IsOverdue);

internal sealed class ConversationsForStaffHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ConversationsForStaff, IReadOnlyList<ConversationToHold>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ConversationToHold>> Handle(ConversationsForStaff request, CancellationToken ct)
    {
        var (now, reader) = (clock.GetUtcNow(), actor.Actor);
        var rows = await (
            from talk in db.Conversations.AsNoTracking()
            where talk.HeldAt == null && talk.PersonId != reader
            join person in db.People.AsNoTracking() on talk.PersonId equals person.Id
            where person.LeftAt == null
            orderby talk.DueAt, talk.Id
            select new { talk, person, mine = db.Participants.Any(one => one.PersonId == person.Id && one.WorkerId == reader) }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(row => new ConversationToHold(row.talk.Id, row.person.Id, row.person.FullName, row.person.MemberNumber, row.person.Phone, row.mine, row.talk.DueAt, row.talk.DueAt < now))];
    }
}
