using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Staff at the door mark that a person has come. A second time changes nothing and answers the first (K-3).</summary>
[May(Who.Staff)]
public sealed record MarkArrival(Guid RegistrationId) : IRequest<Guid>, IChange;

internal sealed class MarkArrivalHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MarkArrival, Guid>
{
    public async Task<Guid> Handle(MarkArrival request, CancellationToken ct)
    {
        var registration = await db.FairRegistrations.OneAsync(request.RegistrationId, ct);
        actor.Note.About = registration.PersonId;
        if (await db.Arrivals.SingleOrDefaultAsync(a => a.RegistrationId == registration.Id && a.UndoneAt == null, ct) is { } earlier)
        {
            return earlier.Id;
        }

        var fair = await db.JobFairs.OneAsync(registration.FairId, ct);
        var arrival = Arrival.Mark(fair, registration, actor.Actor, clock.TodayInKaunas(), clock.GetUtcNow());
        db.Arrivals.Add(arrival);
        return arrival.Id;
    }
}
