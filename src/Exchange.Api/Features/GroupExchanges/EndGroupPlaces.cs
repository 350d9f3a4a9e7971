using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Whoever takes part no longer gives up their places (X10): all of them on leaving, those of what has not begun on being suspended.</summary>
internal sealed class EndGroupPlaces(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<MemberLeft>>, INotificationHandler<Happened<MemberSuspended>>
{
    public Task Handle(Happened<MemberLeft> happened, CancellationToken ct) => DepartAsync(happened.What.Person.Id, db.GroupExchanges.OpenWith(happened.What.Person.Id), ct);

    public Task Handle(Happened<MemberSuspended> happened, CancellationToken ct)
    {
        var person = happened.What.Suspension.PersonId;
        return DepartAsync(person, db.GroupExchanges.OpenWith(person).NotBegun(clock.GetUtcNow()), ct);
    }

    private async Task DepartAsync(Guid person, IQueryable<GroupExchange> open, CancellationToken ct)
    {
        foreach (var group in await open.Whole().ToListAsync(ct))
        {
            group.Depart(person, Acting.Program(clock.GetUtcNow()));
        }
    }
}
