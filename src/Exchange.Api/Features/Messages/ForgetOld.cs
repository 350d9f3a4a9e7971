using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Messages;

/// <summary>Erases what an area keeps no longer: messages a year after the end (Q4), contacts 30 days after (Q2), illness and care as a reason after 6 months (K3), and so on.</summary>
/// <param name="Part">Which part.</param>
[May(Who.System)]
public sealed record ForgetOld(Guid Part) : IRequest<Unit>, IChange;

internal sealed class ForgetOldHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<ForgetOld, Unit>
{
    public async Task<Unit> Handle(ForgetOld request, CancellationToken ct)
    {
        await Area.All.SelectMany(area => area.Forgets).Single(part => part.Id == request.Part).ForgetAsync(db, clock.GetUtcNow(), ct);
        return Unit.Value;
    }
}
