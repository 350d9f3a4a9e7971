using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Ledger;

/// <summary>A no to thanks that wait for a second yes, or taking one's own back. Nothing was booked, nobody is told.</summary>
[May(Who.Staff)]
public sealed record RefuseGrant(Guid GrantId) : IRequest<Guid>, IChange;

internal sealed class RefuseGrantHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<RefuseGrant, Guid>
{
    public async Task<Guid> Handle(RefuseGrant request, CancellationToken ct)
    {
        var grant = await db.Grants.OneAsync(request.GrantId, ct);
        grant.Refuse(actor.Actor, clock.GetUtcNow());
        return grant.Id;
    }
}
