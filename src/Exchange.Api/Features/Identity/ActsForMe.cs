using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Identity;

/// <summary>What workers did in a person's name in a month (P5).</summary>
/// <param name="Month">As <c>2026-11</c>; anything else is this month.</param>
[May(Who.SignedIn)]
public sealed record ActsForMe(string? Month = null) : IRequest<ActsOfMonth>;

internal sealed class ActsForMeHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ActsForMe, ActsOfMonth>
{
    public Task<ActsOfMonth> Handle(ActsForMe request, CancellationToken ct) =>
        db.ActsOfMonthAsync(actor.Me, ActsDone.MonthOf(request.Month, clock), clock.GetUtcNow(), ct);
}
