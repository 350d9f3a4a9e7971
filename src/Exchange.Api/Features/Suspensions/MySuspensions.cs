using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Suspensions;

/// <summary>When and why one took no part in exchanges, newest first; one that holds is the first. Opened under a mandate, it leaves an access record.</summary>
[May(Who.Resident)]
public sealed record MySuspensions : IRequest<IReadOnlyList<SuspensionLine>>, ISensitive
{
    Guid ISensitive.PersonId => Guid.Empty;
}

internal sealed class MySuspensionsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MySuspensions, IReadOnlyList<SuspensionLine>>
{
    public Task<IReadOnlyList<SuspensionLine>> Handle(MySuspensions request, CancellationToken ct) => db.SuspensionsOfAsync(actor.Me, clock.TodayInKaunas(), ct);
}
