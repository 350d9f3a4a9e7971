using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Ledger;

/// <summary>The second yes to thanks above 20 hours, by somebody else (G12).</summary>
[May(Who.Staff)]
public sealed record ConfirmGrant(Guid GrantId) : IRequest<Guid>, IChange;

internal sealed class ConfirmGrantHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ConfirmGrant, Guid>
{
    public async Task<Guid> Handle(ConfirmGrant request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var grant = await db.Grants.OneAsync(request.GrantId, ct);
        grant.Confirm(actor.Actor, now);
        await db.BookGrantAsync(grant, now, ct);
        actor.Note.Reason = grant.Reason;
        return grant.Id;
    }
}
