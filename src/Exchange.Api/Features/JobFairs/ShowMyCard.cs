using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>A registered resident gives or takes back the yes to showing their card; taking back is one click and works at once (C-2).</summary>
[May(Who.Resident)]
public sealed record ShowMyCard : IRequest<Unit>, IChange
{
    public Guid FairId { get; init; }

    public bool Shows { get; init; }
}

internal sealed class ShowMyCardHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<ShowMyCard, Unit>
{
    public async Task<Unit> Handle(ShowMyCard request, CancellationToken ct)
    {
        var registration = await db.FairRegistrations.Live().SingleOrDefaultAsync(r => r.FairId == request.FairId && r.PersonId == actor.Me, ct)
            ?? throw new Refused("access.not-found");
        await db.ConsentAsync(request.FairId, actor, request.Shows, clock, ct);
        (actor.Note.Target, actor.Note.Reason) = (registration.Id, request.Shows ? "shows-card" : "hides-card");
        return Unit.Value;
    }
}
