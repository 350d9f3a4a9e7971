using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <summary>Members who take no part in exchanges now; whose time is over first comes first.</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record SuspendedMembers : IRequest<IReadOnlyList<SuspendedNow>>, IOpensRecords;

/// <param name="PersonId">Who.</param>
/// <param name="Name">Full name.</param>
/// <param name="MemberNumber">On the member's card.</param>
/// <param name="At">Since when.</param>
/// <param name="EndsOn">First day of taking part again.</param>
public sealed record SuspendedNow(Guid PersonId, string Name, int MemberNumber, DateTimeOffset At, DateOnly EndsOn);

internal sealed class SuspendedMembersHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SuspendedMembers, IReadOnlyList<SuspendedNow>>
{
    public async Task<IReadOnlyList<SuspendedNow>> Handle(SuspendedMembers request, CancellationToken ct)
    {
        var rows = await db.Suspensions.AsNoTracking().HoldingOn(clock.TodayInKaunas())
            .Join(db.People.AsNoTracking().Where(person => person.LeftAt == null), one => one.PersonId, person => person.Id, (one, person) => new { one, person })
            .OrderBy(row => row.one.EndsOn).ThenBy(row => row.person.MemberNumber).ToListAsync(ct);
        actor.Opened.UnionWith(rows.Select(row => row.person.Id));
        return [.. rows.Select(row => new SuspendedNow(row.person.Id, row.person.FullName, row.person.MemberNumber, row.one.At, row.one.EndsOn))];
    }
}
