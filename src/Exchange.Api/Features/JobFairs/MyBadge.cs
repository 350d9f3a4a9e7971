using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>The badge of a registered person.</summary>
[May(Who.Resident)]
public sealed record MyBadge(Guid FairId) : IRequest<Badge>;

/// <summary>What is printed and carried to the fair.</summary>
/// <param name="FairId">Fair.</param>
/// <param name="Fair">Its name.</param>
/// <param name="Date">Day in Kaunas.</param>
/// <param name="Opens">Kaunas time.</param>
/// <param name="Closes">Kaunas time.</param>
/// <param name="Place">House and street.</param>
/// <param name="State">Where the fair stands today.</param>
/// <param name="FirstName">First name; the family name is not on the badge.</param>
/// <param name="Number">Number on the badge and on the candidate card.</param>
/// <param name="Path">Path that the QR code leads to: a random text, nothing about the person (K-1).</param>
/// <param name="ShowsCard">The person agreed to show the card to the employers of this fair.</param>
/// <param name="HasCard">The person's questionnaire is approved, so there is a card to show.</param>
/// <param name="MayShowCard">The person is old enough for it .</param>
/// <param name="ArrivedAt">When they came, or null.</param>
public sealed record Badge(
    Guid FairId, string Fair, DateOnly Date, TimeOnly Opens, TimeOnly Closes, string Place, FairState State, string FirstName, int Number, string Path,
    bool ShowsCard, bool HasCard, bool MayShowCard, DateTimeOffset? ArrivedAt);

internal sealed class MyBadgeHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<MyBadge, Badge>
{
    public async Task<Badge> Handle(MyBadge request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var registration = await db.FairRegistrations.Live().AsNoTracking().SingleOrDefaultAsync(r => r.FairId == request.FairId && r.PersonId == actor.Me, ct)
            ?? throw new Refused("access.not-found");
        var fair = await db.JobFairs.AsNoTracking().OneAsync(request.FairId, ct);
        var person = await db.People.AsNoTracking().OneAsync(actor.Me, ct);
        return new(
            fair.Id, fair.Title, fair.Date, fair.Opens, fair.Closes, fair.Place, fair.StateOn(today), person.FirstName, registration.CardNumber,
            JobFairsPages.Arrival(registration.Token),
            await db.CardConsents.Live().AnyAsync(c => c.FairId == fair.Id && c.PersonId == actor.Me, ct),
            await db.Questionnaires.AnyAsync(a => a.PersonId == actor.Me && a.ApprovedAt != null, ct),
            !person.IsMinorOn(today),
            await db.Arrivals.Where(a => a.RegistrationId == registration.Id && a.UndoneAt == null).Select(a => (DateTimeOffset?)a.At).SingleOrDefaultAsync(ct));
    }
}
