using Exchange.Api.Data;
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

internal sealed class JoinGroupExchangeHandler(CurrentActor actor, GroupExchangeAccess access, GroupPromises promises) : IRequestHandler<JoinGroupExchange, Unit>
{
    public async Task<Unit> Handle(JoinGroupExchange request, CancellationToken ct)
    {
        var consent = access.ConsentTo(request.Consent);
        var group = await access.CallAsync(request.GroupExchangeId, ct);
        var looks = await promises.LooksAsync(group, actor.Me, ct);
        group.Join(looks, access.By, consent);
        await promises.PromiseAsync(group, actor.Me, ct);
        return Unit.Value;
    }
}
