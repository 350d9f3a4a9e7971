using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reviews;

/// <summary>What neighbours may know of one another: exchanges, since when, and thank-yous they let everybody read (V3).</summary>
[May(Who.SignedIn)]
public sealed record NeighbourCard(Guid PersonId) : IRequest<Neighbour>;

/// <param name="Id">The person.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="MemberSince">Day they joined, in Kaunas.</param>
/// <param name="Exchanges">Completed exchanges, as helper or helped.</param>
/// <param name="ThankYous">Newest first, without who wrote them.</param>
/// <param name="IsMe">The reader.</param>
public sealed record Neighbour(Guid Id, string Name, DateOnly MemberSince, int Exchanges, IReadOnlyList<string> ThankYous, bool IsMe);

internal sealed class NeighbourCardHandler(ExchangeDb db, CurrentActor actor) : IRequestHandler<NeighbourCard, Neighbour>
{
    private const int Most = 20;

    public async Task<Neighbour> Handle(NeighbourCard request, CancellationToken ct)
    {
        // A person is a neighbour once they have met somebody or have something to offer: others are not looked up by their number.
        var person = await db.People.AsNoTracking().Where(p => p.LeftAt == null
            && (p.Id == actor.Me || db.Listings.Any(listing => listing.OwnerId == p.Id && listing.PublishedAt != null) || db.Agreements.Any(a => a.GiverId == p.Id || a.ReceiverId == p.Id)
                || db.GroupExchanges.Any(g => g.State == GroupExchangeState.Completed && (g.OrganiserId == p.Id || g.Places.Any(place => place.PersonId == p.Id && place.State == GroupPlaceState.Taken))))).OneAsync(request.PersonId, ct);
        var exchanges = await db.Agreements.CountAsync(a => a.State == AgreementState.Completed && (a.GiverId == person.Id || a.ReceiverId == person.Id), ct)
            + await db.GroupExchanges.CountAsync(g => g.State == GroupExchangeState.Completed && g.Places.Any(place => place.State == GroupPlaceState.Taken && place.Hours > Hours.Zero && (place.PersonId == person.Id || g.OrganiserId == person.Id)), ct);
        var thanks = await db.Reviews.AsNoTracking()
            .Where(review => review.AboutId == person.Id && review.ApprovedAt != null && review.ThankYou != null
                && !db.TextReports.Any(report => report.TargetId == review.Id && (report.DecidedAt == null || report.Removed)))
            .OrderByDescending(review => review.At).Select(review => review.ThankYou!).Take(Most).ToListAsync(ct);
        return new(person.Id, person.PublicName, person.JoinedAt.InKaunas().Date(), exchanges, thanks, person.Id == actor.Me);
    }
}
