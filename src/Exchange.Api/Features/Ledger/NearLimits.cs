using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>Members who are near one of their limits or past it, and could use a friendly call (C5).</summary>
[May(Who.Staff)]
public sealed record NearLimits : IRequest<IReadOnlyList<NearLimit>>;

/// <param name="PersonId">Who.</param>
/// <param name="Number">Number on the card.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="Near">Which of the two limits.</param>
/// <param name="CanReceive">Minutes of help that can still be promised to them.</param>
/// <param name="CanGive">Minutes of help that they can still promise.</param>
public sealed record NearLimit(Guid PersonId, int Number, string Name, LimitNear Near, int CanReceive, int CanGive);

internal sealed class NearLimitsHandler(ExchangeDb db) : IRequestHandler<NearLimits, IReadOnlyList<NearLimit>>
{
    public async Task<IReadOnlyList<NearLimit>> Handle(NearLimits request, CancellationToken ct)
    {
        var rows = await (
            from account in db.Accounts.AsNoTracking()
            join person in db.People on account.PersonId equals person.Id
            where person.LeftAt == null
            orderby person.MemberNumber
            select new { account, person }).ToListAsync(ct);
        var near = new List<NearLimit>();
        foreach (var row in rows)
        {
            var standing = await db.StandingAsync(row.account, ct);
            if (standing.Near != LimitNear.None)
            {
                near.Add(new(row.person.Id, row.person.MemberNumber, row.person.PublicName, standing.Near, standing.CanReceive.Minutes, standing.CanGive.Minutes));
            }
        }

        return near;
    }
}
