using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>A letter was given up: its news goes to the call list.</summary>
[May(Who.Staff)]
public sealed record CallInstead(Guid Id) : IRequest<Unit>, IChange;

internal sealed class CallInsteadHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<CallInstead, Unit>
{
    public async Task<Unit> Handle(CallInstead request, CancellationToken ct)
    {
        var letter = await db.Deliveries.WithTriesAsync(request.Id, ct);
        letter.CallInstead(actor.Actor, clock.GetUtcNow());
        (actor.Note.About, actor.Note.Target) = (letter.PersonId, letter.Id);
        return Unit.Value;
    }
}

/// <summary>A delivery with what was tried, to which a try is appended.</summary>
internal static class DeliveryReach
{
    public static Task<Delivery> WithTriesAsync(this IQueryable<Delivery> deliveries, Guid id, CancellationToken ct) => deliveries.Include(delivery => delivery.Tries).OneAsync(id, ct);
}
