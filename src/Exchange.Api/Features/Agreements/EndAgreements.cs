using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

/// <summary>
/// Whoever takes part no longer leaves their agreements, and the others are told without the cause (X10): all on leaving; on being suspended those that
/// have not begun, while of one that has, only its series ends, so that nobody's hours are lost (C3b).
/// </summary>
internal sealed class EndAgreements(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<MemberLeft>>, INotificationHandler<Happened<MemberSuspended>>
{
    public async Task Handle(Happened<MemberLeft> happened, CancellationToken ct)
    {
        var person = happened.What.Person.Id;
        foreach (var agreement in await db.OpenOf(person).ToListAsync(ct))
        {
            agreement.Leave(Acting.Program(clock.GetUtcNow()), knownTo: person);
        }
    }

    public async Task Handle(Happened<MemberSuspended> happened, CancellationToken ct)
    {
        var (person, now) = (happened.What.Suspension.PersonId, clock.GetUtcNow());
        foreach (var agreement in await db.OpenOf(person).ToListAsync(ct))
        {
            if (!agreement.HasBegun(now))
            {
                agreement.Leave(Acting.Program(now), knownTo: person);
            }
            else if (agreement.Series?.Runs() == true)
            {
                agreement.EndSeries(Acting.Program(now), knownTo: person);
            }
        }
    }
}
