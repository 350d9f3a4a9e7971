using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Skills;
using Exchange.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Listings;

/// <summary>The notice of one listing, as it hangs on a wall.</summary>
[May(Who.Resident | Who.Staff)]
public sealed record ListingNotice(Guid ListingId) : IRequest<NoticeSheet>;

/// <param name="Card">What everybody sees of it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Code">Its short number, as printed; null when the notice was not made ready.</param>
/// <param name="Community">Name of the exchange.</param>
/// <param name="Phone">Phone of the centre, or null.</param>
public sealed record NoticeSheet(ListingCard Card, string Text, string? Code, string Community, string? Phone);

internal sealed class ListingNoticeHandler(ExchangeDb db, CurrentActor actor, Vocabulary vocabulary, Names names, TimeProvider clock) : IRequestHandler<ListingNotice, NoticeSheet>
{
    public async Task<NoticeSheet> Handle(ListingNotice request, CancellationToken ct)
    {
        var one = db.Listings.AsNoTracking().OpenAt(clock.GetUtcNow()).PrintableBy(actor).Where(listing => listing.Id == request.ListingId);
        var card = (await one.CardsAsync(db, vocabulary, names, ct)).SingleOrDefault() ?? throw new Refused("access.not-found");
        var codes = await db.CodesOfAsync([card.Id], ct);
        var community = await db.Communities.AsNoTracking().SingleOrDefaultAsync(ct);
        var text = await one.Select(listing => listing.Text).SingleAsync(ct);
        return new(card, text, codes.TryGetValue(card.Id, out var serial) ? PrintedNumber.Of(serial) : null, community?.Name ?? "", community?.Phone);
    }
}
