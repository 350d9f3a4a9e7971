using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Notifications;

/// <summary>A worker has a letter tried again, that was given up (N6).</summary>
[May(Who.Staff)]
public sealed record TryLetterAgain(Guid Id) : IRequest<Unit>, IChange;

internal sealed class TryLetterAgainHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<TryLetterAgain, Unit>
{
    public async Task<Unit> Handle(TryLetterAgain request, CancellationToken ct)
    {
        var letter = await db.Deliveries.WithTriesAsync(request.Id, ct);
        letter.TryAgain(actor.Actor, clock.GetUtcNow());
        (actor.Note.About, actor.Note.Target) = (letter.PersonId, letter.Id);
        return Unit.Value;
    }
}
