using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Rings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Rings;

/// <summary>Who could take the open place of a ring, best first (R9); nobody when no place is open. Looked for outside any change: it takes long.</summary>
[May(Who.System | Who.SocialWorker | Who.Coordinator)]
public sealed record RingSubstitutes(Guid RingId) : IRequest<IReadOnlyList<RingSubstitute>>;

/// <param name="PersonId">Who would come in.</param>
/// <param name="Name">First name and initial.</param>
/// <param name="ReceivedNeedId">Their need, which the one before the place would answer.</param>
/// <param name="GivenNeedId">The need that they would answer.</param>
/// <param name="NeedsApproval">A worker has to choose them (R10).</param>
public sealed record RingSubstitute(Guid PersonId, string Name, Guid ReceivedNeedId, Guid GivenNeedId, bool NeedsApproval);

internal sealed class RingSubstitutesHandler(ExchangeDb db, MatchIndex index) : IRequestHandler<RingSubstitutes, IReadOnlyList<RingSubstitute>>
{
    private const int Take = 10;

    public async Task<IReadOnlyList<RingSubstitute>> Handle(RingSubstitutes request, CancellationToken ct)
    {
        var ring = await db.Rings.AsNoTracking().Whole().OneAsync(request.RingId, ct);
        if (ring.State != RingState.Proposed || ring.OpenPlaceOf is not { } left)
        {
            return [];
        }

        var finder = await index.RingsForAsync(db, ring, ct);
        var edges = finder.Substitutes([.. RingConditions.Order(ring).Select(promise => promise.GiverId)], left)
            .Where(pair => !ring.Promises.Any(promise => promise.Has(pair.Given.GiverId))).Take(Take).ToList();
        var ids = edges.Select(pair => pair.Given.GiverId).ToList();
        var names = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.PublicName, ct);
        return [.. edges.Select(pair => new RingSubstitute(
            pair.Given.GiverId, names[pair.Given.GiverId], pair.Received.NeedId, pair.Given.NeedId, pair.Received.NeedsApproval || pair.Given.NeedsApproval))];
    }
}
