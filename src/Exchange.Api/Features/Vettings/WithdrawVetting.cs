using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Vettings;

/// <summary>A worker takes back that somebody was vetted; at once (S9).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record WithdrawVetting(Guid VettingId) : IRequest<Unit>, IChange;

internal sealed class WithdrawVettingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<WithdrawVetting, Unit>
{
    public async Task<Unit> Handle(WithdrawVetting request, CancellationToken ct)
    {
        var vetting = await db.Vettings.OneAsync(request.VettingId, ct);
        vetting.Withdraw(clock.GetUtcNow());
        actor.Note.About = vetting.PersonId;
        return Unit.Value;
    }
}
