using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Suspensions;

/// <summary>Whether one takes no part in exchanges now, for the strip above every page.</summary>
[May(Who.Resident)]
public sealed record MySuspensionNow : IRequest<SuspensionNow?>;

/// <param name="EndsOn">First day of taking part again.</param>
/// <param name="Reason">Why; null for whoever acts for the person, who reads it where each opening is on file.</param>
public sealed record SuspensionNow(DateOnly EndsOn, string? Reason);

internal sealed class MySuspensionNowHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MySuspensionNow, SuspensionNow?>
{
    public async Task<SuspensionNow?> Handle(MySuspensionNow request, CancellationToken ct) =>
        await db.SuspensionOfAsync(actor.Me, clock.TodayInKaunas(), ct) is { } now ? new(now.EndsOn, actor.IsActingForAnother ? null : now.Reason) : null;
}
