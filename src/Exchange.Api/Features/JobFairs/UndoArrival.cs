using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Staff take back an arrival marked by mistake; both stay on file (K-5).</summary>
[May(Who.Staff)]
public sealed record UndoArrival(Guid RegistrationId) : IRequest<Unit>, IChange;

internal sealed class UndoArrivalHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<UndoArrival, Unit>
{
    public async Task<Unit> Handle(UndoArrival request, CancellationToken ct)
    {
        var registration = await db.FairRegistrations.OneAsync(request.RegistrationId, ct);
        (actor.Note.About, actor.Note.Target) = (registration.PersonId, registration.Id);
        if (await db.Arrivals.SingleOrDefaultAsync(a => a.RegistrationId == registration.Id && a.UndoneAt == null, ct) is { } arrival)
        {
            arrival.Undo(clock.GetUtcNow());
        }

        return Unit.Value;
    }
}
