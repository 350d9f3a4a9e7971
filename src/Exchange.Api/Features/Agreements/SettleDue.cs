using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Does what the clock has to do for one agreement: remind, end, hand over. Twice changes nothing.</summary>
[May(Who.System)]
public sealed record SettleDue(Guid AgreementId) : IRequest<Unit>, IChange;

internal sealed class SettleDueHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<SettleDue, Unit>
{
    public async Task<Unit> Handle(SettleDue request, CancellationToken ct)
    {
        var agreement = await db.Agreements.OneAsync(request.AgreementId, ct);
        agreement.Tick(clock.GetUtcNow());
        actor.Note.Target = agreement.Id;
        return Unit.Value;
    }
}
