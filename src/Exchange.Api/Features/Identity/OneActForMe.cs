using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Identity;

/// <summary>One thing that was done in a person's name, before they object to it.</summary>
[May(Who.SignedIn)]
public sealed record OneActForMe(Guid ActId) : IRequest<ActDone>;

internal sealed class OneActForMeHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<OneActForMe, ActDone>
{
    public async Task<ActDone> Handle(OneActForMe request, CancellationToken ct) =>
        (await db.ActsAsync([await db.Journal.For(actor.Me).OneAsync(request.ActId, ct)], clock.GetUtcNow(), ct))[0];
}
