using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.Identity;

/// <summary>A person takes back the leave to act for them: at once, without a reason (P2).</summary>
[May(Who.SignedIn)]
[UnderMandate(MandateScope.None)]
public sealed record WithdrawMandate(Guid MandateId) : IRequest<Guid>, IChange;

internal sealed class WithdrawMandateHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<WithdrawMandate, Guid>
{
    public async Task<Guid> Handle(WithdrawMandate request, CancellationToken ct)
    {
        var me = actor.Me;
        var mandate = await db.Mandates.Where(m => m.PersonId == me).OneAsync(request.MandateId, ct);
        mandate.Withdraw(clock.GetUtcNow());
        return mandate.Id;
    }
}
