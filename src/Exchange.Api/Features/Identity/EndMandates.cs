using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <summary>Nobody acts any more for somebody who has left.</summary>
internal sealed class EndMandates(ExchangeDb db) : INotificationHandler<Happened<MemberLeft>>
{
    public async Task Handle(Happened<MemberLeft> happened, CancellationToken ct)
    {
        foreach (var mandate in await db.Mandates.Where(mandate => mandate.PersonId == happened.What.Person.Id).ToListAsync(ct))
        {
            mandate.Withdraw(happened.What.At);
        }
    }
}
