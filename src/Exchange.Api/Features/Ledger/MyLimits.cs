using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Ledger;

/// <summary>Who moved one's own limits, and why (C6).</summary>
[May(Who.Resident)]
public sealed record MyLimits : IRequest<IReadOnlyList<LimitChanged>>;

internal sealed class MyLimitsHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<MyLimits, IReadOnlyList<LimitChanged>>
{
    public Task<IReadOnlyList<LimitChanged>> Handle(MyLimits request, CancellationToken ct) => LimitsOfHandler.ChangesAsync(db, actor.Me, ct);
}
