using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Messages;

/// <summary>Erases what the areas keep no longer: messages a year after the end (Q4), contacts 30 days after (Q2), illness and care as a reason after 6 months (K3), and so on.</summary>
[May(Who.System)]
public sealed record ForgetOld : IRequest<Unit>, IChange;

internal sealed class ForgetOldHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<ForgetOld, Unit>
{
    public async Task<Unit> Handle(ForgetOld request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var old in Area.All.SelectMany(area => area.Forgets))
        {
            await old.ForgetAsync(db, now, ct);
        }

        return Unit.Value;
    }
}
