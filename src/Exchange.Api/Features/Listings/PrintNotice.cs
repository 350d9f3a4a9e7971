using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Get the notice of one open listing ready, with a short number on its strips; its author does it, or staff for them.</summary>
[May(Who.Resident | Who.Staff)]
public sealed record PrintNotice(Guid ListingId) : IRequest<Guid>, IChange;

internal sealed class PrintNoticeHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<PrintNotice, Guid>
{
    public async Task<Guid> Handle(PrintNotice request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var listing = await db.Listings.OpenAt(now).PrintableBy(actor).OneAsync(request.ListingId, ct);
        await db.GiveCodesAsync([listing.Id], now, ct);
        return listing.Id;
    }
}
