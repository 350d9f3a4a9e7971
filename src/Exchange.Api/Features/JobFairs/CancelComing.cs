using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Whoever leaves comes to no fair: registrations for fairs to come are cancelled.</summary>
internal sealed class CancelComing(ExchangeDb db, TimeProvider clock) : INotificationHandler<Happened<MemberLeft>>
{
    public async Task Handle(Happened<MemberLeft> happened, CancellationToken ct)
    {
        var (person, today) = (happened.What.Person.Id, clock.TodayInKaunas());
        var coming = db.JobFairs.Where(fair => fair.Date >= today).Select(fair => fair.Id);
        foreach (var registration in await db.FairRegistrations.Where(one => one.PersonId == person && one.CancelledAt == null && coming.Contains(one.FairId)).ToListAsync(ct))
        {
            registration.Cancel(happened.What.At);
        }
    }
}
