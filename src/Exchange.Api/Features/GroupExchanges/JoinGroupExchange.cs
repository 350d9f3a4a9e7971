using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using MediatR;

namespace Exchange.Api.Features.GroupExchanges;

/// <summary>Take a place: the yes to what was called. The hours are set aside for both sides (C3).</summary>
[May(Who.Resident)]
public sealed record JoinGroupExchange : IRequest<Unit>, ITakesPart
{
    public Guid GroupExchangeId { get; init; }

    /// <summary>How the person said yes, when somebody acts for them (P3).</summary>
    public ConsentForm? Consent { get; init; }
}

internal sealed class JoinGroupExchangeHandler(CurrentActor actor, GroupMoving moving) : IRequestHandler<JoinGroupExchange, Unit>
{
    public async Task<Unit> Handle(JoinGroupExchange request, CancellationToken ct)
    {
        var consent = moving.ConsentTo(request.Consent);
        var group = await moving.CallAsync(request.GroupExchangeId, ct);
        var looks = await moving.LooksAsync(group, actor.Me, ct);
        group.Join(looks, moving.By, consent);
        await moving.PromiseAsync(group, actor.Me, ct);
        await moving.SettleAsync(group, ct);
        return Unit.Value;
    }
}
