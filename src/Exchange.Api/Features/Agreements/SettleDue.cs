using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using MediatR;

namespace Exchange.Api.Features.Agreements;

/// <summary>Does what the clock has to do for one agreement: remind, end, hand over. Twice changes nothing.</summary>
[May(Who.System)]
public sealed record SettleDue(Guid AgreementId) : IRequest<Unit>, IChange;

internal sealed class SettleDueHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, AgreementNotices notices) : IRequestHandler<SettleDue, Unit>
{
    public async Task<Unit> Handle(SettleDue request, CancellationToken ct)
    {
        var agreement = await db.Agreements.OneAsync(request.AgreementId, ct);
        var moves = agreement.Moves;
        var alarm = agreement.Tick(clock.GetUtcNow());
        actor.Note.Target = agreement.Id;
        if (agreement.Moves == moves && alarm is AgreementAlarm.Remind or AgreementAlarm.AskWhetherDone)
        {
            notices.Remind(agreement, alarm.Value);
        }

        return Unit.Value;
    }
}
