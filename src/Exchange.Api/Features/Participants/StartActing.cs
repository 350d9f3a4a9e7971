using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <summary>A worker begins to act for a person on the pages, under a live mandate. The person sees that they did (P5).</summary>
[May(Who.SocialWorker)]
public sealed record StartActing(Guid PersonId) : IRequest<Guid>, IChange;

internal sealed class StartActingHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<StartActing, Guid>
{
    public async Task<Guid> Handle(StartActing request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mandates = await db.Mandates.Where(m => m.WorkerId == actor.Actor && m.PersonId == request.PersonId).ToListAsync(ct);
        if (mandates.Count == 0)
        {
            throw new Refused("access.not-found"); // somebody else's person does not exist here
        }

        var mandate = mandates.Find(m => m.HoldsAt(now)) ?? throw new Refused("identity.mandate-missing");
        (actor.Note.About, actor.Note.Target) = (request.PersonId, mandate.Id);
        return request.PersonId;
    }
}
