using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A resident will not come after all: the badge is void and the card is shown no more. A second time changes nothing.</summary>
[May(Who.Resident)]
public sealed record CancelFairRegistration(Guid FairId) : IRequest<Unit>, IChange;

internal sealed class CancelFairRegistrationHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<CancelFairRegistration, Unit>
{
    public async Task<Unit> Handle(CancelFairRegistration request, CancellationToken ct)
    {
        var fair = await db.FairsVisibleTo(actor).OneAsync(request.FairId, ct);
        if (await db.FairRegistrations.Live().SingleOrDefaultAsync(r => r.FairId == fair.Id && r.PersonId == actor.Me, ct) is { } registration)
        {
            registration.Cancel(clock.GetUtcNow());
            await db.ConsentAsync(fair.Id, actor, shows: false, clock, ct);
            actor.Note.Target = registration.Id;
        }

        return Unit.Value;
    }
}
