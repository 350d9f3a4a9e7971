using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Notifications;

/// <summary>Stops one of my searches in one tap.</summary>
[May(Who.Resident)]
public sealed record StopSearch(Guid Id) : IRequest<Unit>, IChange;

internal sealed class StopSearchHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<StopSearch, Unit>
{
    public async Task<Unit> Handle(StopSearch request, CancellationToken ct)
    {
        var search = await db.SavedSearches.OneAsync(request.Id, ct);
        (search.PersonId == actor.Me ? search : throw new Domain.Refused("access.not-found")).Stop(clock.GetUtcNow());
        actor.Note.Target = search.Id;
        return Unit.Value;
    }
}
