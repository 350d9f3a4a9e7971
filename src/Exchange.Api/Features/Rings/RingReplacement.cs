using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Rings;

namespace Exchange.Api.Features.Rings;

/// <summary>Puts a person in the open place, with every gate of the new ring looked up again.</summary>
internal sealed class RingReplacement(RingConditions conditions)
{
    /// <exception cref="Refused"><c>rings.fits-no-longer</c>, <c>rings.place-taken</c>, or what <see cref="Ring.Substitute"/> refuses.</exception>
    public async Task FillAsync(Ring ring, Guid receivedNeed, Guid givenNeed, Acting by, CancellationToken ct)
    {
        if (ring.OpenPlaceOf is not { } left)
        {
            throw new Refused("rings.place-taken");
        }

        var needs = RingConditions.Order(ring).Select(promise => promise.ReceiverId == left ? receivedNeed : promise.GiverId == left ? givenNeed : promise.NeedId).ToList();
        var found = await conditions.FindAsync(needs, ct) ?? throw new Refused("rings.fits-no-longer");
        var check = await conditions.CheckAsync(ring, found, ct);
        ring.Substitute(found.Edges.Single(edge => edge.NeedId == receivedNeed), found.Edges.Single(edge => edge.NeedId == givenNeed), check, by);
    }
}
