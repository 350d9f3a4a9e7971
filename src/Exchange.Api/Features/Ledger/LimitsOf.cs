using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <summary>The limits of one member and who moved them why. It shows no line of the account.</summary>
[May(Who.Coordinator)]
public sealed record LimitsOf(Guid PersonId) : IRequest<LimitsOfMember>;

/// <param name="Name">First name and initial.</param>
/// <param name="AheadHours">Help that may be received ahead, whole hours.</param>
/// <param name="GivenHours">Help that may be given before receiving, whole hours.</param>
/// <param name="Changes">Newest first.</param>
public sealed record LimitsOfMember(string Name, int AheadHours, int GivenHours, IReadOnlyList<LimitChanged> Changes);

/// <param name="At">When.</param>
/// <param name="AheadHours">Help that may be received ahead since.</param>
/// <param name="GivenHours">Help that may be given before receiving since.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who moved them.</param>
public sealed record LimitChanged(DateTimeOffset At, int AheadHours, int GivenHours, string Reason, string By);

internal sealed class LimitsOfHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<LimitsOf, LimitsOfMember>
{
    public async Task<LimitsOfMember> Handle(LimitsOf request, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().OneAsync(request.PersonId, ct);
        var account = await db.AccountOfAsync(person.Id, clock.GetUtcNow(), ct);
        return new(person.PublicName, (int)-account.Floor.Count, (int)account.Cap.Count, await ChangesAsync(db, person.Id, ct));
    }

    internal static async Task<IReadOnlyList<LimitChanged>> ChangesAsync(ExchangeDb db, Guid person, CancellationToken ct)
    {
        var changes = await db.LimitChanges.AsNoTracking().Where(change => change.PersonId == person).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).ToListAsync(ct);
        var named = await db.NamesOfAsync(changes.Select(change => (Guid?)change.ById), ct);
        return [.. changes.Select(change => new LimitChanged(change.At, (int)-change.Floor.Count, (int)change.Cap.Count, change.Reason, named[change.ById].Name))];
    }
}
