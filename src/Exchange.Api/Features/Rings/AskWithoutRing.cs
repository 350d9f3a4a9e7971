using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>
/// A ring did not come about; two of its people may still help each other as any two do. One asks, the other answers: a yes to the ring was a yes to giving and getting, so nobody's
/// word is taken for them (X11).
/// </summary>
[May(Who.Resident)]
public sealed record AskWithoutRing : IRequest<Guid>, ITakesPart
{
    public Guid RingId { get; init; }

    /// <summary>The edge between the two.</summary>
    public Guid PromiseId { get; init; }
}

internal sealed class AskWithoutRingHandler(ExchangeDb db, CurrentActor actor, RingAccess rings, ListingToAnswer toAnswer, AgreementAccess access) : IRequestHandler<AskWithoutRing, Guid>
{
    public async Task<Guid> Handle(AskWithoutRing request, CancellationToken ct)
    {
        var ring = await rings.OwnAsync(request.RingId, expectedVersion: null, ct);
        if (!ring.FellApart)
        {
            throw new Refused("rings.not-now");
        }

        var promise = ring.Current.SingleOrDefault(promise => promise.Id == request.PromiseId && promise.Has(actor.Me)) ?? throw new Refused("access.not-found");
        var answered = OneRingHandler.Answered(promise, actor.Me) ?? throw new Refused("rings.not-now");
        var (_, cited) = await toAnswer.ReadAsync(answered, null, ct);
        var need = await db.Listings.SingleAsync(listing => listing.Id == promise.NeedId, ct);
        var agreement = AgreementBeginnings.Propose(cited with { NeedId = promise.NeedId }, new(need.Title, promise.Hours, IsGift: false, null), access.By);
        db.Agreements.Add(agreement);
        return agreement.Id;
    }
}
