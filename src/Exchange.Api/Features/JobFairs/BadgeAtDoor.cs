using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Whose badge was scanned at the door: looked at before anything is marked (K-5).</summary>
[May(Who.Staff)]
public sealed record BadgeAtDoor(string Token) : IRequest<ScannedBadge>;

/// <summary>A scanned badge.</summary>
/// <param name="RegistrationId">Registration.</param>
/// <param name="FairId">Fair.</param>
/// <param name="Fair">Its name.</param>
/// <param name="Name">Full name, to ask the person.</param>
/// <param name="Number">Number on the badge.</param>
/// <param name="IsToday">The fair is today.</param>
/// <param name="IsVoid">The registration was cancelled.</param>
/// <param name="ArrivedAt">When they came, or null (K-3).</param>
public sealed record ScannedBadge(Guid RegistrationId, Guid FairId, string Fair, string Name, int Number, bool IsToday, bool IsVoid, DateTimeOffset? ArrivedAt);

internal sealed class BadgeAtDoorHandler(ExchangeDb db, TimeProvider clock) : IRequestHandler<BadgeAtDoor, ScannedBadge>
{
    public async Task<ScannedBadge> Handle(BadgeAtDoor request, CancellationToken ct)
    {
        var registration = await db.FairRegistrations.AsNoTracking().SingleOrDefaultAsync(r => r.Token == request.Token, ct) ?? throw new Refused("access.not-found");
        var fair = await db.JobFairs.AsNoTracking().OneAsync(registration.FairId, ct);
        var person = await db.People.AsNoTracking().OneAsync(registration.PersonId, ct);
        return new(
            registration.Id, fair.Id, fair.Title, person.FullName, registration.CardNumber, fair.Date == clock.TodayInKaunas(), registration.CancelledAt is not null,
            await db.Arrivals.Where(a => a.RegistrationId == registration.Id && a.UndoneAt == null).Select(a => (DateTimeOffset?)a.At).SingleOrDefaultAsync(ct));
    }
}
